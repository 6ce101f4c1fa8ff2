package vn.eid.kiosk.screen.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import vn.eid.kiosk.screen.CounterWindows;
import vn.eid.kiosk.screen.PageKind;
import vn.eid.kiosk.screen.Snapshots;
import vn.eid.kiosk.screen.Snapshots.Size;

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

    private final CounterWindows windows;
    private final Path folder;
    private final List<Size> officerSizes;
    private final List<Size> citizenSizes;
    private final EnrolmentCourse course;
    private final StationCourse station;
    private final Drive drive;
    private final List<Path> pictures = new ArrayList<>();
    private int number;

    /**
     * @param folder must exist
     * @param everySize all sizes that must look right, not only the usual ones
     */
    public Tour(CounterWindows windows, Cast cast, Path folder, boolean everySize) {
        this.windows = windows;
        this.folder = folder;
        this.officerSizes = everySize ? OFFICER_SIZES : OFFICER_SIZES.subList(0, 1);
        this.citizenSizes = everySize ? CITIZEN_SIZES : CITIZEN_SIZES.subList(0, 1);
        this.course = new EnrolmentCourse(windows, cast);
        this.drive = new Drive(windows, this::arrived);
        this.station = new StationCourse(windows, cast, drive);
        plan();
    }

    /** Sets off; completes with the pictures, or exceptionally with the stop that was not reached. */
    public CompletableFuture<List<Path>> start() {
        return drive.start().thenApply(done -> List.copyOf(pictures));
    }

    private void plan() {
        var officer = course.officer();
        course.signIn(drive);
        drive.at(PageKind.COUNTER, "counter", () -> officer.key(KeyCode.F10));
        drive.stop("menu", () -> windows.officer().menuOpen(), () -> officer.key(KeyCode.F8));
        drive.stop("menu-examined", () -> officer.sees(".button.primary"), () -> {
            officer.key(KeyCode.ESCAPE);
            officer.key(KeyCode.ESCAPE);
        });
        drive.stop("", () -> !windows.officer().menuOpen(), () -> officer.key(KeyCode.F3));
        drive.at(PageKind.DOSSIERS, "dossiers", () -> officer.key(KeyCode.ESCAPE));
        drive.at(PageKind.COUNTER, "", () -> officer.key(KeyCode.F7));
        drive.at(PageKind.REFERRAL, "referral", () -> officer.key(KeyCode.ESCAPE));
        course.readPulledCard(drive);
        course.confirm(drive);
        drive.stop("", () -> course.citizen().sees(".answer"), () -> {
            windows.turned().available(true);
            officer.key(KeyCode.F11);
        });
        drive.stop("screen-turned", () -> true, () -> {
            windows.turned().available(false);
            officer.key(KeyCode.F1);
        });
        drive.stop("contact-help", () -> windows.officer().frame().helping(), () -> officer.key(KeyCode.F1));
        course.finish(drive);
        drive.stop("saved-sent", () -> !officer.sees(".pill.waiting"), () -> {});
        course.next(drive);
        drive.at(PageKind.COUNTER, "counter-again", () -> {});
        station.plan();
        drive.at(PageKind.COUNTER, "", () -> officer.key(KeyCode.F9));
        course.secondOfficer(drive);
    }

    private void arrived(Stop stop) {
        if (stop.name().isEmpty()) {
            return;
        }
        number++;
        try {
            shoot(windows.officerScene().getRoot(), stop.name() + "-officer", officerSizes);
            shoot(windows.citizenScene().getRoot(), stop.name() + "-citizen", citizenSizes);
        } catch (IOException notWritten) {
            drive.fail(notWritten);
        }
    }

    private void shoot(Parent root, String name, List<Size> sizes) throws IOException {
        for (Size size : sizes) {
            var suffix = sizes.size() == 1
                    ? ""
                    : "-" + Math.round(size.width() * size.scale()) + "x" + Math.round(size.height() * size.scale());
            var file = folder.resolve(String.format(Locale.ROOT, "%02d-%s%s.png", number, name, suffix));
            Snapshots.write(root, size, file);
            pictures.add(file);
        }
    }
}
