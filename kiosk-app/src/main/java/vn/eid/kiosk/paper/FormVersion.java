package vn.eid.kiosk.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/**
 * One edition of form TK01: which lines it has, in which order and under which words is data, because the ministry changes
 * its forms (Quyết định 5709/QĐ-BCA-C06).
 *
 * @param code as printed, e.g. {@code TK01}
 * @param basis the decision that introduced it
 * @param from first day in force
 * @param declaration what the citizen declares; {@code {0}} is the version of the consent text
 */
public record FormVersion(
        String code, String basis, LocalDate from, String title, List<Line> lines, String declaration) {
    /** A form with more lines is no form. */
    private static final int MOST_LINES = 40;

    public FormVersion {
        lines = List.copyOf(lines);
    }

    /** One line of the form. */
    public record Line(String label, Item item) {}

    /** What a line can show. */
    public enum Item {
        FULL_NAME,
        PERSONAL_ID_NUMBER,
        FORMER_ID_NUMBER,
        BIRTH,
        SEX,
        NATIONALITY,
        RESIDENCE,
        PHONE,
        EMAIL,
        DOCUMENTS,
        REPRESENTATIVE,
        REQUEST
    }

    /**
     * Reads an edition.
     *
     * @throws IllegalArgumentException when a part is missing or a line shows what no form has
     */
    static FormVersion read(Properties data) {
        var lines = new ArrayList<Line>();
        for (String key : new TreeSet<>(data.stringPropertyNames())) {
            if (key.startsWith("line.")) {
                lines.add(line(data.getProperty(key)));
            }
        }
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("a form has 1 to " + MOST_LINES + " lines");
        }
        try {
            return new FormVersion(
                    wanted(data, "code"),
                    wanted(data, "basis"),
                    LocalDate.parse(wanted(data, "from")),
                    wanted(data, "title"),
                    lines,
                    wanted(data, "declaration"));
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("from is no date", malformed);
        }
    }

    private static Line line(String written) {
        int bar = written.indexOf('|');
        if (bar < 1) {
            throw new IllegalArgumentException("a line is ITEM|label");
        }
        var name = written.substring(0, bar).strip();
        var item = Arrays.stream(Item.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no form shows " + name));
        return new Line(written.substring(bar + 1).strip(), item);
    }

    private static String wanted(Properties data, String key) {
        var value = data.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value;
    }
}
