package vn.eid.sync.queue;

import java.util.List;

/** Finds the dossiers of a citizen who has no card at hand. Blocking; used on {@code queue-io}. */
public interface StatusLookup {
    /**
     * Dossiers of a citizen whose telephone number ends in these digits, newest first; empty when there is none, or the
     * digits are another's. Takes the same time for both, so that nobody learns who has a dossier here.
     *
     * @param personalIdNumber twelve digits
     * @param lastFour of the telephone number, four digits
     */
    List<QueuedDossier> find(String personalIdNumber, String lastFour) throws QueueException;
}
