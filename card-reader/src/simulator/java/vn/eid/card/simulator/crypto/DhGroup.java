package vn.eid.card.simulator.crypto;

import java.math.BigInteger;
import org.bouncycastle.crypto.params.DHParameters;
import org.bouncycastle.util.BigIntegers;
import vn.eid.card.simulator.apdu.CardRefusal;
import vn.eid.card.simulator.apdu.Sw;

/** A subgroup of the integers modulo a prime. */
public final class DhGroup implements Group {
    private final BigInteger prime;
    private final BigInteger order;
    private final BigInteger generator;

    private DhGroup(BigInteger prime, BigInteger order, BigInteger generator) {
        this.prime = prime;
        this.order = order;
        this.generator = generator;
    }

    public static DhGroup of(DHParameters parameters) {
        return new DhGroup(parameters.getP(), parameters.getQ(), parameters.getG());
    }

    public BigInteger prime() {
        return prime;
    }

    public BigInteger generator() {
        return generator;
    }

    @Override
    public BigInteger order() {
        return order;
    }

    @Override
    public byte[] publicKey(BigInteger secret) {
        return BigIntegers.asUnsignedByteArray(generator.modPow(secret, prime));
    }

    @Override
    public byte[] agree(BigInteger secret, byte[] peer) throws CardRefusal {
        return encoded(raised(peer, secret));
    }

    @Override
    public Group genericMapping(byte[] nonce, BigInteger secret, byte[] peer) throws CardRefusal {
        BigInteger shared = raised(peer, secret);
        BigInteger mapped = generator
                .modPow(new BigInteger(1, nonce), prime)
                .multiply(shared)
                .mod(prime);
        return new DhGroup(prime, order, mapped);
    }

    @Override
    public byte[] canonical(byte[] publicKey) {
        return BigIntegers.asUnsignedByteArray(new BigInteger(1, publicKey));
    }

    @Override
    public int publicKeyTag() {
        return 0x84;
    }

    private BigInteger raised(byte[] peer, BigInteger secret) throws CardRefusal {
        BigInteger element = new BigInteger(1, peer);
        boolean inRange =
                element.compareTo(BigInteger.ONE) > 0 && element.compareTo(prime.subtract(BigInteger.ONE)) < 0;
        if (!inRange || !element.modPow(order, prime).equals(BigInteger.ONE)) {
            throw new CardRefusal(Sw.WRONG_DATA);
        }
        return element.modPow(secret, prime);
    }

    /** A shared secret has the length of the prime (PKCS #3), whereas a public key is an integer without leading zeros. */
    private byte[] encoded(BigInteger element) {
        return BigIntegers.asUnsignedByteArray((prime.bitLength() + 7) / 8, element);
    }
}
