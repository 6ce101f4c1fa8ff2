package vn.eid.kiosk.screen.station.outreach;

import java.util.ArrayList;
import java.util.List;
import vn.eid.kiosk.screen.text.Grouping;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.kiosk.station.outreach.OutreachProgress;
import vn.eid.kiosk.station.outreach.WardProgress;
import vn.eid.kiosk.station.sheet.Grid;
import vn.eid.kiosk.station.sheet.Grid.Column;
import vn.eid.sync.dossier.ContactRules;
import vn.eid.sync.queue.outreach.OutreachPerson;
import vn.eid.sync.queue.outreach.VisitResult;

/** The outreach as tables for paper and spreadsheets. */
final class OutreachTables {
    private OutreachTables() {}

    /** All wards, in the order of the screen, with the sum below. */
    static Grid progress(OutreachProgress all, Texts texts) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(texts.of("outreach.column.ward"), 3));
        columns.add(Column.number(texts.of("outreach.column.quota"), 1.3));
        for (VisitResult result : VisitResult.values()) {
            columns.add(Column.number(texts.of("result.short", result), 1.3));
        }
        columns.add(Column.number(texts.of("outreach.column.left"), 1.3));
        columns.add(Column.number(texts.of("outreach.column.percent"), 1));
        var rows = new ArrayList<List<Object>>();
        all.wards().forEach(ward -> rows.add(row(ward)));
        rows.add(sum(all, texts));
        return new Grid(texts.of("outreach.table"), columns, rows);
    }

    private static List<Object> row(WardProgress ward) {
        var row = new ArrayList<Object>();
        row.add(ward.ward());
        row.add(ward.quota());
        for (VisitResult result : VisitResult.values()) {
            row.add(ward.of(result));
        }
        row.add(ward.left());
        row.add(Math.round(ward.share() * 100));
        return row;
    }

    private static List<Object> sum(OutreachProgress all, Texts texts) {
        var row = new ArrayList<Object>();
        row.add(texts.of("outreach.sum"));
        row.add(all.quota());
        for (VisitResult result : VisitResult.values()) {
            row.add(all.wards().stream().mapToInt(ward -> ward.of(result)).sum());
        }
        row.add(all.left());
        row.add(all.quota() == 0 ? 0 : Math.round(100.0 * all.activated() / all.quota()));
        return row;
    }

    /** Doors to knock at, in the order of the list, with room to write what came of it. */
    static Grid route(List<OutreachPerson> people, Texts texts) {
        var rows = new ArrayList<List<Object>>();
        int number = 0;
        for (var person : people) {
            var citizen = person.citizen();
            rows.add(List.of(
                    ++number,
                    citizen.fullName(),
                    citizen.birth(),
                    PersonLine.of(person, texts).place(),
                    citizen.phone().map(ContactRules::shown).orElse(""),
                    masked(citizen.personalIdNumber()),
                    ""));
        }
        return new Grid(
                texts.of("route.table"),
                List.of(
                        Column.number(texts.of("route.column.number"), 0.6),
                        Column.text(texts.of("route.column.name"), 2.6),
                        Column.text(texts.of("person.birth"), 1.4),
                        Column.text(texts.of("person.place"), 3),
                        Column.text(texts.of("person.phone"), 1.7),
                        Column.text(texts.of("route.column.id"), 1.6),
                        Column.text(texts.of("route.column.result"), 2)),
                rows);
    }

    /** A sheet can be lost in the street: enough digits to know one Nguyễn Văn An from another, no more. */
    private static String masked(String number) {
        return "*** * ** " + Grouping.identityNumber(number).substring(9);
    }

    static Grid problems(List<ListViewModel.Row> problems, Texts texts) {
        return new Grid(
                texts.of("list.problems.head"),
                List.of(Column.text(texts.of("list.column.line"), 1), Column.text(texts.of("list.column.reason"), 5)),
                problems.stream()
                        .map(row -> List.<Object>of(row.left(), row.right()))
                        .toList());
    }
}
