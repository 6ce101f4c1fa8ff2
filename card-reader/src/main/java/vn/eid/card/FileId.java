package vn.eid.card;

/** The elementary files of an eMRTD that the counter reads (ICAO 9303-10 table 38; EF.CardAccess: ICAO 9303-11 §9.2.11). */
public enum FileId {
    CARD_ACCESS(0x011C, -1),
    COM(0x011E, 0x60),
    SOD(0x011D, 0x77),
    DG1(0x0101, 0x61),
    DG2(0x0102, 0x75),
    DG13(0x010D, 0x6D),
    DG14(0x010E, 0x6E),
    DG15(0x010F, 0x6F);

    private final int fid;
    private final int tag;

    FileId(int fid, int tag) {
        this.fid = fid;
        this.tag = tag;
    }

    /** File identifier for SELECT, 16 bits. */
    public int fid() {
        return fid;
    }

    /** Whether the file is a data group that the document security object lists. */
    public boolean isDataGroup() {
        return name().startsWith("DG");
    }

    /** Number of the data group, 1..16; only for data groups. */
    public int dataGroupNumber() {
        if (!isDataGroup()) {
            throw new IllegalStateException(name() + " is no data group");
        }
        return Integer.parseInt(name().substring(2));
    }

    /** Whether {@code firstByte} is the outer tag that the file must begin with; EF.CardAccess has none of its own. */
    public boolean beginsWith(int firstByte) {
        return tag < 0 || tag == firstByte;
    }
}
