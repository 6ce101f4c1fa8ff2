package vn.eid.kiosk.enrolment;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.eid.biometrics.Frame;
import vn.eid.card.ChipPortrait;

/** One citizen in front of the camera, shared by the camera's and the analysis' thread until it ends. */
final class Sitting {
    /** Nobody sits there. */
    static final Sitting NONE = over();

    private final Optional<ChipPortrait> chip;
    private final LatestFrame frames = new LatestFrame();
    private final AtomicReference<Optional<Order>> order = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Still>> still = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Boolean>> livenessWish = new AtomicReference<>(Optional.empty());
    private volatile boolean ordered;
    private volatile boolean ended;

    Sitting(Optional<ChipPortrait> chip) {
        this.chip = chip;
    }

    /**
     * Wish for a still.
     *
     * @param reason of the officer who took it by hand
     * @param best the live frame that made the program take it
     */
    record Order(Optional<String> reason, Optional<Frame> best) {}

    /** A still as the camera gave it. */
    record Still(Frame frame, Order order, String camera) {}

    Optional<ChipPortrait> chip() {
        return chip;
    }

    LatestFrame frames() {
        return frames;
    }

    boolean goesOn() {
        return !ended;
    }

    void end() {
        ended = true;
    }

    /** One still at a time; false while another one is on its way. */
    synchronized boolean order(Order wish) {
        if (ordered || ended) {
            return false;
        }
        ordered = true;
        order.set(Optional.of(wish));
        return true;
    }

    Optional<Order> takeOrder() {
        return order.getAndSet(Optional.empty());
    }

    void deliver(Still taken) {
        still.set(Optional.of(taken));
        frames.offer(taken.frame());
    }

    Optional<Still> takeStill() {
        return still.getAndSet(Optional.empty());
    }

    /** The still was of no use; the next one may be ordered. */
    synchronized void again() {
        ordered = false;
    }

    /** The liveness assistance is to begin, or to end before its time; any thread. */
    void wishLiveness(boolean wanted) {
        livenessWish.set(Optional.of(wanted));
    }

    Optional<Boolean> takeLivenessWish() {
        return livenessWish.getAndSet(Optional.empty());
    }

    private static Sitting over() {
        var none = new Sitting(Optional.empty());
        none.end();
        return none;
    }
}
