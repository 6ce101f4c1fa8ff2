package vn.eid.kiosk.enrolment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.DraftStore;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;

/** Drafts in memory that count what is written and can be full. */
final class MemoryDrafts implements DraftStore {
    final Map<DossierId, Map<String, byte[]>> drafts = new LinkedHashMap<>();
    final List<String> written = new ArrayList<>();
    boolean full;

    @Override
    public synchronized void put(DossierId draft, String part, byte[] content) throws QueueException {
        if (full) {
            throw new QueueException(QueueFault.DISK_FULL, "test");
        }
        written.add(part);
        drafts.computeIfAbsent(draft, key -> new LinkedHashMap<>()).put(part, content.clone());
    }

    @Override
    public synchronized Optional<byte[]> get(DossierId draft, String part) {
        return Optional.ofNullable(drafts.getOrDefault(draft, Map.of()).get(part));
    }

    @Override
    public synchronized List<String> parts(DossierId draft) {
        return List.copyOf(drafts.getOrDefault(draft, Map.of()).keySet());
    }

    @Override
    public synchronized List<DossierId> list() {
        return List.copyOf(drafts.keySet());
    }

    @Override
    public synchronized void erase(DossierId draft) {
        drafts.remove(draft);
    }
}
