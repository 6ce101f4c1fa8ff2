package vn.eid.kiosk.screen.text;

import java.text.Normalizer;
import java.util.Locale;

/** Words as people type them in a hurry: without marks, in small letters, with single blanks. */
public final class PlainWords {
    private PlainWords() {}

    /** {@code NGUYỄN  Văn Đức} becomes {@code nguyen van duc}. */
    public static String of(String words) {
        // Đ has no decomposition, so it is mapped by hand.
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
