package vn.eid.kiosk.station.outreach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import vn.eid.kiosk.station.outreach.ListReader.Head;
import vn.eid.kiosk.station.outreach.RowProblem.Reason;
import vn.eid.kiosk.station.sheet.OldScript;
import vn.eid.kiosk.station.sheet.TableRow;
import vn.eid.sync.queue.NameWords;
import vn.eid.sync.queue.outreach.OutreachPlan.WardQuota;

/** The rows of an annex with wards and quotas. Dots part thousands; a sum below must be that of the rows. */
final class QuotaRows {
    private final Head head;
    private final List<WardQuota> wards = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    QuotaRows(Head head) {
        this.head = head;
    }

    ListReading read(List<TableRow> rows, OldScript script) {
        rows.forEach(this::row);
        return new ListReading.Quotas(wards, script, problems);
    }

    private void row(TableRow row) {
        var cell = head.cell(row, ListColumn.QUOTA);
        var quota = number(cell);
        if (quota.isEmpty()) {
            boolean fraction = cell.number();
            problems.add(new RowProblem(row.line(), fraction ? Reason.QUOTA_FRACTION : Reason.QUOTA_FORM));
        } else if (isSum(row)) {
            checkSum(row, quota.getAsInt());
        } else {
            ward(row, quota.getAsInt());
        }
    }

    private void ward(TableRow row, int quota) {
        var ward = head.text(row, ListColumn.WARD);
        if (ward.isEmpty()) {
            problems.add(new RowProblem(row.line(), Reason.WARD_MISSING));
            return;
        }
        var before = lines.putIfAbsent(ward, row.line());
        if (before != null) {
            problems.add(new RowProblem(row.line(), Reason.WARD_TWICE, before));
            return;
        }
        wards.add(new WardQuota(ward, quota));
    }

    private void checkSum(TableRow row, int sum) {
        if (sum != wards.stream().mapToInt(WardQuota::quota).sum()) {
            problems.add(new RowProblem(row.line(), Reason.SUM_DIFFERS));
        }
    }

    private static boolean isSum(TableRow row) {
        return row.cells().stream()
                .map(cell -> String.join(" ", NameWords.of(cell.text())))
                .anyMatch(text -> text.equals("tong so") || text.equals("tong cong") || text.equals("cong"));
    }

    /** Whole numbers with dots or blanks between thousands; empty for anything else. */
    static OptionalInt number(TableRow.Cell cell) {
        var text = cell.text();
        if (cell.number()) {
            return text.matches("\\d{1,7}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
        }
        return text.matches("\\d{1,3}([. ]\\d{3}){0,2}|\\d{4,7}")
                ? OptionalInt.of(Integer.parseInt(text.replaceAll("[. ]", "")))
                : OptionalInt.empty();
    }
}
