package vn.eid.sync.queue.outreach;

import java.time.Instant;
import java.util.Optional;

/**
 * A citizen on the station's list.
 *
 * @param id keyed hash of the identity number: the same citizen is never listed twice
 * @param position place in the list; pages follow it
 * @param area empty text when the list has none
 * @param team name of the community digital team of the ward
 * @param result of the last visit
 * @param visits so far
 * @param version for optimistic updates
 */
public record OutreachPerson(
        String id,
        int position,
        String ward,
        String area,
        Optional<String> team,
        ListedCitizen citizen,
        VisitResult result,
        Optional<Instant> visitedAt,
        Optional<String> visitedBy,
        int visits,
        long version) {
    @Override
    public String toString() {
        return "outreach person ****";
    }
}
