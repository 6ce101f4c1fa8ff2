package vn.eid.card.cccd;

import java.util.List;
import java.util.Optional;
import vn.eid.card.PartialDate;
import vn.eid.card.Sex;

/**
 * The QR code on the card's face: {@code ID|former ID|name|ddMMyyyy|sex|residence|ddMMyyyy of issue}, more fields on newer
 * cards. It is not signed: it opens the chip and is compared with it, but is never data of record.
 *
 * @param id identity number
 * @param formerId as written, empty if none
 * @param name as written; a keyboard scanner with an input method switched on may have spoiled its marks
 * @param birth empty if unreadable
 * @param sex {@code UNSPECIFIED} if unreadable
 * @param residence as written
 * @param issued empty if unreadable
 * @param more fields beyond the seventh, as written
 */
public record QrText(
        IdNumber id,
        String formerId,
        String name,
        Optional<PartialDate> birth,
        Sex sex,
        String residence,
        Optional<PartialDate> issued,
        List<String> more) {
    private static final int MAX_TEXT = 4096;
    private static final int KNOWN_FIELDS = 7;

    public QrText {
        more = List.copyOf(more);
    }

    /** Reads {@code text}; empty when it does not begin with an identity number. Missing fields are empty. */
    public static Optional<QrText> of(String text) {
        if (text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        List<String> fields = List.of(text.replace("\uFEFF", "").strip().split("\\|", -1));
        return IdNumber.of(fields.get(0))
                .map(id -> new QrText(
                        id,
                        field(fields, 1),
                        field(fields, 2),
                        TextDates.parse(field(fields, 3)),
                        SexText.of(field(fields, 4)),
                        field(fields, 5),
                        TextDates.parse(field(fields, 6)),
                        fields.subList(Math.min(KNOWN_FIELDS, fields.size()), fields.size())));
    }

    private static String field(List<String> fields, int index) {
        return index < fields.size() ? fields.get(index).strip() : "";
    }

    @Override
    public String toString() {
        return "QR text ****";
    }
}
