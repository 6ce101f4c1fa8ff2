package vn.eid.card.emrtd;

import java.math.BigInteger;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** ECDH; points are checked to lie on the curve before anything secret meets them. */
record EcAgreement(ECDomainParameters domain) implements KeyAgreement {
    @Override
    public EphemeralKey keyOf(BigInteger secret) {
        ECPoint point =
                new FixedPointCombMultiplier().multiply(domain.getG(), secret).normalize();
        return new EphemeralKey(secret, point.getEncoded(false));
    }

    @Override
    public BigInteger order() {
        return domain.getN();
    }

    @Override
    public byte[] agree(EphemeralKey own, byte[] peer) {
        ECPoint shared = multiply(point(peer), own.secret());
        return shared.getAffineXCoord().getEncoded();
    }

    @Override
    public KeyAgreement mapped(byte[] nonce, EphemeralKey own, byte[] peer) {
        ECPoint anonymous = multiply(point(peer), own.secret());
        ECPoint generator = domain.getG()
                .multiply(new BigInteger(1, nonce).mod(domain.getN()))
                .add(anonymous)
                .normalize();
        if (generator.isInfinity()) {
            throw new IllegalArgumentException("mapping led to infinity");
        }
        return new EcAgreement(new ECDomainParameters(domain.getCurve(), generator, domain.getN(), domain.getH()));
    }

    @Override
    public int publicValueTag() {
        return 0x86;
    }

    /**
     * The point {@code factor} times {@code point}, encoded.
     *
     * @throws IllegalArgumentException if {@code point} is not on the curve
     */
    byte[] multiple(byte[] point, BigInteger factor) {
        return multiply(point(point), factor).getEncoded(false);
    }

    private ECPoint point(byte[] encoded) {
        ECPoint point = domain.getCurve().decodePoint(encoded);
        return domain.validatePublicPoint(point);
    }

    private ECPoint multiply(ECPoint point, BigInteger secret) {
        ECPoint product = point.multiply(secret).normalize();
        if (product.isInfinity()) {
            throw new IllegalArgumentException("agreement led to infinity");
        }
        return product;
    }
}
