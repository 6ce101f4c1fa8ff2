package vn.eid.card.simulator.chip;

/** File identifiers of ICAO 9303-10 §3.5; the short identifier is the last five bits. */
public final class Fid {
    public static final int CARD_ACCESS = 0x011C;
    /** In the master file; the same number means EF.SOD inside the application. */
    public static final int CARD_SECURITY = 0x011D;

    public static final int COM = 0x011E;
    public static final int SOD = 0x011D;
    private static final int DATA_GROUP = 0x0100;

    private Fid() {}

    /** File of data group {@code number}, 1 to 16. */
    public static int dataGroup(int number) {
        return DATA_GROUP + number;
    }

    static int ofShortIdentifier(int sfi) {
        return DATA_GROUP + sfi;
    }
}
