package vn.eid.sync.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;

/**
 * What an officer looks for; everything given must fit. Personal data: it is hashed before the look-up and never logged.
 *
 * @param id the one dossier of this number
 * @param nameWords unmarked words of the name in any order, see {@link NameWords}; none when empty
 * @param personalIdNumber twelve digits
 * @param phone E.164
 * @param statuses any of these; all when empty
 * @param from sealed at or after
 * @param until sealed before
 * @param after the last row of the page before
 * @param limit 1..500
 */
public record DossierQuery(
        Optional<DossierId> id,
        List<String> nameWords,
        Optional<String> personalIdNumber,
        Optional<String> phone,
        Set<DossierStatus> statuses,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<DossierId> after,
        int limit) {
    public DossierQuery {
        nameWords = List.copyOf(nameWords);
        statuses = Set.copyOf(statuses);
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("limit 1..500");
        }
    }

    /** Everything, newest first. */
    public static DossierQuery all(int limit) {
        return new DossierQuery(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    /** The next page behind a row. */
    public DossierQuery after(DossierId last) {
        return new DossierQuery(
                id, nameWords, personalIdNumber, phone, statuses, from, until, Optional.of(last), limit);
    }

    @Override
    public String toString() {
        return "dossier query";
    }
}
