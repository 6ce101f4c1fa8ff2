package vn.eid.sync.queue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Names as people search for them: small letters without marks, word by word. "Nguyễn Văn Thử", "NGUYEN VAN THU" and the
 * same name in combining characters give the same three words.
 */
public final class NameWords {
    private static final int MOST = 12;
    private static final int LONGEST = 40;

    private NameWords() {}

    /** The different words of a name, at most twelve. */
    public static List<String> of(String name) {
        return Arrays.stream(unmarked(name).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** What a masked name still shows: the last word of {@code N*** V*** THỬ}; nothing of a masked single name. */
    static List<String> ofMasked(String maskedName) {
        return of(maskedName.replaceAll("\\S*\\*{3}", " "));
    }

    /** Small letters without marks; everything else stays. */
    public static String unmarked(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                // Letters with a stroke do not decompose; eth and African d are typed for them by mistake.
                .replace('đ', 'd')
                .replace('ð', 'd')
                .replace('ɖ', 'd');
    }
}
