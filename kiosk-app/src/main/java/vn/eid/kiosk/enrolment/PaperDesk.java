package vn.eid.kiosk.enrolment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.document.PageScanner;

/**
 * Takes papers: the camera on the thread {@code camera}, the search for the page on {@code analysis}, files on a thread
 * that nobody waits for. One paper lies under the camera at a time.
 */
public final class PaperDesk {
    private static final Logger LOG = LoggerFactory.getLogger(PaperDesk.class);
    private static final Duration WAIT = Duration.ofMillis(200);

    private final Eyepiece eyepiece;
    private final Desk cameraDesk;
    private final Desk analysisDesk;
    private final Desk fileDesk;
    private final AtomicReference<Sitting> sitting = new AtomicReference<>(Sitting.NONE);

    /**
     * With what papers are seen.
     *
     * @param choice names the camera to open
     */
    public record Eyepiece(
            CameraSource cameras, PortraitDesk.CameraChoice choice, PaperStudio studio, LivePreview preview) {}

    /** The three threads. */
    public record Threads(Executor camera, Executor analysis, Executor files) {}

    public PaperDesk(Eyepiece eyepiece, Threads threads, Consumer<EnrolmentEvent> post) {
        this.eyepiece = eyepiece;
        this.cameraDesk = new Desk(threads.camera(), post);
        this.analysisDesk = new Desk(threads.analysis(), post);
        this.fileDesk = new Desk(threads.files(), post);
    }

    void start() {
        var next = new Sitting(Optional.empty());
        sitting.getAndSet(next).end();
        cameraDesk.run(() -> film(next));
        analysisDesk.run(() -> follow(next));
    }

    void stop() {
        sitting.getAndSet(Sitting.NONE).end();
    }

    /** Takes the page now, wherever it lies. */
    void takePage() {
        sitting.get().order(new Sitting.Order(Optional.empty(), Optional.empty()));
    }

    /** The pages of a file; a file that is no paper is a fault above the work. */
    void readFile(Path file) {
        fileDesk.run(() -> {
            try {
                fileDesk.post(taken(eyepiece.studio().read(content(file))));
            } catch (CameraException refused) {
                LOG.info("no paper: {}", refused.getMessage());
                fail(fileDesk, refused.fault());
            } catch (IOException unreadable) {
                LOG.info("no paper: {}", unreadable.getClass().getSimpleName());
                fail(fileDesk, CameraFault.IMAGE_UNREADABLE);
            }
        });
    }

    private byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(eyepiece.studio().readLimit());
        }
    }

    private void film(Sitting here) {
        try (Camera camera = eyepiece.cameras().open(eyepiece.choice().id())) {
            while (here.goesOn()) {
                Optional<Sitting.Order> order = here.takeOrder();
                if (order.isPresent()) {
                    String name = camera.description().name();
                    here.deliver(new Sitting.Still(camera.still(), order.get(), name));
                } else {
                    camera.next(WAIT).ifPresent(frame -> {
                        eyepiece.preview().frame(frame);
                        here.frames().offer(frame);
                    });
                }
            }
        } catch (CameraException failed) {
            if (here.goesOn()) {
                here.end();
                LOG.warn("no paper: {}", failed.getMessage());
                fail(cameraDesk, failed.fault());
            }
        }
    }

    private void follow(Sitting here) {
        PaperStudio.Eyes eyes = eyepiece.studio().begin();
        while (here.goesOn()) {
            Optional<Sitting.Still> still = here.takeStill();
            if (still.isPresent()) {
                PaperStudio.Taken page = eyes.take(still.get().frame());
                if (here.goesOn()) {
                    analysisDesk.post(taken(page));
                }
                here.again();
            } else {
                here.frames().take(WAIT).ifPresent(frame -> look(here, eyes, frame));
            }
        }
    }

    private void look(Sitting here, PaperStudio.Eyes eyes, Frame frame) {
        PageScanner.PageView view = eyes.look(frame);
        eyepiece.preview().page(view);
        if (view.ready()) {
            here.order(new Sitting.Order(Optional.empty(), Optional.empty()));
        }
    }

    private static EnrolmentEvent taken(PaperStudio.Taken taken) {
        List<PaperPage> pages = taken.pages().stream().map(PaperPage::of).toList();
        return new EnrolmentEvent.PagesTaken(pages, taken.code().flatMap(PaperHint::of));
    }

    private static void fail(Desk desk, CameraFault fault) {
        desk.post(EnrolmentEvent.Failed.ofCamera(fault));
    }
}
