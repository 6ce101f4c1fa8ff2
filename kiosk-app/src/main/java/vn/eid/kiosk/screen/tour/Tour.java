package vn.eid.kiosk.screen.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.util.Duration;
import vn.eid.kiosk.screen.CounterWindows;
import vn.eid.kiosk.screen.PageKind;
import vn.eid.kiosk.screen.Snapshots;
import vn.eid.kiosk.screen.Snapshots.Size;
import vn.eid.kiosk.screen.control.PhotoBox;

/**
 * One enrolment from sign-in to the saved dossier in the real windows, by keyboard and touch, with a picture of both
 * windows at each stop. Begin on the FX thread; devices may take their time, the tour waits for them.
 */
public final class Tour {
    /** Sizes of the officer's window that must look right: a small laptop, a usual screen, a large one at 200 %. */
    public static final List<Size> OFFICER_SIZES =
            List.of(Size.of(1920, 1080), Size.of(1366, 768), new Size(1920, 1080, 2));
    /** Sizes of the citizen's window: lying and upright. */
    public static final List<Size> CITIZEN_SIZES = List.of(Size.of(1280, 800), Size.of(1080, 1920));

    private static final Duration LOOK = Duration.millis(60);
    /** 90 seconds for a stop, then the tour gives up and says where. */
    private static final int PATIENCE = 1_500;
    /** Places in the rail, from the top. */
    private static final int SEARCH = 2;

    private static final int APPOINTMENTS = 3;
    private static final int READINESS = 4;
    private static final int ACTIVATION = 5;
    private static final int OUTREACH = 6;
    private static final int REPORTS = 7;

    /** Turns to let a page settle before its picture is taken. */
    private static final int SETTLE = 4;

    private final CounterWindows windows;
    private final Cast cast;
    private final Path folder;
    private final List<Size> officerSizes;
    private final List<Size> citizenSizes;
    private final Hands officer;
    private final Hands citizen;
    private final Deque<Stop> stops = new ArrayDeque<>();
    private final List<Path> pictures = new ArrayList<>();
    private final CompletableFuture<List<Path>> result = new CompletableFuture<>();
    // Not a timeline: after a picture was written that would make up for all the looks it missed, in one pulse.
    private final PauseTransition pause = new PauseTransition(LOOK);
    private int waited;
    private int settled;
    private int number;

    /**
     * @param folder must exist
     * @param everySize all sizes that must look right, not only the usual ones
     */
    public Tour(CounterWindows windows, Cast cast, Path folder, boolean everySize) {
        this.windows = windows;
        this.cast = cast;
        this.folder = folder;
        this.officerSizes = everySize ? OFFICER_SIZES : OFFICER_SIZES.subList(0, 1);
        this.citizenSizes = everySize ? CITIZEN_SIZES : CITIZEN_SIZES.subList(0, 1);
        this.officer = new Hands(windows.officerScene());
        this.citizen = new Hands(windows.citizenScene());
        plan();
    }

    /** Sets off; completes with the pictures, or exceptionally with the stop that was not reached. */
    public CompletableFuture<List<Path>> start() {
        pause.setOnFinished(event -> look());
        pause.play();
        return result;
    }

    private void plan() {
        at(PageKind.SIGN_IN, "sign-in", () -> signIn(cast.account()));
        at(PageKind.COUNTER, "counter", () -> officer.key(KeyCode.F3));
        at(PageKind.DOSSIERS, "dossiers", () -> officer.key(KeyCode.ESCAPE));
        at(PageKind.COUNTER, "", () -> officer.key(KeyCode.F7));
        at(PageKind.REFERRAL, "referral", () -> officer.key(KeyCode.ESCAPE));
        at(PageKind.COUNTER, "", cast::presentCard);
        at(PageKind.CARD, "number", this::typeNumber);
        fleeting("", this::reading, PageKind.IDENTITY, cast::takeCard);
        unless(PageKind.IDENTITY, "card-pulled", () -> officer.sees(".fault"), () -> officer.key(KeyCode.ENTER));
        unless(PageKind.IDENTITY, "", () -> !officer.sees(".fault"), cast::presentCard);
        fleeting("reading", this::reading, PageKind.IDENTITY, () -> {});
        at(PageKind.IDENTITY, "identity", () -> {});
        stop("", this::answered, () -> {});
        stop("identity-answered", () -> true, () -> officer.key(KeyCode.ENTER));
        fleeting("portrait", () -> windows.officer().faceSeen(), PageKind.REVIEW_PORTRAIT, () -> {});
        at(PageKind.REVIEW_PORTRAIT, "portrait-review", () -> officer.key(KeyCode.ENTER));
        at(PageKind.DOCUMENTS, "documents", () -> officer.key(KeyCode.F6));
        stop(
                "paper-camera",
                () -> open(PageKind.PAPER_CAMERA) && officer.sees(".page-remove"),
                () -> officer.key(KeyCode.ENTER));
        at(PageKind.DOCUMENTS, "documents-pages", this::addPaper);
        stop("documents-added", () -> officer.sees(".pill"), () -> officer.key(KeyCode.ENTER));
        at(PageKind.CONTACT, "", () -> officer.type(cast.phone()));
        stop("contact", () -> citizen.sees(".answer"), () -> citizen.press(".button.answer.primary"));
        stop("contact-confirmed", () -> !citizen.sees(".answer"), () -> officer.key(KeyCode.ENTER));
        at(PageKind.CONSENT, "consent", citizen::sign);
        stop(
                "consent-signed",
                () -> citizen.sees(".button.answer.primary"),
                () -> citizen.press(".button.answer.primary"));
        at(PageKind.REVIEW, "review", () -> officer.key(KeyCode.ENTER));
        at(PageKind.SAVED, "saved", () -> {
            officer.key(KeyCode.F9);
            cast.secondOfficerElsewhere();
        });
        stop("saved-sent", () -> !officer.sees(".pill.waiting"), () -> officer.key(KeyCode.ENTER));
        at(PageKind.COUNTER, "counter-again", cast::takeCard);
        if (windows.services()) {
            selfService();
            officersServices();
        }
        lists();
        at(PageKind.COUNTER, "", () -> officer.key(KeyCode.F9));
        at(PageKind.SIGN_IN, "", () -> signIn(cast.supervisor()));
        at(PageKind.COUNTER, "counter-supervisor", () -> officer.key(KeyCode.F8));
        stop("approval", () -> open(PageKind.APPROVAL) && officer.sees(".photo"), () -> officer.key(KeyCode.ENTER));
        stop(
                "approval-none",
                () -> open(PageKind.APPROVAL) && !officer.sees(".row-button"),
                () -> officer.key(KeyCode.ESCAPE));
        at(PageKind.COUNTER, "", () -> {});
    }

    /** The citizen looks the dossier up alone, with the card and its last six digits. */
    /** Search, outreach and reports. */
    private void lists() {
        at(PageKind.COUNTER, "", () -> officer.place(SEARCH));
        at(PageKind.SEARCH, "search", () -> officer.key(KeyCode.ENTER));
        stop("search-found", () -> officer.sees(".row-button"), () -> officer.press(".row-button"));
        stop("search-history", () -> officer.sees(".flush"), () -> officer.place(OUTREACH));
        stop("outreach", () -> officer.sees(".ward"), () -> officer.key(KeyCode.ENTER));
        stop(
                "outreach-ward",
                () -> open(PageKind.OUTREACH_WARD) && officer.sees(".row-button"),
                () -> officer.press(".row-button"));
        stop("outreach-person", () -> officer.sees(".key-cap"), () -> officer.place(REPORTS));
        stop("reports", () -> officer.sees(".bar-fill"), () -> officer.key(KeyCode.ESCAPE));
    }

    private void selfService() {
        stop("self-service", () -> citizen.sees(".button.answer"), () -> citizen.press(".button.answer", 0));
        stop("self-card", () -> citizen.sees(".button.answer"), cast::presentCard);
        stop("self-digits", () -> citizen.sees(".pad-key"), this::lastSixDigits);
        stop("self-answer", () -> citizen.sees(".number-disc"), () -> citizen.pressLast(".button.answer"));
        stop("", () -> !citizen.sees(".number-disc"), cast::takeCard);
    }

    private void lastSixDigits() {
        for (char digit : cast.idNumber().substring(6).toCharArray()) {
            // 1 to 9 come first, then the key that erases, then 0
            citizen.press(".pad-key", digit == '0' ? 10 : digit - '1');
        }
        citizen.pressLast(".pad-key");
    }

    /** Today's line with a call, the readiness check, and the activation on both windows. */
    private void officersServices() {
        at(PageKind.COUNTER, "", () -> officer.place(APPOINTMENTS));
        at(PageKind.APPOINTMENTS, "appointments", () -> officer.key(KeyCode.F2));
        at(PageKind.APPOINTMENTS, "", () -> officer.type(cast.idNumber()));
        stop("appointments-arrived", () -> officer.sees(".button.act.primary"), () -> officer.key(KeyCode.ENTER));
        stop("called", () -> citizen.sees(".ticket"), () -> officer.key(KeyCode.ESCAPE));
        leave();
        at(PageKind.COUNTER, "", () -> officer.place(READINESS));
        at(PageKind.READINESS, "readiness", cast::presentCard);
        at(PageKind.READINESS, "", () -> officer.type(cast.idNumber()));
        stop("readiness-compared", () -> officer.sees(".row.framed"), cast::takeCard);
        stop("", () -> true, () -> officer.key(KeyCode.ESCAPE));
        at(PageKind.COUNTER, "", () -> officer.place(ACTIVATION));
        at(PageKind.ACTIVATION, "", () -> officer.key(KeyCode.F5));
        stop("activation", () -> citizen.sees(".step-card"), () -> officer.key(KeyCode.ESCAPE));
        at(PageKind.COUNTER, "", () -> {});
    }

    /** Leaves a page that may first have to put away what is open on it. */
    private void leave() {
        stops.add(new Stop("", () -> true, () -> open(PageKind.COUNTER), SETTLE, () -> officer.key(KeyCode.ESCAPE)));
    }

    private void signIn(String account) {
        officer.type(account);
        officer.focus("password-field");
        officer.type(cast.secret());
        officer.key(KeyCode.ENTER);
    }

    private void typeNumber() {
        officer.type(cast.idNumber());
        officer.key(KeyCode.ENTER);
    }

    private void addPaper() {
        officer.press(".use-identity");
        if (officer.isEmpty("detail-field")) {
            officer.focus("detail-field");
            officer.type("Trạm y tế");
        }
        ((javafx.scene.control.CheckBox) windows.officerScene().getRoot().lookup(".check-box")).setSelected(true);
        officer.key(KeyCode.F5);
    }

    /** The citizen touches "right" once for each field. */
    private boolean answered() {
        if (citizen.sees(".button.answer.primary")) {
            citizen.press(".button.answer.primary");
            return false;
        }
        return true;
    }

    private boolean open(PageKind kind) {
        return windows.officer().kindProperty().get() == kind;
    }

    private void at(PageKind kind, String name, Runnable then) {
        stop(name, () -> open(kind), then);
    }

    private void stop(String name, BooleanSupplier there, Runnable then) {
        stops.add(new Stop(name, there, () -> false, SETTLE, then));
    }

    /** A stop that is left out when the page after it is open already. */
    private void unless(PageKind after, String name, BooleanSupplier there, Runnable then) {
        stops.add(new Stop(name, there, () -> open(after), SETTLE, then));
    }

    /** A stop that waits for nobody. */
    private void fleeting(String name, BooleanSupplier there, PageKind after, Runnable then) {
        stops.add(new Stop(name, there, () -> open(after), 1, then));
    }

    private boolean reading() {
        return open(PageKind.CARD) && !officer.sees(".fault") && officer.progress() > 0.1 && officer.progress() < 1;
    }

    private void look() {
        var stop = stops.peek();
        if (stop == null) {
            result.complete(List.copyOf(pictures));
        } else if (stop.missed().getAsBoolean()) {
            stops.remove();
            begin();
        } else if (!stop.there().getAsBoolean() || windows.busy() || officer.sees("." + PhotoBox.OPENING)) {
            settled = 0;
            if (++waited > PATIENCE) {
                result.completeExceptionally(new IllegalStateException("the tour did not get to stop "
                        + (stop.name().isEmpty() ? "after " + number : stop.name()) + ", it stands at "
                        + windows.officer().kindProperty().get()));
            }
        } else if (++settled >= stop.settle()) {
            stops.remove();
            begin();
            arrive(stop);
        }
        if (!result.isDone()) {
            pause.playFromStart();
        }
    }

    private void begin() {
        waited = 0;
        settled = 0;
    }

    private void arrive(Stop stop) {
        try {
            if (!stop.name().isEmpty()) {
                number++;
                shoot(windows.officerScene().getRoot(), stop.name() + "-officer", officerSizes);
                shoot(windows.citizenScene().getRoot(), stop.name() + "-citizen", citizenSizes);
            }
            stop.then().run();
        } catch (IOException e) {
            result.completeExceptionally(e);
        }
    }

    private void shoot(Parent root, String name, List<Size> sizes) throws IOException {
        for (Size size : sizes) {
            var suffix = sizes.size() == 1
                    ? ""
                    : "-" + Math.round(size.width() * size.scale()) + "x" + Math.round(size.height() * size.scale());
            var file = folder.resolve(String.format(java.util.Locale.ROOT, "%02d-%s%s.png", number, name, suffix));
            Snapshots.write(root, size, file);
            pictures.add(file);
        }
    }
}
