package vn.eid.kiosk.screen.desk;

import java.util.List;
import vn.eid.sync.queue.QueuedDossier;

/**
 * A part of a list.
 *
 * @param more whether there may be more behind it
 */
public record DossierPage(List<QueuedDossier> dossiers, boolean more) {
    public DossierPage {
        dossiers = List.copyOf(dossiers);
    }
}
