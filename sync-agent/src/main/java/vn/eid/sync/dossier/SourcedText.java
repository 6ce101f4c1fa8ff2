package vn.eid.sync.dossier;

/**
 * A text of record and where it came from.
 *
 * @param value verbatim, NFC
 * @param source data group of the chip, {@code DG1} or {@code DG13}
 */
public record SourcedText(String value, String source) {
    @Override
    public String toString() {
        return "text of " + source;
    }
}
