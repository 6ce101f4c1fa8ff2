package vn.eid.kiosk.enrolment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What an event does in a state. */
public sealed interface TransitionResult {
    /** The next state, and what the machines have to do. */
    record Moved(EnrolmentState next, List<EnrolmentEffect> effects) implements TransitionResult {
        public Moved {
            effects = List.copyOf(effects);
        }

        Moved and(EnrolmentEffect effect) {
            return new Moved(
                    next, Stream.concat(effects.stream(), Stream.of(effect)).toList());
        }
    }

    /** Nothing changes, and why. */
    record Refused(RefusalReason reason) implements TransitionResult {}

    static Moved to(EnrolmentState next, EnrolmentEffect... effects) {
        return new Moved(next, Arrays.asList(effects));
    }

    static Refused refused(RefusalReason reason) {
        return new Refused(reason);
    }
}
