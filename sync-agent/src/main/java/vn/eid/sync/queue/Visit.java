package vn.eid.sync.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One visit of a citizen to the station. Instants are whole milliseconds.
 *
 * @param id made from citizen, day and time, so that the same booking from two lists is one visit
 * @param day of the station
 * @param bookedFor when the citizen is expected; empty for a walk-in
 * @param reference the booking's own number, where there is one
 * @param maskedName all that is kept of the name
 * @param ticket number of the day, given on arrival
 * @param calls how often the citizen was called
 * @param counter that called last
 * @param version for optimistic updates
 */
public record Visit(
        String id,
        LocalDate day,
        Optional<Instant> bookedFor,
        Optional<String> reference,
        Origin origin,
        String maskedName,
        Matter matter,
        Status status,
        Optional<Integer> ticket,
        Optional<Instant> arrivedAt,
        Optional<Instant> calledAt,
        int calls,
        Optional<Instant> endedAt,
        Optional<String> counter,
        long version) {
    /** Where the station knows of a visit from. */
    public enum Origin {
        /** The ministry's list. */
        GATEWAY,
        /** A list that an officer imported. */
        FILE,
        WALK_IN
    }

    /** What a citizen comes for; a closed list, since free words would hold personal data. */
    public enum Matter {
        LEVEL_2,
        PAPERS,
        REDO,
        MINOR,
        OTHER
    }

    /** How far a visit has got. */
    public enum Status {
        EXPECTED,
        WAITING,
        CALLED,
        SERVED,
        NO_SHOW,
        CANCELLED;

        /** Nothing more will come by itself. */
        public boolean over() {
            return this == SERVED || this == NO_SHOW || this == CANCELLED;
        }
    }

    /** Called to a counter, once more. */
    public Visit calledBy(String toCounter, Instant at) {
        return with(Status.CALLED, Optional.of(at), calls + 1, Optional.empty(), Optional.of(toCounter));
    }

    /** Over, one way or another. */
    public Visit ended(Status how, Instant at) {
        return with(how, calledAt, calls, Optional.of(at), counter);
    }

    /** Back among those who wait, with the ticket that the citizen holds. */
    public Visit waitingAgain() {
        return with(Status.WAITING, Optional.empty(), calls, Optional.empty(), Optional.empty());
    }

    private Visit with(
            Status newStatus,
            Optional<Instant> newCalledAt,
            int newCalls,
            Optional<Instant> newEndedAt,
            Optional<String> newCounter) {
        return new Visit(
                id,
                day,
                bookedFor,
                reference,
                origin,
                maskedName,
                matter,
                newStatus,
                ticket,
                arrivedAt,
                newCalledAt,
                newCalls,
                newEndedAt,
                newCounter,
                version);
    }

    @Override
    public String toString() {
        return "visit on " + day + " " + status;
    }
}
