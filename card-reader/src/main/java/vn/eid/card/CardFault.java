package vn.eid.card;

/** Every way in which a reading can end without a result. Each has one throw site, a Vietnamese and an English text. */
public enum CardFault {
    SERVICE_UNAVAILABLE(true),
    NO_READER(true),
    READER_LOST(true),
    CARD_MUTE(true),
    CARD_REMOVED(true),
    TIMEOUT(true),
    NOT_AN_EMRTD(false),
    WRONG_KEY(true),
    ACCESS_BLOCKED(true),
    ACCESS_UNSUPPORTED(false),
    SECURE_MESSAGING_BROKEN(true),
    READ_FAILED(true),
    FILE_MALFORMED(false),
    FILE_TOO_LARGE(false),
    CRYPTO_UNSUPPORTED(false),
    HASH_MISMATCH(false),
    CANCELLED(true),
    INTERNAL(true);

    private final boolean retryable;

    CardFault(boolean retryable) {
        this.retryable = retryable;
    }

    /** Whether trying again, after the action that the fault's text names, can succeed. */
    public boolean retryable() {
        return retryable;
    }
}
