package vn.eid.sync.simulator.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.Reconciliation.Depth;
import vn.eid.sync.queue.Reconciliation.Kind;
import vn.eid.sync.queue.Spool;
import vn.eid.sync.station.CounterStore;

/**
 * What a store must still hold, gathered from the acknowledgements of killed programs. What was under way at the kill may
 * be there or not; what was acknowledged must be.
 */
final class CrashExpectations {
    private final Map<String, String> sealed = new LinkedHashMap<>();
    private final Set<String> saved = new HashSet<>();
    private final Set<String> received = new HashSet<>();
    private final List<String> duplicates = new ArrayList<>();
    private final Map<String, Map<String, String>> drafts = new HashMap<>();
    private long audit;
    private long steps;

    /** Takes one line of a child. */
    void take(String line) {
        var words = line.split(" ");
        switch (words[0]) {
            case "step" -> {
                steps++;
                drafts.computeIfAbsent(words[1], id -> new HashMap<>()).put(words[2], words[3]);
            }
            // While a part is written anew or a draft erased, the old state is promised no longer.
            case "begin" ->
                drafts.computeIfAbsent(words[1], id -> new HashMap<>()).remove(words[2]);
            case "erasing", "erased" -> drafts.remove(words[1]);
            case "sealed" -> sealed.put(words[1], words[2]);
            case "saved" -> saved.add(words[1]);
            case "received" -> {
                if (!received.add(words[1])) {
                    duplicates.add(words[1]);
                }
            }
            case "audit" -> audit = Long.parseLong(words[1]);
            default -> throw new IllegalArgumentException("unknown acknowledgement " + words[0]);
        }
    }

    long steps() {
        return steps;
    }

    int dossiers() {
        return saved.size();
    }

    /** Dossiers that were sent although the ministry's receipt for them had been acknowledged before. */
    List<String> duplicates() {
        return List.copyOf(duplicates);
    }

    /**
     * Writes what must be there; the lines are those that {@link #take} reads.
     *
     * @param newest dossiers to name: those of the last lives by turns, all of them at the end
     */
    void write(Path file, int newest) throws IOException {
        var lines = new ArrayList<String>();
        sealed.entrySet().stream().skip(Math.max(0, sealed.size() - newest)).forEach(entry -> {
            lines.add("sealed " + entry.getKey() + " " + entry.getValue());
            if (saved.contains(entry.getKey())) {
                lines.add("saved " + entry.getKey());
            }
            if (received.contains(entry.getKey())) {
                lines.add("received " + entry.getKey());
            }
        });
        drafts.forEach(
                (id, parts) -> parts.forEach((part, sha256) -> lines.add("step " + id + " " + part + " " + sha256)));
        lines.add("audit " + audit);
        Files.write(file, lines);
    }

    static CrashExpectations read(Path file) throws IOException {
        var expectations = new CrashExpectations();
        for (var line : Files.readAllLines(file)) {
            expectations.take(line);
        }
        return expectations;
    }

    /**
     * What is missing or wrong; empty when everything acknowledged is there.
     *
     * @param depth of the reconciliation: names and sizes in passing, every byte at the end
     */
    List<String> check(CounterStore store, Depth depth) throws QueueException {
        var lost = new ArrayList<String>();
        for (var finding : store.reconciliation().run(depth)) {
            // A sealed file whose row was not yet made is what reconciliation is for; anything else is a loss.
            if (finding.kind() != Kind.ROW_RESTORED || saved.contains(finding.subject())) {
                lost.add("agreement " + finding.kind() + " " + finding.subject());
            }
        }
        checkDossiers(store, lost);
        checkDrafts(store, lost);
        var sequence = store.audit().head().map(head -> head.sequence()).orElse(0L);
        if (sequence < audit) {
            lost.add("audit entries after " + sequence);
        }
        return lost;
    }

    private void checkDossiers(CounterStore store, List<String> lost) throws QueueException {
        for (var entry : sealed.entrySet()) {
            var id = entry.getKey();
            var row = store.queue().find(new DossierId(id));
            if (row.isEmpty() || !row.get().sha256().equals(entry.getValue())) {
                lost.add("dossier " + id);
            } else if (received.contains(id) && row.get().status() != DossierStatus.RECEIVED) {
                lost.add("receipt of " + id);
            }
        }
    }

    private void checkDrafts(CounterStore store, List<String> lost) throws QueueException {
        for (var draft : drafts.entrySet()) {
            for (var part : draft.getValue().entrySet()) {
                var content = store.drafts().get(new DossierId(draft.getKey()), part.getKey());
                if (content.isEmpty() || !Spool.sha256(content.get()).equals(part.getValue())) {
                    lost.add("draft " + draft.getKey() + " " + part.getKey());
                }
            }
        }
    }
}
