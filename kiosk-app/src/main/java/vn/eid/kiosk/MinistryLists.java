package vn.eid.kiosk;

import java.util.Optional;
import vn.eid.kiosk.station.outreach.ListReading;
import vn.eid.sync.queue.QueueException;

/** Lists of citizens to visit that the ministry has published for this station. */
public interface MinistryLists {
    /** No lists, for stations that get none. */
    MinistryLists NONE = new MinistryLists() {
        @Override
        public Optional<ListReading.People> people() {
            return Optional.empty();
        }

        @Override
        public Optional<ListReading.Quotas> quotas() {
            return Optional.empty();
        }
    };

    /** All citizens of all lists as one; empty when there is none. */
    Optional<ListReading.People> people() throws QueueException;

    /** The quotas that come with the lists; empty when there is none. */
    Optional<ListReading.Quotas> quotas() throws QueueException;
}
