package vn.eid.card.simulator.pki;

import java.util.Optional;
import vn.eid.card.simulator.crypto.StandardGroup;

/** Key and signature algorithms that document signers and authorities use in the field (ICAO 9303-12 §4.4). */
public enum SignatureProfile {
    ECDSA_SHA256_NIST_P256(StandardGroup.NIST_P256, false, "SHA256withECDSA"),
    ECDSA_SHA256_BRAINPOOL_P256(StandardGroup.BRAINPOOL_P256, false, "SHA256withECDSA"),
    ECDSA_SHA384_NIST_P384(StandardGroup.NIST_P384, false, "SHA384withECDSA"),
    ECDSA_SHA384_BRAINPOOL_P384(StandardGroup.BRAINPOOL_P384, false, "SHA384withECDSA"),
    ECDSA_SHA512_BRAINPOOL_P512(StandardGroup.BRAINPOOL_P512, false, "SHA512withECDSA"),
    ECDSA_SHA256_NIST_P256_EXPLICIT(StandardGroup.NIST_P256, true, "SHA256withECDSA"),
    ECDSA_SHA256_BRAINPOOL_P256_EXPLICIT(StandardGroup.BRAINPOOL_P256, true, "SHA256withECDSA"),
    ECDSA_SHA384_BRAINPOOL_P384_EXPLICIT(StandardGroup.BRAINPOOL_P384, true, "SHA384withECDSA"),
    RSA_SHA1("SHA1withRSA"),
    RSA_SHA256("SHA256withRSA"),
    RSA_SHA512("SHA512withRSA"),
    RSA_PSS_SHA256("SHA256withRSAandMGF1"),
    RSA_PSS_SHA384("SHA384withRSAandMGF1"),
    RSA_PSS_SHA512("SHA512withRSAandMGF1");

    private final Optional<StandardGroup> curve;
    private final boolean explicitParameters;
    private final String algorithm;

    SignatureProfile(StandardGroup curve, boolean explicitParameters, String algorithm) {
        this.curve = Optional.of(curve);
        this.explicitParameters = explicitParameters;
        this.algorithm = algorithm;
    }

    SignatureProfile(String algorithm) {
        this.curve = Optional.empty();
        this.explicitParameters = false;
        this.algorithm = algorithm;
    }

    /** Curve, or empty for RSA. */
    public Optional<StandardGroup> curve() {
        return curve;
    }

    /** Whether the public key spells its curve out instead of naming it (ICAO 9303-12 §4.4.2 demands that). */
    public boolean explicitParameters() {
        return explicitParameters;
    }

    /** Name of the signature algorithm in Java. */
    public String algorithm() {
        return algorithm;
    }
}
