package vn.eid.card.simulator.apdu;

/** Status words of ISO/IEC 7816-4 §5.6 that the virtual card uses. */
public final class Sw {
    public static final int OK = 0x9000;
    public static final int END_OF_FILE = 0x6282;
    public static final int AUTHENTICATION_FAILED = 0x6300;
    public static final int WRONG_LENGTH = 0x6700;
    public static final int SECURE_MESSAGING_UNSUPPORTED = 0x6882;
    public static final int SECURITY_STATUS = 0x6982;
    public static final int CONDITIONS_OF_USE = 0x6985;
    public static final int NO_CURRENT_FILE = 0x6986;
    public static final int SM_OBJECTS_MISSING = 0x6987;
    public static final int SM_OBJECTS_INCORRECT = 0x6988;
    public static final int WRONG_DATA = 0x6A80;
    public static final int FILE_NOT_FOUND = 0x6A82;
    public static final int INCORRECT_P1_P2 = 0x6A86;
    public static final int REFERENCE_NOT_FOUND = 0x6A88;
    public static final int WRONG_OFFSET = 0x6B00;
    public static final int INS_UNSUPPORTED = 0x6D00;
    public static final int CLA_UNSUPPORTED = 0x6E00;

    private Sw() {}
}
