package vn.eid.sync.dossier;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What is left of a name on the counter's lists: {@code NGUYỄN VĂN THỬ} becomes {@code N*** V*** THỬ}. */
public final class MaskedName {
    private MaskedName() {}

    /** The mask of a name; a single word shows its first letter alone. */
    public static String of(String fullName) {
        var words = Normalizer.normalize(fullName, Normalizer.Form.NFC).strip().split("\\s+");
        var last = words.length - 1;
        if (last == 0) {
            return first(words[0]) + "***"; // a mononym shown whole would be no mask at all
        }
        return Arrays.stream(words, 0, last).map(word -> first(word) + "*** ").collect(Collectors.joining())
                + words[last];
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
