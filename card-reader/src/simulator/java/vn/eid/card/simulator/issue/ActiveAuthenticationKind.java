package vn.eid.card.simulator.issue;

/** Kinds of active authentication keys met in the field. */
public enum ActiveAuthenticationKind {
    NONE,
    ECDSA_NIST_P256,
    ECDSA_BRAINPOOL_P256,
    ECDSA_NIST_P384,
    ECDSA_BRAINPOOL_P512,
    RSA_1024_SHA1,
    RSA_2048_SHA1,
    RSA_2048_SHA256,
    RSA_2048_SHA512
}
