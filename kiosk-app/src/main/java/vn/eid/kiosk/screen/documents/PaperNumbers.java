package vn.eid.kiosk.screen.documents;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The forms of the numbers on papers to integrate. A number that no rule knows is refused; one that is only unusual is
 * taken with a word of caution, since old papers stay valid for years.
 */
public final class PaperNumbers {
    /** Until 1 August 2025: object code, benefit, province, social insurance number. */
    private static final Pattern HEALTH_15 = Pattern.compile("[A-Z]{2}[1-5]\\d{12}");
    /** Since 2021: the social insurance number alone. */
    private static final Pattern HEALTH_10 = Pattern.compile("\\d{10}");

    private static final Pattern TWELVE = Pattern.compile("\\d{12}");
    private static final Pattern PLATE = Pattern.compile("\\d{2}[A-ZĐ]{1,2}\\d?\\d{4,5}");
    private static final Pattern CHASSIS = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    private static final Pattern CHASSIS_OLD = Pattern.compile("[A-Z0-9]{6,17}");
    private static final int[] TAX_WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
    /** Classes of Luật Trật tự, an toàn giao thông đường bộ 2024 and those before it, which stay valid. */
    private static final Set<String> CLASSES = Set.of(
            "A1", "A2", "A3", "A4", "A", "B1", "B11", "B12", "B2", "B", "C1", "C", "D1", "D2", "D", "E", "F", "FB2",
            "FC", "FD", "FE", "BE", "C1E", "CE", "D1E", "D2E", "DE");

    private PaperNumbers() {}

    /** What a rule says of a number. */
    public enum Verdict {
        /** Nothing typed yet, or not all of it. */
        INCOMPLETE,
        /** Has the form. */
        FITS,
        /** Has the form and equals the citizen's identity number, as it should. */
        FITS_IDENTITY,
        /** May be right, but is unusual: look at the paper again. */
        UNUSUAL,
        /** Has no known form. */
        WRONG
    }

    /** Removes what people write between digits, and writes letters in upper case. */
    public static String normalise(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9Đ]", "");
    }

    /** Thẻ bảo hiểm y tế: fifteen signs, ten digits, or the identity number (from 1 August 2025). */
    public static Verdict healthInsurance(String number, String identity) {
        if (TWELVE.matcher(number).matches()) {
            return number.equals(identity) ? Verdict.FITS_IDENTITY : Verdict.WRONG;
        }
        if (HEALTH_15.matcher(number).matches() || HEALTH_10.matcher(number).matches()) {
            return Verdict.FITS;
        }
        return number.length() < 10 ? Verdict.INCOMPLETE : Verdict.WRONG;
    }

    /** Giấy phép lái xe: twelve digits; older papers differ and often fail to be integrated. */
    public static Verdict drivingLicence(String number) {
        if (TWELVE.matcher(number).matches()) {
            return Verdict.FITS;
        }
        return number.length() < 6 ? Verdict.INCOMPLETE : Verdict.UNUSUAL;
    }

    /** Hạng giấy phép lái xe, old and new. */
    public static Verdict licenceClass(String name) {
        if (name.isEmpty()) {
            return Verdict.INCOMPLETE;
        }
        return CLASSES.contains(name) ? Verdict.FITS : Verdict.WRONG;
    }

    /** Biển số. */
    public static Verdict plate(String number) {
        if (PLATE.matcher(number).matches()) {
            return Verdict.FITS;
        }
        return number.length() < 7 ? Verdict.INCOMPLETE : Verdict.UNUSUAL;
    }

    /** Số khung: seventeen signs without I, O and Q; motorbikes and old vehicles have fewer. */
    public static Verdict chassis(String number) {
        if (CHASSIS.matcher(number).matches()) {
            return Verdict.FITS;
        }
        if (number.length() < 6) {
            return Verdict.INCOMPLETE;
        }
        return CHASSIS_OLD.matcher(number).matches() ? Verdict.UNUSUAL : Verdict.WRONG;
    }

    /** Mã số thuế: since 1 July 2025 the identity number; the ten digits of before carry a check digit. */
    public static Verdict taxCode(String number, String identity) {
        if (TWELVE.matcher(number).matches()) {
            return number.equals(identity) ? Verdict.FITS_IDENTITY : Verdict.WRONG;
        }
        if (HEALTH_10.matcher(number).matches()) {
            return checkDigitHolds(number) ? Verdict.UNUSUAL : Verdict.WRONG;
        }
        return number.length() < 10 ? Verdict.INCOMPLETE : number.length() < 12 ? Verdict.INCOMPLETE : Verdict.WRONG;
    }

    private static boolean checkDigitHolds(String number) {
        int sum = 0;
        for (int i = 0; i < TAX_WEIGHTS.length; i++) {
            sum += TAX_WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return 10 - sum % 11 == number.charAt(9) - '0';
    }
}
