package vn.eid.sync.queue.outreach;

import java.util.Optional;

/**
 * One line of a list that is taken over.
 *
 * @param ward commune, ward or special zone, as the quota names it
 * @param area hamlet, quarter or group in it; empty text when the list has none
 * @param result what came of a visit, in lists that teams hand back; empty in others
 */
public record OutreachEntry(String ward, String area, ListedCitizen citizen, Optional<VisitResult> result) {
    /** Somebody to visit. */
    public OutreachEntry(String ward, String area, ListedCitizen citizen) {
        this(ward, area, citizen, Optional.empty());
    }

    @Override
    public String toString() {
        return "outreach entry ****";
    }
}
