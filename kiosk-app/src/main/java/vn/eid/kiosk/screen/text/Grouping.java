package vn.eid.kiosk.screen.text;

/** Long numbers in the groups in which people read them. */
public final class Grouping {
    private Grouping() {}

    /** Identity numbers 3-1-2-6: {@code 001 0 90 000017}, also while being typed. */
    public static String identityNumber(String digits) {
        return grouped(digits, 3, 1, 2, 6);
    }

    /** Telephone numbers 4-3-3, also while being typed: {@code 0912 345 678}. */
    public static String phone(String digits) {
        return grouped(digits, 4, 3, 3);
    }

    private static String grouped(String digits, int... sizes) {
        var text = new StringBuilder();
        int from = 0;
        for (int size : sizes) {
            int to = Math.min(digits.length(), from + size);
            if (from < to) {
                text.append(from == 0 ? "" : " ").append(digits, from, to);
            }
            from = to;
        }
        return text.append(digits.substring(from)).toString();
    }
}
