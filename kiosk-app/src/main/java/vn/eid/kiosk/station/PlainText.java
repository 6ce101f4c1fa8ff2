package vn.eid.kiosk.station;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese without marks, as it travels in text messages and in carriers' answers. */
public final class PlainText {
    private PlainText() {}

    /** The same letters without marks; look-alikes that are typed for Đ count as Đ. */
    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[đð]", "d")
                .replaceAll("[ĐÐƉ]", "D");
    }

    /** For comparing: no marks, capitals, single blanks, letters and digits only. */
    public static String key(String text) {
        return of(text).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", " ").strip();
    }
}
