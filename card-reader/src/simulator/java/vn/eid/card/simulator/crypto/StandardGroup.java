package vn.eid.card.simulator.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Properties;
import org.bouncycastle.crypto.params.DHParameters;

/** Standardised domain parameters by their number, ICAO 9303-11 §9.5.1. */
public enum StandardGroup {
    MODP_1024_160(0),
    MODP_2048_224(1),
    MODP_2048_256(2),
    NIST_P256(12),
    BRAINPOOL_P256(13),
    BRAINPOOL_P320(14),
    NIST_P384(15),
    BRAINPOOL_P384(16),
    BRAINPOOL_P512(17),
    NIST_P521(18);

    private final int parameterId;

    StandardGroup(int parameterId) {
        this.parameterId = parameterId;
    }

    public int parameterId() {
        return parameterId;
    }

    public boolean isEllipticCurve() {
        return parameterId >= NIST_P256.parameterId;
    }

    /** Name of the curve as Java and Bouncy Castle know it. */
    public String curveName() {
        return switch (this) {
            case NIST_P256 -> "secp256r1";
            case BRAINPOOL_P256 -> "brainpoolP256r1";
            case BRAINPOOL_P320 -> "brainpoolP320r1";
            case NIST_P384 -> "secp384r1";
            case BRAINPOOL_P384 -> "brainpoolP384r1";
            case BRAINPOOL_P512 -> "brainpoolP512r1";
            case NIST_P521 -> "secp521r1";
            case MODP_1024_160, MODP_2048_224, MODP_2048_256 ->
                throw new IllegalStateException(name() + " is no curve");
        };
    }

    public Group group() {
        return isEllipticCurve() ? EcGroup.named(curveName()) : DhGroup.of(dhParameters());
    }

    private DHParameters dhParameters() {
        Properties numbers = new Properties();
        try (InputStream in = StandardGroup.class.getResourceAsStream("rfc5114.properties")) {
            numbers.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new DHParameters(number(numbers, "P"), number(numbers, "G"), number(numbers, "Q"));
    }

    private BigInteger number(Properties numbers, String part) {
        return new BigInteger(numbers.getProperty(name() + "." + part), 16);
    }
}
