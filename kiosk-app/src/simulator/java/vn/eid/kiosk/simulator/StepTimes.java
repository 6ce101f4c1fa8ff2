package vn.eid.kiosk.simulator;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.SessionObserver;
import vn.eid.kiosk.enrolment.Step;

/** Measures how long each of the seven steps was on the screen. */
final class StepTimes implements SessionObserver {
    private final Map<Step, Long> nanos = new EnumMap<>(Step.class);
    private final LongSupplier now;
    private final BiConsumer<Step, Long> finished;
    private Optional<Step> current = Optional.empty();
    private long since;

    /**
     * @param now a clock that never jumps, nanoseconds
     * @param finished told of each step that was left, with its milliseconds
     */
    StepTimes(LongSupplier now, BiConsumer<Step, Long> finished) {
        this.now = now;
        this.finished = finished;
    }

    @Override
    public void entered(EnrolmentState state) {
        Optional<Step> step = state instanceof EnrolmentState.UnderWay it ? Optional.of(it.step()) : Optional.empty();
        if (!step.equals(current)) {
            long moment = now.getAsLong();
            current.ifPresent(left -> {
                nanos.merge(left, moment - since, Long::sum);
                finished.accept(left, nanos.get(left) / 1_000_000);
            });
            current = step;
            since = moment;
        }
    }

    /** Milliseconds by step; steps that were never shown are left out. */
    Map<Step, Long> millis() {
        var millis = new EnumMap<Step, Long>(Step.class);
        nanos.forEach((step, time) -> millis.put(step, time / 1_000_000));
        return millis;
    }
}
