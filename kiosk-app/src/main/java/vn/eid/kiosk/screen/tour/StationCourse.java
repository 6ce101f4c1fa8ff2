package vn.eid.kiosk.screen.tour;

import javafx.scene.input.KeyCode;
import vn.eid.kiosk.screen.CounterWindows;
import vn.eid.kiosk.screen.PageKind;

/** What a station does between two enrolments: the citizen's own look-up, the day's visits, lists, search and reports. */
final class StationCourse {
    /** Places in the rail, from the top. */
    private static final int SEARCH = 2;

    private static final int APPOINTMENTS = 3;
    private static final int READINESS = 4;
    private static final int ACTIVATION = 5;
    private static final int OUTREACH = 6;
    private static final int REPORTS = 7;

    private final CounterWindows windows;
    private final Cast cast;
    private final Drive drive;
    private final Hands officer;
    private final Hands citizen;

    StationCourse(CounterWindows windows, Cast cast, Drive drive) {
        this.windows = windows;
        this.cast = cast;
        this.drive = drive;
        this.officer = new Hands(windows.officerScene());
        this.citizen = new Hands(windows.citizenScene());
    }

    /** Begins and ends at the counter's page. */
    void plan() {
        drive.at(PageKind.COUNTER, "", cast::takeCard);
        if (windows.services()) {
            selfService();
            visits();
        }
        lists();
    }

    /** The citizen looks the dossier up alone, with the card and its last six digits. */
    private void selfService() {
        drive.stop("self-service", () -> citizen.sees(".button.answer"), () -> citizen.press(".button.answer", 0));
        drive.stop("self-card", () -> citizen.sees(".button.answer"), cast::presentCard);
        drive.stop("self-digits", () -> citizen.sees(".pad-key"), this::lastSixDigits);
        drive.stop("self-answer", () -> citizen.sees(".number-disc"), () -> citizen.pressLast(".button.answer"));
        drive.stop("", () -> !citizen.sees(".number-disc"), cast::takeCard);
    }

    private void lastSixDigits() {
        for (char digit : cast.idNumber().substring(6).toCharArray()) {
            // 1 to 9 come first, then the key that erases, then 0
            citizen.press(".pad-key", digit == '0' ? 10 : digit - '1');
        }
        citizen.pressLast(".pad-key");
    }

    /** Today's line with a call, the readiness check, and the activation on both windows. */
    private void visits() {
        drive.at(PageKind.COUNTER, "", () -> officer.place(APPOINTMENTS));
        drive.at(PageKind.APPOINTMENTS, "appointments", () -> officer.key(KeyCode.F2));
        drive.at(PageKind.APPOINTMENTS, "", () -> officer.type(cast.idNumber()));
        drive.patiently(
                "appointments-arrived", () -> officer.sees(".button.act.primary"), () -> officer.key(KeyCode.ENTER));
        drive.patiently("called", () -> citizen.sees(".ticket"), () -> officer.key(KeyCode.ESCAPE));
        // The page may first have to put away what is open on it.
        for (int layer = 0; layer < 3; layer++) {
            drive.unless(PageKind.COUNTER, "", () -> true, () -> officer.key(KeyCode.ESCAPE));
        }
        drive.at(PageKind.COUNTER, "", () -> officer.place(READINESS));
        drive.at(PageKind.READINESS, "readiness", cast::presentCard);
        drive.at(PageKind.READINESS, "", () -> officer.type(cast.idNumber()));
        drive.patiently("readiness-compared", () -> officer.sees(".row.framed"), cast::takeCard);
        for (int layer = 0; layer < 3; layer++) {
            drive.unless(PageKind.COUNTER, "", () -> true, () -> officer.key(KeyCode.ESCAPE));
        }
        drive.at(PageKind.COUNTER, "", () -> officer.place(ACTIVATION));
        drive.at(PageKind.ACTIVATION, "", () -> officer.key(KeyCode.F5));
        drive.patiently("activation", () -> citizen.sees(".step-card"), () -> officer.key(KeyCode.ESCAPE));
    }

    private void lists() {
        drive.at(PageKind.COUNTER, "", () -> officer.place(SEARCH));
        drive.at(PageKind.SEARCH, "search", () -> officer.key(KeyCode.ENTER));
        drive.patiently("search-found", () -> officer.sees(".row-button"), this::firstRow);
        drive.patiently("search-history", () -> officer.sees(".flush"), () -> officer.place(OUTREACH));
        drive.patiently("outreach", () -> officer.sees(".ward"), () -> officer.key(KeyCode.ENTER));
        drive.patiently(
                "outreach-ward",
                () -> drive.open(PageKind.OUTREACH_WARD) && officer.sees(".row-button"),
                this::firstRow);
        drive.patiently("outreach-person", () -> officer.sees(".key-cap"), () -> officer.place(REPORTS));
        drive.patiently("reports", () -> officer.sees(".bar-fill"), () -> officer.key(KeyCode.ESCAPE));
        for (int layer = 0; layer < 3; layer++) {
            drive.unless(PageKind.COUNTER, "", () -> true, () -> officer.key(KeyCode.ESCAPE));
        }
    }

    /** An empty list has none. */
    private void firstRow() {
        if (officer.sees(".row-button")) {
            officer.press(".row-button");
        }
    }
}
