package vn.eid.kiosk.station.readiness;

/**
 * What a password must have. VNeID and the National Public Service Portal ask for different things, and people use one for
 * both. The counter tells the rule and never asks for a password.
 *
 * @param least signs
 * @param most signs
 * @param special signs of which at least one is needed, and besides which none is taken
 */
public record PasswordRule(int least, int most, String special) {
    /** VNeID's guide. */
    public static final PasswordRule VNEID = new PasswordRule(8, 20, "!@#$%^*()_");
    /** The portal's guide: eight or more, any special sign. */
    public static final PasswordRule PORTAL =
            new PasswordRule(8, Integer.MAX_VALUE, "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");
    /** What satisfies both. */
    public static final PasswordRule BOTH = VNEID.and(PORTAL);

    private PasswordRule and(PasswordRule other) {
        var shared = new StringBuilder();
        special.chars().filter(sign -> other.special.indexOf(sign) >= 0).forEach(sign -> shared.append((char) sign));
        return new PasswordRule(Math.max(least, other.least), Math.min(most, other.most), shared.toString());
    }

    /** Whether a text has the form: a small letter, a capital, a digit, a special sign, and nothing else. */
    boolean allows(CharSequence text) {
        return text.length() >= least
                && text.length() <= most
                && text.chars().anyMatch(sign -> sign >= 'a' && sign <= 'z')
                && text.chars().anyMatch(sign -> sign >= 'A' && sign <= 'Z')
                && text.chars().anyMatch(sign -> sign >= '0' && sign <= '9')
                && text.chars().anyMatch(sign -> special.indexOf(sign) >= 0)
                && text.chars().allMatch(sign -> special.indexOf(sign) >= 0 || plain(sign));
    }

    private static boolean plain(int sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9';
    }
}
