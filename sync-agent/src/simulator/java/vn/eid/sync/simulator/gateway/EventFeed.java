package vn.eid.sync.simulator.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What the ministry tells its stations, with long poll. */
final class EventFeed {
    private static final int PAGE = 200;

    private final MinistryStore store;
    private final InstantSource clock;
    private final ObjectMapper json = new ObjectMapper();
    private boolean closed;
    private long generation;

    EventFeed(MinistryStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A dossier moved. */
    void dossier(MinistryDossier dossier) throws SQLException {
        ObjectNode body = json.createObjectNode().put("type", "dossier.status");
        ObjectNode node = body.putObject("dossier")
                .put("id", dossier.id().value())
                .put("sha256", dossier.sha256())
                .put("status", dossier.status().name())
                .put("receiptNumber", dossier.receiptNumber());
        dossier.dueDate().ifPresent(due -> node.put("dueDate", due.toString()));
        dossier.reason()
                .ifPresent(reason -> node.putObject("reason")
                        .put("code", reason.code())
                        .put("text", reason.text())
                        .put("step", reason.step().name()));
        tell(Optional.of(dossier.owner()), body);
    }

    /** Any other event; the body lacks {@code id} and {@code at} only. */
    void tell(Optional<String> owner, ObjectNode body) throws SQLException {
        store.tell(owner, clock.instant(), body.toString());
        synchronized (this) {
            generation++;
            notifyAll();
        }
    }

    /** A page, at once when there is something, else after a while. */
    ObjectNode page(long after, String owner, Duration wait) throws SQLException, IOException, InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        while (true) {
            long seen = generation();
            List<MinistryStore.Told> told = store.toldAfter(after, owner, PAGE);
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (!told.isEmpty() || left <= 0 || !await(seen, left)) {
                return page(after, told);
            }
        }
    }

    private synchronized long generation() {
        return generation;
    }

    private synchronized boolean await(long seen, long millis) throws InterruptedException {
        if (!closed && generation == seen) {
            wait(millis);
        }
        return !closed;
    }

    private ObjectNode page(long after, List<MinistryStore.Told> told) throws IOException {
        ObjectNode page = json.createObjectNode();
        ArrayNode events = page.putArray("events");
        long next = after;
        for (MinistryStore.Told each : told) {
            ObjectNode event = (ObjectNode) json.readTree(each.body());
            Instant at = each.at();
            events.add(event.put("id", "e" + each.cursor()).put("at", at.toString()));
            next = each.cursor();
        }
        return page.put("next", Long.toString(next)).put("more", told.size() == PAGE);
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
