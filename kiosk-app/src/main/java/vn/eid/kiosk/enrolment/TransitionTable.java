package vn.eid.kiosk.enrolment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** A graph declared as {@code from(State).on(Event, rule)}; a pair that is not declared is refused. */
final class TransitionTable {
    private final Map<Class<?>, Map<Class<?>, BiFunction<EnrolmentState, EnrolmentEvent, TransitionResult>>> rules =
            new HashMap<>();

    <S extends EnrolmentState> From<S> from(Class<S> state) {
        return new From<>(state);
    }

    TransitionResult apply(EnrolmentState state, EnrolmentEvent event) {
        var rule = rules.getOrDefault(state.getClass(), Map.of()).get(event.getClass());
        return rule == null ? TransitionResult.refused(RefusalReason.NOT_HERE) : rule.apply(state, event);
    }

    /** Declared events of a state, for the test that reads the whole graph. */
    Set<Class<?>> declaredFor(Class<? extends EnrolmentState> state) {
        return new HashSet<>(rules.getOrDefault(state, Map.of()).keySet());
    }

    /** Rules of one state. */
    final class From<S extends EnrolmentState> {
        private final Class<S> state;

        private From(Class<S> state) {
            this.state = state;
        }

        <E extends EnrolmentEvent> From<S> on(Class<E> event, BiFunction<S, E, TransitionResult> rule) {
            var previous = rules.computeIfAbsent(state, key -> new HashMap<>())
                    .put(event, (s, e) -> rule.apply(state.cast(s), event.cast(e)));
            if (previous != null) {
                throw new IllegalStateException(state.getSimpleName() + " on " + event.getSimpleName() + " twice");
            }
            return this;
        }

        /** The next state, the same state included. */
        <T extends EnrolmentState> From<T> from(Class<T> next) {
            return TransitionTable.this.from(next);
        }
    }
}
