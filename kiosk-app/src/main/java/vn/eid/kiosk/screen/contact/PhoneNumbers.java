package vn.eid.kiosk.screen.contact;

import java.util.Optional;
import java.util.regex.Pattern;

/** Vietnamese mobile numbers, as the numbering plan has them since 2018. */
public final class PhoneNumbers {
    private static final Pattern MOBILE = Pattern.compile("0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\\d{7}");
    /** One sign @, a dot in the domain, plain letters: what the ministry's notices can be sent to. */
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private PhoneNumbers() {}

    /** The number with its country code, when {@code digits} is a mobile number as people say it. */
    public static Optional<String> international(String digits) {
        return MOBILE.matcher(digits).matches() ? Optional.of("+84" + digits.substring(1)) : Optional.empty();
    }

    /** The number as people say it. */
    public static String national(String international) {
        return international.startsWith("+84") ? "0" + international.substring(3) : international;
    }

    /** Whether {@code text} can be an e-mail address. */
    public static boolean isMail(String text) {
        return text.length() <= 254 && MAIL.matcher(text).matches();
    }
}
