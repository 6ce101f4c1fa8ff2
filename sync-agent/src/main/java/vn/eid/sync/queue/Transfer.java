package vn.eid.sync.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.eid.sync.dossier.DossierStatus;

/** Carries waiting dossiers out on a data carrier, and the ministry's receipts in. */
public final class Transfer {
    private static final Set<DossierStatus> WAITING =
            EnumSet.of(DossierStatus.QUEUED, DossierStatus.UPLOADING, DossierStatus.PARKED);

    private final JdbcMaintenance rows;
    private final JdbcAgentQueue agent;
    private final QueueSettings settings;

    Transfer(JdbcMaintenance rows, JdbcAgentQueue agent, QueueSettings settings) {
        this.rows = rows;
        this.agent = agent;
        this.settings = settings;
    }

    /**
     * Copies the sealed files of all waiting dossiers, each compared with its label before and written durably. Dossiers
     * that still need a second officer stay here.
     *
     * @param target an empty or new folder
     * @return the rows of the files that were copied, for the manifest
     */
    public List<QueuedDossier> export(Path target, DurableFiles files) throws QueueException {
        if (!files.list(target).isEmpty()) {
            throw QueueException.notAllowed("the target folder is not empty");
        }
        var copied = new ArrayList<QueuedDossier>();
        rows.visit(WAITING, row -> {
            if (row.review() != Review.PENDING && settings.spool().contains(row.id())) {
                var entry = settings.spool().verified(row.id());
                if (!entry.sha256().equals(row.sha256())) {
                    throw QueueException.tampered("sealed file of " + row.id());
                }
                var source = settings.spool().file(row.id());
                var content = files.read(source, Spool.LARGEST).orElseThrow(() -> QueueException.unknown(row.id()));
                files.store(target.resolve(source.getFileName()), content);
                copied.add(row);
            }
        });
        return List.copyOf(copied);
    }

    /** Applies receipts that came by hand; each is believed only for the very bytes that lie here. */
    public List<StatusEvent.Outcome> receipts(List<StatusEvent> receipts) throws QueueException {
        return agent.apply(receipts, Optional.empty());
    }
}
