package vn.eid.kiosk.paper;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Breaks text into lines of a width, with what a font can show. Lengths in points. */
final class TextLines {
    private TextLines() {}

    static float width(String text, PDFont font, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    static List<String> of(String text, PDFont font, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : words(printable(text, font), font, size, width)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, font, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** What stands alone and is wider than the line is cut. */
    private static List<String> words(String text, PDFont font, float size, float width) throws IOException {
        var words = new ArrayList<String>();
        for (String word : text.split(" ")) {
            String rest = word;
            while (width(rest, font, size) > width && rest.length() > 1) {
                int fits = rest.length();
                while (fits > 1 && width(rest.substring(0, fits), font, size) > width) {
                    fits--;
                }
                words.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            words.add(rest);
        }
        return words;
    }

    /** Composed letters, no control characters, and a question mark for what the font does not have. */
    private static String printable(String text, PDFont font) throws IOException {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        var shown = new StringBuilder();
        for (int sign : plain.codePoints().toArray()) {
            shown.append(has(font, sign) ? Character.toString(sign) : "?");
        }
        return shown.toString();
    }

    private static boolean has(PDFont font, int sign) throws IOException {
        try {
            return font.encode(Character.toString(sign)).length > 0;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }
}
