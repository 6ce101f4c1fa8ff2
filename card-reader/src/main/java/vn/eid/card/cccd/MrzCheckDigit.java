package vn.eid.card.cccd;

/** Check digit of the machine readable zone: weights 7, 3, 1 modulo 10 (ICAO 9303-3 §4.9). */
public final class MrzCheckDigit {
    private static final int[] WEIGHTS = {7, 3, 1};

    private MrzCheckDigit() {}

    /** The digit for {@code text}, which holds A–Z, 0–9 and the filler only. */
    public static char of(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += value(text.charAt(i)) * WEIGHTS[i % 3];
        }
        return (char) ('0' + sum % 10);
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : 0;
    }
}
