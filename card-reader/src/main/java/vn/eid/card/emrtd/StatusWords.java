package vn.eid.card.emrtd;

/** Meanings of status words that several protocols share (ISO/IEC 7816-4 table 6). */
final class StatusWords {
    static final int WRONG_DATA = 0x6A80;
    static final int REFERENCE_NOT_FOUND = 0x6A88;
    private static final int NO_TRIES_LEFT = 0x63C0;
    private static final int AUTHENTICATION_BLOCKED = 0x6983;
    private static final int REFERENCE_INVALID = 0x6984;
    private static final int SM_OBJECTS_MISSING = 0x6987;
    private static final int SM_OBJECTS_WRONG = 0x6988;
    private static final int SECURITY_STATUS = 0x6982;

    private StatusWords() {}

    static boolean isBlocked(int sw) {
        return sw == AUTHENTICATION_BLOCKED || sw == REFERENCE_INVALID || sw == NO_TRIES_LEFT;
    }

    /** 6300 and 63Cx: authentication failed, or a counter of tries. */
    static boolean isWrongKey(int sw) {
        return sw >> 8 == 0x63;
    }

    /** What chips answer to a MUTUAL AUTHENTICATE made with the wrong document keys. */
    static boolean isWrongBacKey(int sw) {
        return isWrongKey(sw)
                || sw == SECURITY_STATUS
                || sw == SM_OBJECTS_WRONG
                || sw == WRONG_DATA
                || sw == REFERENCE_NOT_FOUND;
    }

    /** The chip says that it cannot make sense of our protection: it has other session keys. */
    static boolean isSessionLost(int sw) {
        return sw == SM_OBJECTS_MISSING || sw == SM_OBJECTS_WRONG;
    }

    /** Wrong length, in one of its forms. */
    static boolean isWrongLength(int sw) {
        int sw1 = sw >> 8;
        return sw1 == 0x67 || sw1 == 0x6C;
    }
}
