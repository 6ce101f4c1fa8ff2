package vn.eid.card.simulator.crypto;

import java.math.BigInteger;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.math.ec.ECPoint;
import vn.eid.card.simulator.apdu.CardRefusal;
import vn.eid.card.simulator.apdu.Sw;

/** An elliptic curve group. */
public final class EcGroup implements Group {
    private static final int UNCOMPRESSED = 4;

    private final ECPoint generator;
    private final BigInteger order;

    private EcGroup(ECPoint generator, BigInteger order) {
        this.generator = generator;
        this.order = order;
    }

    /** A curve by its name, such as {@code brainpoolP256r1} or {@code secp256r1}. */
    public static EcGroup named(String curve) {
        X9ECParameters parameters = ECNamedCurveTable.getByName(curve);
        if (parameters == null) {
            throw new IllegalArgumentException("no curve of that name");
        }
        return new EcGroup(parameters.getG(), parameters.getN());
    }

    @Override
    public BigInteger order() {
        return order;
    }

    @Override
    public byte[] publicKey(BigInteger secret) {
        return generator.multiply(secret).getEncoded(false);
    }

    @Override
    public byte[] agree(BigInteger secret, byte[] peer) throws CardRefusal {
        return multiplied(peer, secret).getAffineXCoord().getEncoded();
    }

    @Override
    public Group genericMapping(byte[] nonce, BigInteger secret, byte[] peer) throws CardRefusal {
        ECPoint shared = multiplied(peer, secret);
        ECPoint mapped =
                generator.multiply(new BigInteger(1, nonce)).add(shared).normalize();
        if (mapped.isInfinity()) {
            throw new CardRefusal(Sw.WRONG_DATA);
        }
        return new EcGroup(mapped, order);
    }

    @Override
    public byte[] canonical(byte[] publicKey) {
        return publicKey;
    }

    @Override
    public int publicKeyTag() {
        return 0x86;
    }

    private ECPoint multiplied(byte[] peer, BigInteger secret) throws CardRefusal {
        try {
            if (peer.length < 3 || peer[0] != UNCOMPRESSED) {
                throw new CardRefusal(Sw.WRONG_DATA);
            }
            // decodePoint refuses points that are not on the curve
            ECPoint product =
                    generator.getCurve().decodePoint(peer).multiply(secret).normalize();
            if (product.isInfinity()) {
                throw new CardRefusal(Sw.WRONG_DATA);
            }
            return product;
        } catch (IllegalArgumentException notOnTheCurve) {
            throw new CardRefusal(Sw.WRONG_DATA);
        }
    }
}
