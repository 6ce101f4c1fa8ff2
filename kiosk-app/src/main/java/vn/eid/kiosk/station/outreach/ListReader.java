package vn.eid.kiosk.station.outreach;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.eid.kiosk.station.outreach.ListReading.Unusable;
import vn.eid.kiosk.station.outreach.ListReading.Why;
import vn.eid.kiosk.station.sheet.OldScript;
import vn.eid.kiosk.station.sheet.OldScripts;
import vn.eid.kiosk.station.sheet.TableFile;
import vn.eid.kiosk.station.sheet.TableRow;

/** Judges a table row by row: what kind of list it is, in which script, and what is wrong with each row. */
public final class ListReader {
    /** Titles, addressees and letterheads stand above the columns' names. */
    private static final int MOST_ROWS_ABOVE = 30;

    private final Set<String> wards;

    /** @param wards of the plan; any ward is taken when empty */
    public ListReader(Set<String> wards) {
        this.wards = Set.copyOf(wards);
    }

    /** Columns by their place, and the row below which the list begins. */
    record Head(int row, Map<ListColumn, Integer> columns) {
        String text(TableRow row, ListColumn column) {
            return cell(row, column).text();
        }

        TableRow.Cell cell(TableRow row, ListColumn column) {
            return row.cell(columns.getOrDefault(column, -1));
        }

        boolean has(ListColumn column) {
            return columns.containsKey(column);
        }
    }

    /** @param ward for lists of one ward that do not name it on each row */
    public ListReading read(TableFile file, Optional<String> ward) {
        if (file instanceof TableFile.Refused refused) {
            return new ListReading.NoTable(refused.reason());
        }
        var rows = ((TableFile.Rows) file).rows();
        var script = OldScripts.detect(rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.number())
                .map(TableRow.Cell::text)
                .toList());
        if (script == OldScript.UNKNOWN) {
            return new Unusable(Why.SCRIPT_UNKNOWN);
        }
        var unicode = script == OldScript.UNICODE
                ? rows
                : rows.stream().map(row -> inUnicode(row, script)).toList();
        var head = head(unicode);
        if (head.isEmpty()) {
            return new Unusable(Why.NO_HEAD);
        }
        var body = unicode.subList(head.get().row() + 1, unicode.size());
        if (body.isEmpty()) {
            return new Unusable(Why.NO_ROWS);
        }
        return head.get().has(ListColumn.QUOTA)
                ? new QuotaRows(head.get()).read(body, script)
                : new PeopleRows(head.get(), wards, ward).read(body, script);
    }

    private static TableRow inUnicode(TableRow row, OldScript script) {
        return new TableRow(
                row.line(),
                row.cells().stream()
                        .map(cell -> new TableRow.Cell(OldScripts.toUnicode(cell.text(), script), cell.number()))
                        .toList());
    }

    private static Optional<Head> head(List<TableRow> rows) {
        for (int i = 0; i < Math.min(rows.size(), MOST_ROWS_ABOVE); i++) {
            var columns = columns(rows.get(i));
            boolean people = columns.keySet().containsAll(Set.of(ListColumn.NAME, ListColumn.ID_NUMBER));
            boolean quotas = columns.keySet().containsAll(Set.of(ListColumn.WARD, ListColumn.QUOTA));
            if (people || quotas) {
                return Optional.of(new Head(i, columns));
            }
        }
        return Optional.empty();
    }

    private static Map<ListColumn, Integer> columns(TableRow row) {
        var columns = new EnumMap<ListColumn, Integer>(ListColumn.class);
        for (int i = 0; i < row.cells().size(); i++) {
            int place = i;
            Stream.of(ListColumn.values())
                    .filter(column -> column.isAbove(row.cell(place).text()))
                    .findFirst()
                    .ifPresent(column -> columns.putIfAbsent(column, place));
        }
        return columns;
    }
}
