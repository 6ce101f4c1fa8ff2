package vn.eid.sync.queue.outreach;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which people to show, in the order of the list; everything given must fit.
 *
 * @param ward all when empty
 * @param area of the ward
 * @param team of the ward
 * @param results any of these; all when empty
 * @param nameWords unmarked words of the name
 * @param personalIdNumber twelve digits
 * @param phone E.164
 * @param after position of the last row of the page before; 0 to begin
 * @param limit 1..5000
 */
public record PeopleQuery(
        Optional<String> ward,
        Optional<String> area,
        Optional<String> team,
        Set<VisitResult> results,
        List<String> nameWords,
        Optional<String> personalIdNumber,
        Optional<String> phone,
        int after,
        int limit) {
    public PeopleQuery {
        results = Set.copyOf(results);
        nameWords = List.copyOf(nameWords);
        if (limit < 1 || limit > 5000) {
            throw new IllegalArgumentException("limit 1..5000");
        }
    }

    /** Everybody of a ward. */
    public static PeopleQuery ofWard(String ward, int limit) {
        return new PeopleQuery(
                Optional.of(ward),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                0,
                limit);
    }

    @Override
    public String toString() {
        return "people query";
    }
}
