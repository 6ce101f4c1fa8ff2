package vn.eid.sync.agent;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.AgentQueue;
import vn.eid.sync.queue.Lease;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.queue.Receipt;
import vn.eid.sync.queue.StatusEvent;

/** The queue's port in memory, with leases and versions as the real one has them. */
final class MemoryQueue implements AgentQueue {
    private final InstantSource clock;
    private final Map<DossierId, QueuedDossier> rows = new TreeMap<>();
    private final Map<DossierId, Instant> leases = new TreeMap<>();
    private Optional<String> cursor = Optional.empty();
    private int applied;
    private int keptUp;

    MemoryQueue(InstantSource clock) {
        this.clock = clock;
    }

    synchronized QueuedDossier add(DossierId id, String sha256, long size) {
        QueuedDossier row = new QueuedDossier(
                id,
                DossierStatus.QUEUED,
                clock.instant(),
                sha256,
                size,
                "T***",
                "officer",
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
        rows.put(id, row);
        return row;
    }

    synchronized QueuedDossier row(DossierId id) {
        return rows.get(id);
    }

    synchronized int timesApplied() {
        return applied;
    }

    @Override
    public synchronized Optional<Lease> lease(Duration duration) {
        Instant now = clock.instant();
        return rows.values().stream()
                .filter(row -> isDue(row, now))
                .min(java.util.Comparator.comparing(QueuedDossier::sealedAt).thenComparing(QueuedDossier::id))
                .map(row -> {
                    QueuedDossier leased = change(
                            row,
                            DossierStatus.UPLOADING,
                            row.receiptNumber(),
                            row.dueDate(),
                            row.attempts() + 1,
                            Optional.empty(),
                            row.lastError());
                    leases.put(row.id(), now.plus(duration));
                    return new Lease(leased, Path.of(row.id() + ".p7m"), now.plus(duration));
                });
    }

    private boolean isDue(QueuedDossier row, Instant now) {
        return row.status() == DossierStatus.QUEUED
                        && row.nextAttempt().filter(now::isBefore).isEmpty()
                || row.status() == DossierStatus.UPLOADING
                        && !leases.get(row.id()).isAfter(now);
    }

    private QueuedDossier held(Lease lease) throws QueueException {
        QueuedDossier row = rows.get(lease.dossier().id());
        if (row.version() != lease.dossier().version() || row.status() != DossierStatus.UPLOADING) {
            throw new QueueException(QueueFault.CONFLICT, "lease lost");
        }
        return row;
    }

    @Override
    public synchronized void keepUp() {
        keptUp++;
    }

    synchronized int timesKeptUp() {
        return keptUp;
    }

    @Override
    public synchronized Lease renew(Lease lease, Duration duration) throws QueueException {
        QueuedDossier row = held(lease);
        QueuedDossier renewed = change(
                row,
                row.status(),
                row.receiptNumber(),
                row.dueDate(),
                row.attempts(),
                row.nextAttempt(),
                row.lastError());
        leases.put(row.id(), clock.instant().plus(duration));
        return new Lease(renewed, lease.file(), clock.instant().plus(duration));
    }

    @Override
    public synchronized QueuedDossier release(Lease lease, Instant nextAttempt, String error) throws QueueException {
        QueuedDossier row = held(lease);
        return change(
                row,
                DossierStatus.QUEUED,
                row.receiptNumber(),
                row.dueDate(),
                row.attempts(),
                Optional.of(nextAttempt),
                Optional.of(error));
    }

    @Override
    public synchronized QueuedDossier received(Lease lease, Receipt receipt) throws QueueException {
        QueuedDossier row = held(lease);
        if (!row.sha256().equals(receipt.sha256())) {
            throw new QueueException(QueueFault.TAMPERED, "digest");
        }
        return change(
                row,
                DossierStatus.RECEIVED,
                Optional.of(receipt.number()),
                receipt.dueDate(),
                row.attempts(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public synchronized QueuedDossier park(Lease lease, String reason) throws QueueException {
        QueuedDossier row = held(lease);
        return change(
                row,
                DossierStatus.PARKED,
                row.receiptNumber(),
                row.dueDate(),
                row.attempts(),
                Optional.empty(),
                Optional.of(reason));
    }

    @Override
    public synchronized List<StatusEvent.Outcome> apply(List<StatusEvent> events, String next) {
        List<StatusEvent.Outcome> outcomes = new ArrayList<>();
        for (StatusEvent event : events) {
            QueuedDossier row = rows.get(event.id());
            if (row == null) {
                outcomes.add(StatusEvent.Outcome.UNKNOWN_DOSSIER);
            } else if (event.status().compareTo(row.status()) <= 0) {
                outcomes.add(StatusEvent.Outcome.ALREADY_KNOWN);
            } else {
                change(
                        row,
                        event.status(),
                        Optional.of(event.receiptNumber()),
                        row.dueDate(),
                        row.attempts(),
                        Optional.empty(),
                        Optional.empty());
                outcomes.add(StatusEvent.Outcome.APPLIED);
            }
        }
        cursor = Optional.of(next);
        applied++;
        return outcomes;
    }

    @Override
    public synchronized Optional<String> cursor() {
        return cursor;
    }

    @Override
    public synchronized QueuedDossier setDueDate(QueuedDossier dossier, LocalDate dueDate) {
        QueuedDossier row = rows.get(dossier.id());
        return change(
                row,
                row.status(),
                row.receiptNumber(),
                Optional.of(dueDate),
                row.attempts(),
                row.nextAttempt(),
                row.lastError());
    }

    @Override
    public synchronized List<QueuedDossier> dueBy(LocalDate date, int limit) {
        return rows.values().stream()
                .filter(row -> row.status() == DossierStatus.RECEIVED || row.status() == DossierStatus.CHECKING)
                .filter(row -> row.dueDate().filter(due -> !due.isAfter(date)).isPresent())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<QueuedDossier> find(DossierId id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public synchronized Optional<Instant> nextDue() {
        return rows.values().stream()
                .filter(row -> row.status() == DossierStatus.QUEUED || row.status() == DossierStatus.UPLOADING)
                .map(row -> row.status() == DossierStatus.UPLOADING
                        ? leases.get(row.id())
                        : row.nextAttempt().orElse(row.sealedAt()))
                .min(Instant::compareTo);
    }

    @Override
    public synchronized Map<DossierStatus, Long> counts() {
        Map<DossierStatus, Long> counts = new EnumMap<>(DossierStatus.class);
        rows.values().forEach(row -> counts.merge(row.status(), 1L, Long::sum));
        return counts;
    }

    @Override
    public void close() {
        // nothing is held
    }

    private QueuedDossier change(
            QueuedDossier row,
            DossierStatus status,
            Optional<String> receipt,
            Optional<LocalDate> due,
            int attempts,
            Optional<Instant> next,
            Optional<String> error) {
        QueuedDossier changed = new QueuedDossier(
                row.id(),
                status,
                clock.instant(),
                row.sha256(),
                row.size(),
                row.maskedName(),
                row.captor(),
                row.sealedAt(),
                receipt,
                due,
                attempts,
                next,
                error,
                row.rejection(),
                row.previous(),
                row.version() + 1);
        rows.put(row.id(), changed);
        return changed;
    }
}
