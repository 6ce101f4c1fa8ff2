package vn.eid.sync.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.SealedDossier;

/**
 * The counter's queue while the agent may be down: the sealed file in the spool is the handover, so adding succeeds as soon
 * as it lies there; the agent makes the row when it is back.
 */
public final class HandoverQueue implements DossierQueue {
    private final DossierQueue index;
    private final Spool spool;

    public HandoverQueue(DossierQueue index, Spool spool) {
        this.index = index;
        this.spool = spool;
    }

    @Override
    public QueuedDossier add(SealedDossier dossier, Optional<DossierId> previous) throws QueueException {
        try {
            return index.add(dossier, previous);
        } catch (QueueException e) {
            return handedOver(dossier.id(), e).orElseThrow(() -> e);
        }
    }

    @Override
    public Optional<QueuedDossier> find(DossierId id) throws QueueException {
        try {
            return index.find(id);
        } catch (QueueException e) {
            return Optional.of(handedOver(id, e).orElseThrow(() -> e));
        }
    }

    /** What the spool alone knows, when the index cannot be reached. */
    private Optional<QueuedDossier> handedOver(DossierId id, QueueException failure) throws QueueException {
        if (failure.fault() != QueueFault.UNAVAILABLE || !spool.contains(id)) {
            return Optional.empty();
        }
        return spool.entry(id).map(DossierRow::waiting);
    }

    @Override
    public List<QueuedDossier> list(QueueFilter filter) throws QueueException {
        return index.list(filter);
    }

    @Override
    public List<QueuedDossier> findByIdNumber(String personalIdNumber) throws QueueException {
        return index.findByIdNumber(personalIdNumber);
    }

    @Override
    public int countOthersWithPhone(String phone, String personalIdNumber) throws QueueException {
        return index.countOthersWithPhone(phone, personalIdNumber);
    }

    @Override
    public Map<DossierStatus, Long> counts() throws QueueException {
        return index.counts();
    }

    @Override
    public void close() {
        index.close();
    }
}
