package vn.eid.card.simulator.lds;

/** Forms of the security object that issuers use besides each other, all of which are good. */
public enum SodForm {
    /** Signer named by issuer and serial number, LDS version 0, signing time. */
    USUAL,
    /** Signer named by its subject key identifier (CMS signer info version 3). */
    SIGNER_BY_KEY_IDENTIFIER,
    /** LDS security object version 1 with the versions of LDS and Unicode (ICAO 9303-10 §4.6.2.3). */
    LDS_VERSION_1,
    /** No signing time among the signed attributes. */
    WITHOUT_SIGNING_TIME,
    /** The signer's certificate does not travel along; only who has it can check the signature. */
    WITHOUT_CERTIFICATE,
    /** Content type of the first edition, 1.3.27.1.1.1. */
    LEGACY_CONTENT_TYPE
}
