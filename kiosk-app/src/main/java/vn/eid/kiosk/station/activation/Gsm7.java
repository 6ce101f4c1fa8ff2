package vn.eid.kiosk.station.activation;

import java.util.List;
import java.util.Optional;

/**
 * How long a text message is on the air (3GPP TS 23.038, once GSM 03.38): seven bits a sign in the default alphabet, sixteen
 * as soon as one sign lies outside it. Longer ones go as parts that the telephone joins (TS 23.040 §9.2.3.24.1).
 */
public final class Gsm7 {
    /** §6.2.1, in the order of the codes; the escape at 1B is left out. */
    private static final String DEFAULT = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** §6.2.1.1: an escape before each, so two septets. */
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private static final Room SEPTETS = new Room(160, 153);
    private static final Room UNITS = new Room(70, 67);

    private Gsm7() {}

    /** How much one message holds alone, and as one of several parts. */
    private record Room(int alone, int part) {}

    /** The alphabet that a message needs. */
    public enum Alphabet {
        GSM_7,
        UCS_2
    }

    /**
     * A measured text.
     *
     * @param length septets, or units of sixteen bits
     * @param parts messages that it is sent in
     * @param offending the first sign outside the default alphabet, which makes the message more than twice as long
     */
    public record Measure(Alphabet alphabet, int length, int parts, Optional<String> offending) {}

    /** Measures a text. */
    public static Measure measure(String text) {
        Optional<String> offending = text.codePoints()
                .filter(sign -> septets(sign) == 0)
                .mapToObj(Character::toString)
                .findFirst();
        return offending.isEmpty()
                ? measure(text, Alphabet.GSM_7, SEPTETS, offending)
                : measure(text, Alphabet.UCS_2, UNITS, offending);
    }

    private static Measure measure(String text, Alphabet alphabet, Room room, Optional<String> offending) {
        List<Integer> sizes = text.codePoints()
                .map(sign -> alphabet == Alphabet.GSM_7 ? septets(sign) : Character.charCount(sign))
                .boxed()
                .toList();
        int length = sizes.stream().mapToInt(Integer::intValue).sum();
        return new Measure(alphabet, length, length <= room.alone() ? 1 : parts(sizes, room.part()), offending);
    }

    /** An escape and the sign behind it, or the halves of one sign, are never parted. */
    private static int parts(List<Integer> sizes, int room) {
        int parts = 1;
        int used = 0;
        for (int size : sizes) {
            if (used + size > room) {
                parts++;
                used = 0;
            }
            used += size;
        }
        return parts;
    }

    /** 1 or 2, or 0 for a sign that the alphabet lacks. */
    private static int septets(int sign) {
        if (DEFAULT.indexOf(sign) >= 0) {
            return 1;
        }
        return EXTENSION.indexOf(sign) >= 0 ? 2 : 0;
    }
}
