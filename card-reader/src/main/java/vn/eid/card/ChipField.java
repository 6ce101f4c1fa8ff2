package vn.eid.card;

/**
 * One text of the chip together with the data group that it came from.
 *
 * @param value verbatim, NFC
 * @param source DG1 or DG13
 */
public record ChipField(String value, FileId source) {
    @Override
    public String toString() {
        return "field of " + source;
    }
}
