package vn.eid.card.simulator.issue;

/** Kinds of active authentication keys met in the field. */
public enum ActiveAuthenticationKind {
    NONE,
    ECDSA_NIST_P256,
    ECDSA_BRAINPOOL_P256,
    ECDSA_NIST_P384,
    ECDSA_BRAINPOOL_P512,
    /** The public key spells its curve out, as most chips' do. */
    ECDSA_BRAINPOOL_P256_EXPLICIT,
    /** The signature comes as a DER sequence instead of r and s side by side. */
    ECDSA_NIST_P256_DER,
    RSA_1024_SHA1,
    RSA_2048_SHA1,
    RSA_2048_SHA256,
    RSA_2048_SHA512
}
