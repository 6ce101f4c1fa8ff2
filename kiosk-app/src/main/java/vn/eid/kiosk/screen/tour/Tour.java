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
        at(PageKind.SIGN_IN, "sign-in", this::signIn);
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
        at(PageKind.SAVED, "saved", () -> officer.key(KeyCode.F9));
        stop("saved-sent", () -> !officer.sees(".pill.waiting"), () -> officer.key(KeyCode.ENTER));
        at(PageKind.COUNTER, "counter-again", () -> {});
    }

    private void signIn() {
        officer.type(cast.account());
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
