package vn.eid.card.cccd;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A machine readable zone as a scanner or a person gave it: line breaks, small letters and the usual confusions of optical
 * reading (O for 0, I for 1, …) are repaired where the field allows one kind of character only. A zone whose check digits
 * are wrong after that is not a zone.
 */
public final class MrzText {
    private static final String LOOKS_LIKE_DIGIT = "OQDUILZASGTB";
    private static final String DIGIT_MEANT = "000011245678";
    private static final String LOOKS_LIKE_LETTER = "0125678";
    private static final String LETTER_MEANT = "OIZSGTB";
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
        // letters stand under no check digit, so they are repaired always; digits only when a check digit asks for it
        String letters = repaired(plain, MrzText::isLetterPlace, LOOKS_LIKE_LETTER, LETTER_MEANT);
        return Td1Mrz.of(letters)
                .filter(Td1Mrz::checkDigitsRight)
                .or(() -> Td1Mrz.of(repaired(letters, MrzText::isDigitPlace, LOOKS_LIKE_DIGIT, DIGIT_MEANT))
                        .filter(Td1Mrz::checkDigitsRight));
    }

    private static String repaired(String lines, IntPredicate place, String from, String to) {
        StringBuilder out = new StringBuilder(lines);
        for (int i = 0; i < out.length(); i++) {
            int found = place.test(i) ? from.indexOf(out.charAt(i)) : -1;
            if (found >= 0) {
                out.setCharAt(i, to.charAt(found));
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
}
