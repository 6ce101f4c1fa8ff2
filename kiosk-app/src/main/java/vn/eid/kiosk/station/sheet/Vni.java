package vn.eid.kiosk.station.sheet;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** VNI for Windows: a letter and, behind it, one sign for its hat and tone; a few letters have a sign of their own. */
final class Vni {
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ñ', "đ"),
            Map.entry('Ñ', "Đ"),
            Map.entry('ö', "ư"),
            Map.entry('Ö', "Ư"),
            Map.entry('ô', "ơ"),
            Map.entry('Ô', "Ơ"),
            Map.entry('í', "í"),
            Map.entry('Í', "Í"),
            Map.entry('ì', "ì"),
            Map.entry('Ì', "Ì"),
            Map.entry('æ', "ỉ"),
            Map.entry('Æ', "Ỉ"),
            Map.entry('ó', "ĩ"),
            Map.entry('Ó', "Ĩ"),
            Map.entry('ò', "ị"),
            Map.entry('Ò', "Ị"),
            Map.entry('î', "ỵ"),
            Map.entry('Î', "Ỵ"));
    /** Combining characters: hat or breve, then tone. */
    private static final Map<Character, String> MARKS = marks();

    private static final String BASES = "aeouyAEOUYöÖôÔ";

    private Vni() {}

    private static Map<Character, String> marks() {
        var acute = "\u0301";
        var grave = "\u0300";
        var hook = "\u0309";
        var tilde = "\u0303";
        var dot = "\u0323";
        var hat = "\u0302";
        var breve = "\u0306";
        var marks = new HashMap<Character, String>();
        put(marks, "ùøûõï", acute, grave, hook, tilde, dot);
        put(marks, "âáàåãä", hat, hat + acute, hat + grave, hat + hook, hat + tilde, hat + dot);
        put(marks, "êéèúüë", breve, breve + acute, breve + grave, breve + hook, breve + tilde, breve + dot);
        return marks;
    }

    private static void put(Map<Character, String> marks, String signs, String... combining) {
        for (int i = 0; i < combining.length; i++) {
            marks.put(signs.charAt(i), combining[i]);
            marks.put(Character.toUpperCase(signs.charAt(i)), combining[i]);
        }
    }

    static String toUnicode(String text) {
        var unicode = new StringBuilder(text.length());
        boolean base = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (base && MARKS.containsKey(sign)) {
                unicode.append(MARKS.get(sign));
                base = false;
            } else {
                unicode.append(LETTERS.getOrDefault(sign, String.valueOf(sign)));
                base = BASES.indexOf(sign) >= 0;
            }
        }
        return Normalizer.normalize(unicode, Normalizer.Form.NFC);
    }
}
