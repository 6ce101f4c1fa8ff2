package vn.eid.card.emrtd;

/**
 * What a reading accepts and uses.
 *
 * @param portraitBytes longest DG2
 * @param fileBytes longest other file
 * @param extendedLength whether APDUs of more than 256 bytes may be tried
 */
public record ReadingLimits(int portraitBytes, int fileBytes, boolean extendedLength) {
    /** DG2 up to 128 KiB, other files up to 64 KiB, extended length where the card has it. */
    public static ReadingLimits usual() {
        return new ReadingLimits(128 << 10, 64 << 10, true);
    }

    /** The same for readers and cards that only know short APDUs. */
    public ReadingLimits shortLengthOnly() {
        return new ReadingLimits(portraitBytes, fileBytes, false);
    }
}
