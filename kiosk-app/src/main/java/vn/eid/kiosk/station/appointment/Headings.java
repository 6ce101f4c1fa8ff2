package vn.eid.kiosk.station.appointment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.eid.kiosk.station.PlainText;
import vn.eid.kiosk.station.sheet.TableRow;

/**
 * Which column holds what, found by the words that lists use. A column that is not there has a place that no row has, so
 * that {@link TableRow#cell} gives empty text for it.
 */
record Headings(int day, int time, int number, int name, int matter, int reference) {
    private static final int ABSENT = Integer.MAX_VALUE;
    private static final Set<String> DAY = Set.of("NGAY", "NGAY HEN", "NGAY DEN", "DAY", "DATE");
    private static final Set<String> TIME = Set.of("GIO", "GIO HEN", "THOI GIAN", "THOI GIAN HEN", "GIO DEN", "TIME");
    private static final Set<String> NUMBER = Set.of(
            "SO DINH DANH",
            "SO DINH DANH CA NHAN",
            "SO CCCD",
            "CCCD",
            "SO CAN CUOC",
            "SO THE",
            "CAN CUOC",
            "IDENTITY NUMBER");
    private static final Set<String> NAME =
            Set.of("HO TEN", "HO VA TEN", "HO CHU DEM VA TEN", "TEN", "CONG DAN", "NAME");
    private static final Set<String> MATTER = Set.of("NOI DUNG", "VIEC", "THU TUC", "MATTER");
    private static final Set<String> REFERENCE = Set.of("MA HEN", "MA LICH HEN", "MA", "SO HEN", "REFERENCE");

    /** The columns of a line of headings; empty when number, name or time is missing. */
    static Optional<Headings> of(TableRow row) {
        List<String> keys =
                row.cells().stream().map(cell -> PlainText.key(cell.text())).toList();
        var found = new Headings(
                column(keys, DAY),
                column(keys, TIME),
                column(keys, NUMBER),
                column(keys, NAME),
                column(keys, MATTER),
                column(keys, REFERENCE));
        return found.time() == ABSENT || found.number() == ABSENT || found.name() == ABSENT
                ? Optional.empty()
                : Optional.of(found);
    }

    private static int column(List<String> keys, Set<String> names) {
        for (int i = 0; i < keys.size(); i++) {
            if (names.contains(keys.get(i))) {
                return i;
            }
        }
        return ABSENT;
    }

    /** Whether the list tells days of its own. */
    boolean tellsDay() {
        return day != ABSENT;
    }
}
