package vn.eid.kiosk.message;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Tells Vietnamese from what is not. A Vietnamese syllable has one onset and one rime out of short closed lists, so a word
 * of another language usually cannot be one; those few English words that could be stand in a list of their own.
 */
public final class VietnameseWords {
    private static final String ONSET = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?";
    private static final String RIME = "(?:"
            + "[aăâ](?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?"
            + "|[eê](?:c|ch|m|n|ng|nh|o|p|t|u)?"
            + "|iê?(?:a|c|ch|m|n|ng|nh|p|t|u)?"
            + "|yê?(?:m|n|ng|t|u)?"
            + "|[oôơ](?:c|i|m|n|ng|p|t)?"
            + "|o[aăe](?:c|ch|i|m|n|ng|nh|o|p|t|y)?"
            + "|oo(?:c|ng)"
            + "|[uư](?:a|c|i|m|n|ng|p|t|u)?"
            + "|u[âêôyơ](?:a|c|ch|i|m|n|ng|nh|t|u|y)?"
            + "|uyê(?:n|t)"
            + "|ươ(?:c|i|m|n|ng|p|t|u)?"
            + ")";
    private static final Pattern SYLLABLE = Pattern.compile(ONSET + RIME);
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");

    /** English words of the trade and of grammar that have the form of a Vietnamese syllable. */
    private static final Set<String> ENGLISH = Set.of(
            "the", "then", "them", "this", "that", "get", "set", "put", "run", "net", "hot", "not", "pin", "log", "tag",
            "tap", "chip", "chat", "can", "cancel", "open", "close", "save", "delete", "edit", "view", "next", "back",
            "done", "exit", "print", "send", "scan", "sign", "photo", "phone", "video", "audio", "menu", "off", "key",
            "top", "tip", "hit", "cut", "pen", "man", "men", "ten", "her", "him", "his", "she", "you", "we", "it", "at",
            "of", "or", "if", "is", "as", "be", "by", "my", "no", "go", "he", "me", "us", "up", "demo", "auto", "mode",
            "note", "code", "date", "time", "name", "page", "file", "size", "type", "use", "new", "old", "yes", "ok");

    /** Names and signs that stand in Vietnamese texts as they are, and words that officials write so. */
    private static final Set<String> NAMES = Set.of(
            "vneid",
            "qr",
            "csca",
            "cccd",
            "cmnd",
            "bhyt",
            "gplx",
            "enter",
            "esc",
            "chip",
            "mrz",
            "otp",
            "tk",
            "xml",
            "pdf",
            "csv",
            "xlsx",
            "usb",
            "camera",
            "passcode",
            "tcvn",
            "vni",
            "cm",
            "unicode",
            // names of shops, carriers and sites, and the short forms of the route sheet
            "android",
            "iphone",
            "app",
            "store",
            "ch",
            "play",
            "gsm",
            "sms",
            "tttb",
            "tt",
            "gmobile",
            "dichvucong",
            "gov",
            "hue",
            "xls",
            "kh",
            "vn",
            "km",
            "cđ",
            "cc");

    /** Written as examples, not read as words. */
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");

    private VietnameseWords() {}

    /** The words of a text that are not Vietnamese. */
    public static Set<String> foreign(String text) {
        var found = new TreeSet<String>();
        WORD.matcher(ADDRESS.matcher(text).replaceAll(" "))
                .results()
                .map(it -> it.group().toLowerCase(Locale.ROOT))
                .forEach(word -> {
                    boolean name = NAMES.contains(word);
                    boolean syllable = word.length() == 1
                            || SYLLABLE.matcher(withoutTones(word)).matches();
                    if (!name && (!syllable || ENGLISH.contains(word))) {
                        found.add(word);
                    }
                });
        return found;
    }

    private static String withoutTones(String word) {
        var decomposed = java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFD);
        var toneless = decomposed.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
        return java.text.Normalizer.normalize(toneless, java.text.Normalizer.Form.NFC);
    }
}
