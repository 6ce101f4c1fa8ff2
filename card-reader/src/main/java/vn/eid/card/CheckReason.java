package vn.eid.card;

/** Why a check is not simply successful. */
public enum CheckReason {
    /** No certificate of the issuing country is installed at this counter. */
    NO_CSCA_INSTALLED,
    /** Certificates are installed, none of them issued this document signer. */
    ISSUER_UNKNOWN,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_REVOKED,
    CERTIFICATE_INVALID,
    COUNTRY_MISMATCH,
    NO_CRL_INSTALLED,
    CRL_OUTDATED,
    SIGNATURE_INVALID,
    SIGNER_MISSING,
    ATTRIBUTES_INVALID,
    ALGORITHM_UNSUPPORTED,
    CURVE_UNTRUSTED,
    MALFORMED,
    HASH_DIFFERS,
    /** The document security object does not list this data group. */
    NOT_LISTED,
    /** Listed under the signature, but the card does not give it. */
    LISTED_BUT_UNREADABLE,
    /** The key that was used is not protected by the document security object: a clone could have brought its own. */
    NOT_BOUND,
    RESPONSE_INVALID,
    CARD_ACCESS_DIFFERS,
    NOT_REQUESTED,
    EARLIER_CHECK_FAILED
}
