package vn.eid.kiosk.enrolment;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.Frame;

/**
 * While a card's number is wanted, the camera looks for the card's QR code, as a scanner would. A camera that is not there
 * is no fault here: the number can still be typed. Observes the session; pictures are taken on the camera's thread and
 * searched on the analysis' one.
 */
public final class CardCodeWatch implements SessionObserver {
    private static final Logger LOG = LoggerFactory.getLogger(CardCodeWatch.class);
    private static final Duration WAIT = Duration.ofMillis(250);
    /** A person holds a card still for longer than this; searching every picture would heat the machine for nothing. */
    private static final long BETWEEN_LOOKS_NANOS = 150_000_000;

    private final Eyes eyes;
    private final LivePreview preview;
    private final PortraitDesk.Threads threads;
    private final Consumer<String> codes;
    private final AtomicReference<Look> look = new AtomicReference<>(Look.over());

    /**
     * A camera and somebody who finds codes in its pictures.
     *
     * @param reader the text of the code in a picture, hostile; used on the analysis thread alone
     */
    public record Eyes(
            CameraSource cameras, PortraitDesk.CameraChoice choice, Function<Frame, Optional<String>> reader) {}

    /** @param codes takes each code that may be a card's; any thread */
    public CardCodeWatch(Eyes eyes, LivePreview preview, PortraitDesk.Threads threads, Consumer<String> codes) {
        this.eyes = eyes;
        this.preview = preview;
        this.threads = threads;
        this.codes = codes;
    }

    @Override
    public void entered(EnrolmentState state) {
        boolean wanted = wanted(state);
        if (wanted && !look.get().goesOn()) {
            var next = new Look();
            look.set(next);
            threads.camera().execute(() -> film(next));
            threads.analysis().execute(() -> search(next));
        } else if (!wanted) {
            look.get().end();
        }
    }

    /** Only while nothing is known to open the chip with. */
    private static boolean wanted(EnrolmentState state) {
        return state instanceof EnrolmentState.AwaitingKey
                || state instanceof EnrolmentState.AwaitingCard it && it.input().isEmpty();
    }

    private void film(Look here) {
        if (!here.goesOn()) {
            return;
        }
        try (Camera camera = eyes.cameras().open(eyes.choice().id())) {
            while (here.goesOn()) {
                camera.next(WAIT).ifPresent(frame -> {
                    preview.frame(frame);
                    here.frames.offer(frame);
                });
            }
        } catch (CameraException failed) {
            LOG.info("codes cannot be read by the camera: {}", failed.getMessage());
            here.end();
        } catch (RuntimeException | LinkageError driver) {
            // The top of a thread's task: a broken driver must not take away the field in which the number is typed.
            LOG.warn("the camera's driver failed while codes were looked for", driver);
            here.end();
        }
    }

    private void search(Look here) {
        long last = Long.MIN_VALUE;
        while (here.goesOn()) {
            Optional<Frame> frame = here.frames.take(WAIT);
            if (frame.isPresent()
                    && (last == Long.MIN_VALUE || frame.get().capturedNanos() - last >= BETWEEN_LOOKS_NANOS)) {
                last = frame.get().capturedNanos();
                Optional<String> code = read(frame.get());
                code.filter(text -> here.goesOn() && here.fresh(text)).ifPresent(codes);
            }
        }
    }

    private Optional<String> read(Frame frame) {
        try {
            return eyes.reader().apply(frame).filter(CardInput.ScannedQr::maybe);
        } catch (RuntimeException strange) {
            // A picture is hostile input: one that breaks the reader is one without a code.
            LOG.warn("a picture broke the code reader: {}", strange.getClass().getName());
            return Optional.empty();
        }
    }

    /** One stretch of looking; ends for good. */
    private static final class Look {
        private final LatestFrame frames = new LatestFrame();
        private volatile boolean ended;
        private String told = "";

        static Look over() {
            var none = new Look();
            none.end();
            return none;
        }

        boolean goesOn() {
            return !ended;
        }

        void end() {
            ended = true;
        }

        /** A code is told once, however long the card is held there. */
        boolean fresh(String text) {
            boolean fresh = !text.equals(told);
            told = text;
            return fresh;
        }
    }
}
