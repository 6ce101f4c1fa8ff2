package vn.eid.kiosk.screen.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javafx.beans.value.ChangeListener;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.SessionObserver;
import vn.eid.kiosk.screen.CounterWindows;
import vn.eid.kiosk.screen.FxThread;
import vn.eid.kiosk.screen.PageKind;
import vn.eid.kiosk.screen.display.Picture;

/**
 * Watches the windows at work: how long a step takes to change, how long the FX thread was blocked, how many live pictures
 * come. Begin and end on the FX thread; costs one tiny task every few milliseconds.
 */
public final class UiMeasure {
    private static final long LOOK_MILLIS = 5;

    private final CounterWindows windows;
    private final LongSupplier nanos;
    private final ScheduledExecutorService ticker;
    private final FxThread fx = new FxThread();
    private final List<Double> steps = new ArrayList<>();
    private final AtomicLong longestBlock = new AtomicLong();
    private final AtomicLong blocks = new AtomicLong();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicLong excusedUntil = new AtomicLong(Long.MIN_VALUE);
    private final Runnable afterLayout = this::laidOut;
    private final ChangeListener<Picture> onPicture = (observed, was, is) -> picture(is);
    private final SessionObserver onState = this::entered;
    private ScheduledFuture<?> looking;
    private PageKind kind;
    private long changed;
    private long firstPicture;
    private long lastPicture;
    private int pictures;

    /**
     * What was measured.
     *
     * @param stepMillis each change of screen, from the session's state to the laid-out page
     * @param longestBlockMillis longest time in which the FX thread did not take a task
     * @param blocksOver50 how often that was over 50 ms
     * @param previewFps live pictures a second while there were any, 0 without any
     */
    public record Figures(List<Double> stepMillis, double longestBlockMillis, long blocksOver50, double previewFps) {
        public Figures {
            stepMillis = List.copyOf(stepMillis);
        }

        /** The slowest change of screen, 0 when there was none. */
        public double slowestStepMillis() {
            return stepMillis.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }
    }

    /**
     * @param nanos a clock that only goes forward
     * @param ticker a thread of its own, so that it looks while the FX thread is busy
     */
    public UiMeasure(CounterWindows windows, LongSupplier nanos, ScheduledExecutorService ticker) {
        this.windows = windows;
        this.nanos = nanos;
        this.ticker = ticker;
    }

    /** Begins. */
    public void start() {
        kind = windows.officer().kindProperty().get();
        windows.observeFirst(onState);
        windows.officerScene().addPostLayoutPulseListener(afterLayout);
        windows.pictures().addListener(onPicture);
        looking = ticker.scheduleAtFixedRate(this::ask, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Does work of the measurement itself on the FX thread; the time that it takes is not counted. */
    public void excuse(Runnable work) {
        work.run();
        excusedUntil.set(nanos.getAsLong());
    }

    /** Ends and tells. */
    public Figures stop() {
        looking.cancel(false);
        windows.forget(onState);
        windows.officerScene().removePostLayoutPulseListener(afterLayout);
        windows.pictures().removeListener(onPicture);
        double seconds = (lastPicture - firstPicture) / 1e9;
        return new Figures(
                steps,
                longestBlock.get() / 1e6,
                blocks.get(),
                pictures > 1 && seconds > 0 ? (pictures - 1) / seconds : 0);
    }

    private void entered(EnrolmentState state) {
        var next = PageKind.of(state);
        if (next != kind) {
            kind = next;
            changed = nanos.getAsLong();
        }
    }

    private void laidOut() {
        if (changed != 0) {
            steps.add((nanos.getAsLong() - changed) / 1e6);
            changed = 0;
        }
    }

    private void picture(Picture picture) {
        if (picture == null) {
            return;
        }
        long now = nanos.getAsLong();
        // A gap is another citizen's turn, not a slow preview.
        if (pictures == 0 || now - lastPicture > TimeUnit.SECONDS.toNanos(1)) {
            firstPicture = now;
            pictures = 0;
        }
        lastPicture = now;
        pictures++;
    }

    /** One task at a time: a blocked thread is measured once, not once for each task in its queue. */
    private void ask() {
        if (asked.compareAndSet(false, true)) {
            long sent = nanos.getAsLong();
            fx.execute(() -> {
                long waited = sent < excusedUntil.get() ? 0 : nanos.getAsLong() - sent;
                longestBlock.accumulateAndGet(waited, Math::max);
                if (waited > TimeUnit.MILLISECONDS.toNanos(50)) {
                    blocks.incrementAndGet();
                }
                asked.set(false);
            });
        }
    }
}
