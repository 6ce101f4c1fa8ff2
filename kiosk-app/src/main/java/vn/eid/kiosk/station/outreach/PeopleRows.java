package vn.eid.kiosk.station.outreach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.eid.kiosk.station.outreach.ListReader.Head;
import vn.eid.kiosk.station.outreach.RowProblem.Reason;
import vn.eid.kiosk.station.sheet.OldScript;
import vn.eid.kiosk.station.sheet.OldScripts;
import vn.eid.kiosk.station.sheet.TableRow;
import vn.eid.sync.dossier.ContactRules;
import vn.eid.sync.dossier.RuleResult;
import vn.eid.sync.queue.NameWords;
import vn.eid.sync.queue.outreach.ListedCitizen;
import vn.eid.sync.queue.outreach.OutreachEntry;
import vn.eid.sync.queue.outreach.VisitResult;

/** The rows of a list of people. Each row is judged by itself; one row may have several problems. */
final class PeopleRows {
    /** Day, month and year, or the year alone as many elderly people have it. */
    private static final String BIRTH = "((0?[1-9]|[12]\\d|3[01])[/.-](0?[1-9]|1[0-2])[/.-])?(19|20)\\d{2}";

    private static final int LONGEST_NAME = 100;

    private final Head head;
    private final Map<String, String> wards;
    private final Optional<String> ward;
    private final List<OutreachEntry> entries = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    PeopleRows(Head head, Set<String> wards, Optional<String> ward) {
        this.head = head;
        this.wards = wards.stream().collect(Collectors.toMap(PeopleRows::key, name -> name, (one, two) -> one));
        this.ward = ward;
    }

    /** "P. Trà Cổ", "phường Trà Cổ" and "PHƯỜNG TRÀ CỔ" are one ward. */
    private static String key(String ward) {
        return String.join(" ", NameWords.of(ward))
                .replaceFirst("^p ", "phuong ")
                .replaceFirst("^x ", "xa ");
    }

    ListReading read(List<TableRow> rows, OldScript script) {
        rows.forEach(this::row);
        return new ListReading.People(problems.isEmpty() ? entries : List.of(), script, problems);
    }

    private void row(TableRow row) {
        int before = problems.size();
        var name = name(row);
        var number = number(row);
        var birth = head.text(row, ListColumn.BIRTH);
        if (!birth.isEmpty() && !birth.matches(BIRTH)) {
            problems.add(new RowProblem(row.line(), Reason.BIRTH_FORM));
        }
        var phone = phone(row);
        var place = ward(row);
        var result = result(row);
        if (problems.size() == before) {
            entries.add(new OutreachEntry(
                    place,
                    cut(head.text(row, ListColumn.AREA)),
                    new ListedCitizen(name, number, birth, phone, head.text(row, ListColumn.ADDRESS)),
                    result));
        }
    }

    private String name(TableRow row) {
        var name = head.text(row, ListColumn.NAME);
        if (name.isEmpty()) {
            problems.add(new RowProblem(row.line(), Reason.NAME_MISSING));
        } else if (!OldScripts.hasReadableLetters(name)
                || !name.matches("[^\\d=<>|]*")
                || name.length() > LONGEST_NAME) {
            problems.add(new RowProblem(row.line(), Reason.NAME_UNREADABLE));
        }
        return name;
    }

    private String number(TableRow row) {
        var cell = head.cell(row, ListColumn.ID_NUMBER);
        var digits = cell.text().replaceAll("[\\s.'-]", "");
        if (cell.number() && digits.matches("\\d{9,11}")) {
            // A spreadsheet that takes the number for a number drops the zeros of 001 to 096.
            digits = "0".repeat(12 - digits.length()) + digits;
        }
        if (digits.isEmpty()) {
            problems.add(new RowProblem(row.line(), Reason.ID_NUMBER_MISSING));
        } else if (!digits.matches("\\d{12}")) {
            problems.add(new RowProblem(row.line(), Reason.ID_NUMBER_FORM));
        } else {
            var before = lines.putIfAbsent(digits, row.line());
            if (before != null) {
                problems.add(new RowProblem(row.line(), Reason.ID_NUMBER_TWICE, before));
            }
        }
        return digits;
    }

    private Optional<String> phone(TableRow row) {
        var cell = head.cell(row, ListColumn.PHONE);
        if (cell.text().isEmpty()) {
            return Optional.empty();
        }
        var typed = cell.number() && cell.text().length() == 9 ? "0" + cell.text() : cell.text();
        if (ContactRules.phone(typed) instanceof RuleResult.Accepted accepted) {
            return Optional.of(accepted.value());
        }
        problems.add(new RowProblem(row.line(), Reason.PHONE_FORM));
        return Optional.empty();
    }

    private Optional<VisitResult> result(TableRow row) {
        var written = head.text(row, ListColumn.RESULT);
        var result = WrittenResults.of(written);
        if (result.isEmpty() && !written.isEmpty()) {
            problems.add(new RowProblem(row.line(), Reason.RESULT_FORM));
        }
        return result;
    }

    private String ward(TableRow row) {
        var written = head.text(row, ListColumn.WARD);
        var name = written.isEmpty() ? ward.orElse("") : written;
        if (name.isEmpty()) {
            problems.add(new RowProblem(row.line(), Reason.WARD_MISSING));
        } else if (!wards.isEmpty() && !wards.containsKey(key(name))) {
            problems.add(new RowProblem(row.line(), Reason.WARD_UNKNOWN));
        }
        return wards.getOrDefault(key(name), cut(name));
    }

    private static String cut(String text) {
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
    }
}
