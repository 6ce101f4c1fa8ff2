package vn.eid.kiosk.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import vn.eid.kiosk.screen.Gallery.Exhibit;
import vn.eid.kiosk.screen.Gallery.Windows;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.station.outreach.ListReading;
import vn.eid.kiosk.station.outreach.RowProblem;
import vn.eid.kiosk.station.sheet.OldScript;
import vn.eid.sync.queue.outreach.ListedCitizen;
import vn.eid.sync.queue.outreach.OutreachEntry;

/** The station's own screens in the states that they can be in. */
final class StationExhibits {
    private StationExhibits() {}

    static List<Exhibit> all() {
        return List.of(
                at("40-outreach", "WARDS", it -> {}),
                empty(),
                at("42-outreach-ward", "WARDS", it -> it.officer().press(Key.ENTER)),
                at("43-outreach-person", "WARDS", it -> {
                    it.officer().press(Key.ENTER);
                    row(it, "Trần Thị Mẫu");
                }),
                list("44-outreach-list", OldScript.TCVN3, List.of()),
                list(
                        "45-outreach-wrong-rows",
                        OldScript.UNICODE,
                        List.of(
                                new RowProblem(7, RowProblem.Reason.ID_NUMBER_FORM),
                                new RowProblem(12, RowProblem.Reason.ID_NUMBER_TWICE, 4),
                                new RowProblem(12, RowProblem.Reason.PHONE_FORM),
                                new RowProblem(31, RowProblem.Reason.WARD_UNKNOWN))),
                at("46-reports", "REPORTS", it -> {}),
                at("47-search", "SEARCH", it -> it.officer().press(Key.ENTER)),
                at("48-search-history", "SEARCH", it -> {
                    it.officer().press(Key.ENTER);
                    row(it, "TRẦN T. M.");
                }),
                broken());
    }

    private static Exhibit at(String name, String place, Consumer<Windows> after) {
        return new Exhibit(name, FakeCounter::signedIn, it -> {
            go(it, place);
            after.accept(it);
        });
    }

    /** Presses a place in the rail by its icon, whatever the language. */
    private static void go(Windows windows, String place) {
        int index = List.of("COUNTER", "DOSSIERS", "SEARCH", "APPOINTMENTS", "READY", "ACTIVATE", "WARDS", "REPORTS")
                .indexOf(place);
        var places = windows.officer().frame().lookupAll(".nav").stream().toList();
        ((Button) places.get(index)).fire();
        settle(windows);
    }

    private static void row(Windows windows, String words) {
        settle(windows);
        windows.officer().frame().lookupAll(".row-button").stream()
                .map(Button.class::cast)
                .filter(row -> row.getAccessibleText().contains(words))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private static void settle(Windows windows) {
        windows.officer().frame().applyCss();
        windows.officer().frame().layout();
    }

    private static Exhibit empty() {
        return new Exhibit(
                "41-outreach-begin",
                it -> {
                    it.station.plan = Optional.empty();
                    it.signedIn();
                },
                it -> go(it, "WARDS"));
    }

    private static Exhibit broken() {
        return new Exhibit(
                "49-station-broken",
                it -> {
                    it.station.broken = true;
                    it.signedIn();
                },
                it -> go(it, "WARDS"));
    }

    private static Exhibit list(String name, OldScript script, List<RowProblem> problems) {
        var citizen = new ListedCitizen("Nguyễn Văn Thử", "022090000017", "15/02/1990", Optional.empty(), "số 3");
        var entries = problems.isEmpty()
                ? List.of(new OutreachEntry(FakeStation.WARD, "Khu 1", citizen))
                : List.<OutreachEntry>of();
        return new Exhibit(
                name,
                it -> {
                    it.station.published = Optional.of(new ListReading.People(entries, script, problems));
                    it.signedIn();
                },
                it -> {
                    go(it, "WARDS");
                    it.officer().press(Key.F6);
                });
    }
}
