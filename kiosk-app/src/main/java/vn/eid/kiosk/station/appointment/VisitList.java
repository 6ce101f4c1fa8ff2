package vn.eid.kiosk.station.appointment;

import java.util.List;
import vn.eid.sync.queue.Booking;

/** A list of bookings from a file: the whole of it, or what is wrong with it. */
public sealed interface VisitList {
    record Ready(List<Booking> bookings) implements VisitList {
        public Ready {
            bookings = List.copyOf(bookings);
        }
    }

    /** Nothing is taken while one row is wrong. */
    record Refused(List<Problem> problems) implements VisitList {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What is wrong.
     *
     * @param line of the file, 0 for the whole of it
     */
    record Problem(int line, Reason reason) {}

    /** Every way in which a list can be wrong. */
    enum Reason {
        FILE_TOO_LARGE,
        FILE_NOT_A_TABLE,
        FILE_NOT_FOUND,
        /** No line with the headings for number, name and time. */
        NO_HEADINGS,
        NO_ROWS,
        DAY_UNREADABLE,
        /** Before today. */
        DAY_PAST,
        TIME_UNREADABLE,
        NUMBER_WRONG,
        NAME_MISSING,
        /** Letters of TCVN3 or VNI fonts, or none of a name. */
        NAME_UNREADABLE,
        /** The same citizen at the same time on another line. */
        TWICE
    }
}
