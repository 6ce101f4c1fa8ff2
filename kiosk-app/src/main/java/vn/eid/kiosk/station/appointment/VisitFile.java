package vn.eid.kiosk.station.appointment;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.eid.kiosk.station.PlainText;
import vn.eid.kiosk.station.appointment.VisitList.Problem;
import vn.eid.kiosk.station.appointment.VisitList.Reason;
import vn.eid.kiosk.station.sheet.TableFile;
import vn.eid.kiosk.station.sheet.TableRow;
import vn.eid.sync.queue.Booking;
import vn.eid.sync.queue.Visit;

/** Makes bookings of a table. Every wrong line is named with its reason, and a list with one wrong line is not taken. */
public final class VisitFile {
    private static final Pattern LETTERS =
            Pattern.compile("[A-Za-zÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ' .-]+");
    /** A vowel with another one behind it that carries its mark: how text of VNI fonts looks in Unicode. */
    private static final Pattern VNI = Pattern.compile("(?iu)a[àáãâ]|e[àáãâ]");

    private static final Pattern REFERENCE = Pattern.compile("[\\w./-]{1,64}");

    private final ZoneId zone;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Booking> bookings = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private VisitFile(ZoneId zone, LocalDate today) {
        this.zone = zone;
        this.today = today;
    }

    /**
     * Reads a list.
     *
     * @param zone of the station
     * @param today day of rows that have a time alone
     */
    public static VisitList of(TableFile table, ZoneId zone, LocalDate today) {
        if (table instanceof TableFile.Refused it) {
            return refused(new Problem(0, reason(it.reason())));
        }
        var rows = ((TableFile.Rows) table).rows();
        for (int i = 0; i < Math.min(10, rows.size()); i++) {
            var columns = Headings.of(rows.get(i));
            if (columns.isPresent()) {
                return new VisitFile(zone, today).read(rows.subList(i + 1, rows.size()), columns.get());
            }
        }
        return refused(new Problem(0, Reason.NO_HEADINGS));
    }

    private static VisitList refused(Problem problem) {
        return new VisitList.Refused(List.of(problem));
    }

    private static Reason reason(TableFile.Reason reason) {
        return switch (reason) {
            case TOO_LARGE, TOO_MANY_ROWS -> Reason.FILE_TOO_LARGE;
            case OTHER_KIND, DAMAGED -> Reason.FILE_NOT_A_TABLE;
            case EMPTY -> Reason.NO_ROWS;
            case UNREADABLE -> Reason.FILE_NOT_FOUND;
        };
    }

    private VisitList read(List<TableRow> rows, Headings columns) {
        rows.forEach(row -> read(row, columns));
        if (!problems.isEmpty()) {
            return new VisitList.Refused(problems);
        }
        return bookings.isEmpty() ? refused(new Problem(0, Reason.NO_ROWS)) : new VisitList.Ready(bookings);
    }

    private void read(TableRow row, Headings columns) {
        var day = day(row, columns);
        var time = time(row, columns);
        var number = number(row, columns);
        var name = name(row, columns);
        if (day.isEmpty() || time.isEmpty() || number.isEmpty() || name.isEmpty()) {
            return;
        }
        if (!seen.add(day.get() + " " + time.get() + " " + number.get())) {
            wrong(row, Reason.TWICE);
            return;
        }
        bookings.add(new Booking(
                day.get(),
                day.get().atTime(time.get()).atZone(zone).toInstant(),
                Optional.of(row.cell(columns.reference()).text())
                        .filter(it -> REFERENCE.matcher(it).matches()),
                number.get(),
                name.get(),
                matter(row.cell(columns.matter()).text())));
    }

    private Optional<LocalDate> day(TableRow row, Headings columns) {
        String cell = row.cell(columns.day()).text();
        Optional<LocalDate> day = columns.tellsDay() ? CellTimes.day(cell) : Optional.of(today);
        if (day.isEmpty()) {
            wrong(row, Reason.DAY_UNREADABLE);
        } else if (day.get().isBefore(today)) {
            wrong(row, Reason.DAY_PAST);
        }
        return day.filter(it -> !it.isBefore(today));
    }

    private Optional<LocalTime> time(TableRow row, Headings columns) {
        var time = CellTimes.time(row.cell(columns.time()).text());
        if (time.isEmpty()) {
            wrong(row, Reason.TIME_UNREADABLE);
        }
        return time;
    }

    private Optional<String> number(TableRow row, Headings columns) {
        String digits = row.cell(columns.number()).text().replaceAll("[\\s.]", "");
        if (digits.matches("[1-9]\\d{9,10}")) {
            // Excel took the number for a quantity and dropped the zeros in front; twelve digits are always meant.
            digits = "0".repeat(12 - digits.length()) + digits;
        }
        if (!digits.matches("\\d{12}")) {
            wrong(row, Reason.NUMBER_WRONG);
            return Optional.empty();
        }
        return Optional.of(digits);
    }

    private Optional<String> name(TableRow row, Headings columns) {
        String name = Normalizer.normalize(row.cell(columns.name()).text(), Normalizer.Form.NFC);
        if (name.isEmpty()) {
            wrong(row, Reason.NAME_MISSING);
            return Optional.empty();
        }
        if (!LETTERS.matcher(name).matches() || VNI.matcher(name).find() || name.length() > 100) {
            wrong(row, Reason.NAME_UNREADABLE);
            return Optional.empty();
        }
        return Optional.of(name);
    }

    private static Visit.Matter matter(String cell) {
        String words = PlainText.key(cell);
        if (words.isEmpty() || words.contains("MUC 2") || words.contains("MUC DO 2") || words.contains("CAP MOI")) {
            return Visit.Matter.LEVEL_2;
        }
        if (words.contains("LAM LAI") || words.contains("TAO LAI") || words.contains("KHONG DAT")) {
            return Visit.Matter.REDO;
        }
        if (words.contains("TRE EM") || words.contains("DUOI 14")) {
            return Visit.Matter.MINOR;
        }
        return words.contains("TICH HOP") || words.contains("GIAY TO") ? Visit.Matter.PAPERS : Visit.Matter.OTHER;
    }

    private void wrong(TableRow row, Reason reason) {
        problems.add(new Problem(row.line(), reason));
    }
}
