package vn.eid.sync.dossier;

import static vn.eid.sync.dossier.RuleResult.accepted;
import static vn.eid.sync.dossier.RuleResult.refused;

import java.util.regex.Pattern;
import vn.eid.sync.dossier.RuleResult.Refusal;

/** Vietnamese mobile numbers and e-mail addresses. */
public final class ContactRules {
    private static final Pattern MOBILE =
            Pattern.compile("(?:\\+84|84|0)((?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\\d{7})");
    private static final Pattern DEAD = Pattern.compile("(?:\\+84|84|0)1\\d{9}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int LONGEST_EMAIL = 254;

    private ContactRules() {}

    /** Mobile number; stored as {@code +84} and nine digits. */
    public static RuleResult phone(String typed) {
        var number = typed.replaceAll("[\\s.()-]+", "");
        if (number.isEmpty()) {
            return refused(Refusal.EMPTY);
        }
        var mobile = MOBILE.matcher(number);
        if (mobile.matches()) {
            return accepted("+84" + mobile.group(1));
        }
        if (DEAD.matcher(number).matches()) {
            return refused(Refusal.DEAD_NUMBER);
        }
        return refused(number.matches("(\\+84|84|0)(2\\d{9}|[3-9]\\d{8})") ? Refusal.NOT_MOBILE : Refusal.WRONG_FORM);
    }

    /** As people write it: {@code 0912 345 678}. */
    public static String shown(String phone) {
        var local = local(phone);
        return local.substring(0, 4) + " " + local.substring(4, 7) + " " + local.substring(7);
    }

    /** For lists: {@code 091****678}. */
    public static String masked(String phone) {
        var local = local(phone);
        return local.substring(0, 3) + "****" + local.substring(7);
    }

    private static String local(String phone) {
        if (!phone.matches("\\+84\\d{9}")) {
            throw new IllegalArgumentException("not a stored phone number");
        }
        return "0" + phone.substring(3);
    }

    /** E-mail address; ASCII before the @, a dot behind it, at most 254 characters (RFC 5321). */
    public static RuleResult email(String typed) {
        var address = typed.strip();
        if (address.isEmpty()) {
            return refused(Refusal.EMPTY);
        }
        var whole = address.length() <= LONGEST_EMAIL
                && EMAIL.matcher(address).matches()
                && !address.contains("..")
                && !address.startsWith(".")
                && !address.contains(".@");
        return whole ? accepted(address) : refused(Refusal.WRONG_FORM);
    }
}
