package vn.eid.card.cccd;

import java.util.Locale;
import java.util.Optional;

/**
 * A machine readable zone as a scanner or a person gave it: line breaks, small letters and the usual confusions of optical
 * reading (O for 0, I for 1, …) are repaired where the field allows one kind of character only. A zone whose check digits
 * are wrong after that is not a zone.
 */
public final class MrzText {
    private static final String LOOKS_LIKE_DIGIT = "OQDUILZASGTB";
    private static final String DIGIT_MEANT_____ = "000011245678";
    private static final String LOOKS_LIKE_LETTER = "0125678";
    private static final String LETTER_MEANT_____ = "OIZSGTB";
    private static final int MAX_TEXT = 512;

    private MrzText() {}

    /** The zone in {@code text}; empty when it has not 90 characters or its check digits do not fit. */
    public static Optional<Td1Mrz> read(String text) {
        if (text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        String plain = text.toUpperCase(Locale.ROOT)
                .replace("«", "<<")
                .replace('‹', '<')
                .replace('＜', '<')
                .replaceAll("[\\s\\u200B\\uFEFF]", "");
        return Td1Mrz.of(plain)
                .filter(Td1Mrz::checkDigitsRight)
                .or(() -> Td1Mrz.of(repaired(plain)).filter(Td1Mrz::checkDigitsRight));
    }

    private static String repaired(String plain) {
        StringBuilder out = new StringBuilder(plain);
        for (int i = 0; i < out.length(); i++) {
            if (isLetterPlace(i)) {
                replace(out, i, LOOKS_LIKE_LETTER, LETTER_MEANT_____);
            } else if (isDigitPlace(i)) {
                replace(out, i, LOOKS_LIKE_DIGIT, DIGIT_MEANT_____);
            }
        }
        return out.toString();
    }

    /** Document code, states and names hold letters; the optional data of the second line may hold anything. */
    private static boolean isLetterPlace(int at) {
        return at < 5 || at >= 45 && at < 48 || at >= 60;
    }

    private static boolean isDigitPlace(int at) {
        return at >= 5 && at < 30 || at >= 30 && at < 37 || at >= 38 && at < 45 || at == 59;
    }

    private static void replace(StringBuilder out, int at, String from, String to) {
        int found = from.indexOf(out.charAt(at));
        if (found >= 0) {
            out.setCharAt(at, to.charAt(found));
        }
    }
}
