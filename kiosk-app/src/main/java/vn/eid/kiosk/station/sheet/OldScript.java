package vn.eid.kiosk.station.sheet;

/** How Vietnamese letters are written in a list. */
public enum OldScript {
    /** As everything here is. */
    UNICODE,
    /** TCVN 5712 (ABC), fonts whose names begin with {@code .Vn}: {@code NguyÔn V¨n Thö}. */
    TCVN3,
    /** VNI for Windows, fonts whose names begin with {@code VNI-}: {@code Nguyeãn Vaên Thöû}. */
    VNI,
    /** Neither: the text is damaged and nobody can say what it was. */
    UNKNOWN
}
