package vn.eid.kiosk.message;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A short, stable code for what nobody foresaw: the same defect at the same place of the program gives the same code on
 * every machine, and it holds nothing of any citizen.
 */
public final class SupportCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private SupportCode() {}

    /** Seven characters, e.g. {@code K7M-3Q9P}: types of the causes and the places in our own code, without messages. */
    public static String of(Throwable problem) {
        var crc = new CRC32();
        Throwable cause = problem;
        for (int depth = 0; cause != null && depth < 5; depth++) {
            feed(crc, cause.getClass().getName());
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith("vn.eid.")) {
                    // Lambda names and line numbers differ between builds; class and method do not.
                    feed(
                            crc,
                            frame.getClassName().replaceAll("\\$.*", "") + "."
                                    + frame.getMethodName().replaceAll("lambda\\$|\\$\\d+", ""));
                }
            }
            cause = cause.getCause();
        }
        return letters(crc.getValue());
    }

    private static void feed(CRC32 crc, String text) {
        crc.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String letters(long value) {
        var code = new StringBuilder();
        long rest = value;
        for (int i = 0; i < 7; i++) {
            code.append(ALPHABET.charAt((int) (rest & 31)));
            rest >>>= 5;
        }
        return code.insert(3, '-').toString();
    }
}
