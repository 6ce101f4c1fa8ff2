package vn.eid.kiosk.station.sheet;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Recognises lists that were typed with the fonts of the time before Unicode, and converts them. One word can be both
 * ("Vò" is a Unicode word and TCVN3 for "Vũ"), so a whole list is judged: by the words that are no Vietnamese as they
 * stand and become Vietnamese when they are converted.
 */
public final class OldScripts {
    /** Letters that Vietnamese words are written with. */
    private static final Pattern LETTERS =
            Pattern.compile("[a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩị" + "òóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]+");
    /** First consonants, vowels that can stand together, last consonants; on the word without its tone. */
    private static final Pattern SYLLABLE =
            Pattern.compile("(ngh|ng|nh|th|tr|ch|gh|gi|kh|ph|qu|kr|pl|br|bl|kl|[bcdđghklmnpqrstvx])?"
                    + "([aăâeêioôơuưy]|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oai|oao|oay|oe|oeo|oi|oo|ôi|ơi|ua|uâ"
                    + "|uây|uê|ui|uô|uôi|uơ|uy|uya|uyê|uyu|ưa|ưi|ươ|ươi|ươu|ưu|iêu|yê|yêu)"
                    + "(ng|nh|ch|[cmnptk])?");

    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern GAPS = Pattern.compile("[\\s,./()-]+");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}¡-ÿ]+");
    private static final int MOST_WORDS = 20_000;

    private OldScripts() {}

    /**
     * What a list is written in.
     *
     * @param texts all that is written in it
     */
    public static OldScript detect(List<String> texts) {
        var strange = texts.stream()
                .flatMap(text -> GAPS.splitAsStream(text))
                .filter(word -> word.chars().anyMatch(sign -> sign > 0x7f))
                .limit(MOST_WORDS)
                .toList();
        long wrong = strange.stream().filter(word -> !isVietnamese(word)).count();
        // One misspelt word among a hundred is a row to be named, not a script.
        if (wrong == 0 || wrong * 20 < strange.size()) {
            return OldScript.UNICODE;
        }
        long tcvn3 = strange.stream()
                .filter(word -> isVietnamese(Tcvn3.toUnicode(word)))
                .count();
        long vni = strange.stream()
                .filter(word -> isVietnamese(Vni.toUnicode(word)))
                .count();
        long right = strange.size() - wrong;
        long best = Math.max(tcvn3, vni);
        if (best > right && best * 10 >= strange.size() * 7L) {
            return tcvn3 >= vni ? OldScript.TCVN3 : OldScript.VNI;
        }
        // Names of minorities and abbreviations follow other rules: where most is right, the rest is looked at by row.
        return right * 2 >= strange.size() ? OldScript.UNICODE : OldScript.UNKNOWN;
    }

    /** The text in Unicode, NFC. */
    public static String toUnicode(String text, OldScript script) {
        return switch (script) {
            case TCVN3 -> Tcvn3.toUnicode(text);
            case VNI -> Vni.toUnicode(text);
            case UNICODE, UNKNOWN -> text;
        };
    }

    /** Whether a name or place has only letters that Vietnamese is written with; foreign words of such letters pass. */
    public static boolean hasReadableLetters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .allMatch(sign ->
                        sign < 0x80 || LETTERS.matcher(Character.toString(sign)).matches());
    }

    /** Whether every word can be Vietnamese by its letters and by the build of its syllables. */
    public static boolean isVietnamese(String text) {
        for (var word : WORDS.split(Normalizer.normalize(text, Normalizer.Form.NFC))) {
            if (!word.isEmpty() && !isSyllable(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSyllable(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        var apart = Normalizer.normalize(small, Normalizer.Form.NFD);
        var toneless = Normalizer.normalize(TONE.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
        return hasOneCase(word)
                && LETTERS.matcher(small).matches()
                && TONE.matcher(apart).results().count() <= 1
                && (word.length() == 1 || SYLLABLE.matcher(toneless).matches());
    }

    /** "NguyÔn" has a capital in the middle: people do not write so, old fonts do. */
    private static boolean hasOneCase(String word) {
        var rest = word.substring(1);
        return rest.equals(rest.toLowerCase(Locale.ROOT)) || word.equals(word.toUpperCase(Locale.ROOT));
    }
}
