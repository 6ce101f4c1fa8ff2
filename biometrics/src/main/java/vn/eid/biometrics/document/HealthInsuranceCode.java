package vn.eid.biometrics.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The QR code of a health insurance card: fields between bars, name and address as hexadecimal UTF-8.
 *
 * @param number 15 characters of the old card, 10 digits since 2021, or the 12-digit identity number since 8/2025
 * @param holder whose card it is
 * @param facility where the holder is registered, province and number, such as {@code 79 - 034}
 * @param validFrom first day of validity
 * @param fiveYears since when the holder has been insured for five years without a gap
 */
public record HealthInsuranceCode(
        String number, Holder holder, String facility, Optional<CodeDate> validFrom, Optional<CodeDate> fiveYears) {

    /**
     * @param name full name, NFC
     * @param birth date or year of birth
     * @param male whether the holder is a man; empty when the code does not say
     * @param address place of residence; may be blank
     */
    public record Holder(String name, Optional<CodeDate> birth, Optional<Boolean> male, String address) {
        @Override
        public String toString() {
            return "holder";
        }
    }

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}[1-5]\\d{12}|\\d{10}|\\d{12}");
    private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2}){1,256}");
    private static final Pattern FACILITY = Pattern.compile("[0-9A-Za-z .-]{0,40}");
    private static final int MAX_TEXT = 4096;
    private static final int MIN_FIELDS = 6;

    /** @return empty when the text is no such code; a field that is broken is empty, the others stay */
    public static Optional<HealthInsuranceCode> parse(String text) {
        if (text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        List<String> fields = List.of(text.strip().split("\\|", -1));
        if (fields.size() < MIN_FIELDS || !NUMBER.matcher(fields.get(0).strip()).matches()) {
            return Optional.empty();
        }
        Optional<String> name = hex(fields.get(1)).filter(decoded -> !decoded.isBlank());
        return name.map(known -> new HealthInsuranceCode(
                fields.get(0).strip(),
                new Holder(
                        known,
                        CodeDate.parse(field(fields, 2)),
                        male(field(fields, 3)),
                        hex(field(fields, 4)).orElse("")),
                FACILITY.matcher(field(fields, 5)).matches() ? field(fields, 5) : "",
                CodeDate.parse(field(fields, 6)),
                CodeDate.parse(field(fields, 12))));
    }

    private static String field(List<String> fields, int index) {
        return index < fields.size() ? fields.get(index).strip() : "";
    }

    private static Optional<Boolean> male(String code) {
        return switch (code) {
            case "1" -> Optional.of(true);
            case "2" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Hexadecimal UTF-8; empty when it is not, or hides control characters. */
    private static Optional<String> hex(String field) {
        String digits = field.strip();
        if (!HEX.matcher(digits).matches()) {
            return Optional.empty();
        }
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(HexFormat.of().parseHex(digits)))
                    .toString();
            boolean clean = decoded.codePoints().noneMatch(Character::isISOControl);
            return clean
                    ? Optional.of(
                            Normalizer.normalize(decoded, Normalizer.Form.NFC).strip())
                    : Optional.empty();
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "health insurance code";
    }
}
