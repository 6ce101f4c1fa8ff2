package vn.eid.kiosk.screen.desk;

import java.util.Optional;
import java.util.Set;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;

/**
 * What is looked for among the dossiers of this machine.
 *
 * @param words parts of a dossier's number or of the masked name, with or without marks; or a whole identity number
 * @param statuses any of these
 * @param captor account name of the officer; empty for all
 * @param after the last dossier of the page before
 */
public record DossierSearch(
        String words, Set<DossierStatus> statuses, Optional<String> captor, Optional<DossierId> after) {
    public DossierSearch {
        statuses = Set.copyOf(statuses);
    }

    @Override
    public String toString() {
        return "search among " + statuses;
    }
}
