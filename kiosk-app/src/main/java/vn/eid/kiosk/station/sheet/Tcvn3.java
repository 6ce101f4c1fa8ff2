package vn.eid.kiosk.station.sheet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** TCVN 5712:1993 (VN3) as the .Vn fonts have it: one sign for each letter. */
final class Tcvn3 {
    private static final Map<Integer, Character> LETTERS = letters();

    private Tcvn3() {}

    private static Map<Integer, Character> letters() {
        var map = new HashMap<Integer, Character>();
        put(map, 0xa1, "ĂÂÊÔƠƯĐăâêôơưđ");
        put(map, 0xb5, "àảãáạ");
        put(map, 0xbb, "ằẳẵắ");
        put(map, 0xc6, "ặầẩẫấậè");
        put(map, 0xce, "ẻẽéẹềểễếệìỉ");
        put(map, 0xdc, "ĩíịò");
        put(map, 0xe1, "ỏõóọồổỗốộờởỡớợù");
        put(map, 0xf1, "ủũúụừửữứựỳỷỹýỵ");
        return map;
    }

    private static void put(Map<Integer, Character> map, int from, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            map.put(from + i, letters.charAt(i));
        }
    }

    /** Capital fonts (.VnTimeH) use the signs of small letters: a word whose other letters are capitals is all capitals. */
    static String toUnicode(String text) {
        var unicode = new StringBuilder(text.length());
        for (var word : text.split("(?<=\\s)")) {
            var letters = new StringBuilder(word.length());
            word.chars()
                    .forEach(sign -> letters.append(
                            LETTERS.getOrDefault(sign, (char) sign).charValue()));
            boolean capitals =
                    word.chars().filter(sign -> sign >= 'A' && sign <= 'Z').count() > 1
                            && word.chars().noneMatch(sign -> sign >= 'a' && sign <= 'z');
            unicode.append(capitals ? letters.toString().toUpperCase(Locale.ROOT) : letters);
        }
        return unicode.toString();
    }
}
