package vn.eid.card.emrtd;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.util.BigIntegers;

/**
 * Diffie-Hellman modulo a prime.
 *
 * @param p prime
 * @param q order of the subgroup
 * @param g generator
 */
record DhAgreement(BigInteger p, BigInteger q, BigInteger g) implements KeyAgreement {
    @Override
    public EphemeralKey generate(SecureRandom random) {
        // A public value with a leading zero byte is written shorter by some chips and not by others: take another one.
        EphemeralKey key;
        do {
            key = KeyAgreement.super.generate(random);
        } while (key.publicValue()[0] == 0);
        return key;
    }

    @Override
    public EphemeralKey keyOf(BigInteger secret) {
        return new EphemeralKey(secret, fixed(g.modPow(secret, p)));
    }

    @Override
    public BigInteger order() {
        return q;
    }

    @Override
    public byte[] agree(EphemeralKey own, byte[] peer) {
        return fixed(power(peer, own.secret()));
    }

    @Override
    public KeyAgreement mapped(byte[] nonce, EphemeralKey own, byte[] peer) {
        BigInteger anonymous = power(peer, own.secret());
        BigInteger generator =
                g.modPow(new BigInteger(1, nonce), p).multiply(anonymous).mod(p);
        if (generator.compareTo(BigInteger.ONE) <= 0) {
            throw new IllegalArgumentException("mapping led to a generator of order one");
        }
        return new DhAgreement(p, q, generator);
    }

    @Override
    public int publicValueTag() {
        return 0x84;
    }

    private BigInteger power(byte[] peer, BigInteger secret) {
        BigInteger y = new BigInteger(1, peer);
        boolean proper = y.compareTo(BigInteger.ONE) > 0
                && y.compareTo(p.subtract(BigInteger.ONE)) < 0
                && y.modPow(q, p).equals(BigInteger.ONE);
        if (!proper) {
            throw new IllegalArgumentException("public value outside the subgroup");
        }
        return y.modPow(secret, p);
    }

    private byte[] fixed(BigInteger value) {
        return BigIntegers.asUnsignedByteArray((p.bitLength() + 7) / 8, value);
    }
}
