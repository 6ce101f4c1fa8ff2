package vn.eid.sync.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;

/**
 * Brings spool and index into agreement, at the agent's start, daily, and whenever asked. Sealed files are the truth: a
 * missing row is made again, a row that lost its file is parked for a person, and no file that this program did not write
 * is ever touched.
 */
public final class Reconciliation {
    /** What must still have its sealed file. */
    private static final Set<DossierStatus> NEED_FILE =
            EnumSet.of(DossierStatus.QUEUED, DossierStatus.UPLOADING, DossierStatus.PARKED);

    /** No sealing takes so long; younger leftovers may belong to one that is under way. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(10);

    private final JdbcDossierQueue queue;
    private final JdbcMaintenance rows;
    private final Spool spool;
    private final InstantSource time;
    private Set<DossierId> seen = Set.of();

    Reconciliation(JdbcDossierQueue queue, JdbcMaintenance rows, Spool spool, InstantSource time) {
        this.queue = queue;
        this.rows = rows;
        this.spool = spool;
        this.time = time;
    }

    /** How closely to look. */
    public enum Depth {
        /** Names and sizes: milliseconds a thousand dossiers. */
        QUICK,
        /** Reads every sealed file and authenticates every row. */
        FULL
    }

    /**
     * One disagreement.
     *
     * @param subject number of the dossier, or name of a foreign file
     */
    public record Finding(Kind kind, String subject) {}

    /** Disagreements, and what was done about them. */
    public enum Kind {
        /** A sealed file had no row; the row was made again. */
        ROW_RESTORED,
        /** A row had no sealed file; the dossier was parked with {@code FILE_MISSING}. */
        FILE_MISSING,
        /** The sealed file is not the one that was written; the dossier was parked with {@code FILE_ALTERED}. */
        FILE_ALTERED,
        /** A file was half-written when the machine stopped; it was removed, nobody had been told that it is safe. */
        LEFTOVER_REMOVED,
        /** A file that this counter did not write; left where it is. */
        FOREIGN_FILE,
        /** Written by a newer version of this program; left where it is. */
        NEWER_FILE,
        /** A row was changed past the program. It can be made again from its file by a rebuild. */
        ROW_ALTERED
    }

    /** Runs once; what it finds is returned, and repaired or parked by then. */
    public List<Finding> run(Depth depth) throws QueueException {
        var findings = new ArrayList<Finding>();
        var settled = time.instant().minus(UNDER_WAY);
        removeLeftovers(settled, findings);
        for (var file : spool.files()) {
            var sealed = Spool.dossier(file, Spool.SEALED);
            var label = Spool.dossier(file, Spool.LABEL);
            if (sealed.isPresent()) {
                checkSealed(sealed.get(), depth, findings);
            } else if (label.isPresent()) {
                checkLabel(label.get(), settled, findings);
            } else {
                findings.add(new Finding(Kind.FOREIGN_FILE, file.getFileName().toString()));
            }
        }
        checkRows(depth, findings);
        return List.copyOf(findings);
    }

    /**
     * Makes the rows of sealed files that were not here at the last call; costs little more than listing the folder. This
     * is how the row follows a dossier that a counter saved while the agent was down.
     */
    List<Finding> pickUp() throws QueueException {
        var findings = new ArrayList<Finding>();
        var present = new HashSet<DossierId>();
        for (var file : spool.files()) {
            var id = Spool.dossier(file, Spool.SEALED);
            if (id.isPresent()) {
                present.add(id.get());
                if (!seen.contains(id.get())) {
                    checkSealed(id.get(), Depth.QUICK, findings);
                }
            }
        }
        seen = Set.copyOf(present);
        return List.copyOf(findings);
    }

    private void removeLeftovers(Instant settled, List<Finding> findings) throws QueueException {
        for (var file : spool.unfinished(settled)) {
            spool.remove(file);
            findings.add(new Finding(Kind.LEFTOVER_REMOVED, file.getFileName().toString()));
        }
    }

    private void checkSealed(DossierId id, Depth depth, List<Finding> findings) throws QueueException {
        try {
            if (rows.find(id).isEmpty()) {
                restore(spool.verified(id), findings);
            } else if (depth == Depth.FULL) {
                spool.verified(id);
            }
        } catch (QueueException e) {
            findings.add(new Finding(unusable(e, id), id.value()));
        }
    }

    private void restore(SpoolEntry entry, List<Finding> findings) throws QueueException {
        queue.restore(List.of(entry));
        findings.add(new Finding(Kind.ROW_RESTORED, entry.id().value()));
    }

    /** What a sealed file is that cannot be taken; parks its row when it has one. */
    private Kind unusable(QueueException e, DossierId id) throws QueueException {
        return switch (e.fault()) {
            case UNKNOWN_DOSSIER -> Kind.FOREIGN_FILE;
            case NEWER_SCHEMA -> Kind.NEWER_FILE;
            case TAMPERED, CONFLICT -> altered(id);
            default -> throw e;
        };
    }

    private Kind altered(DossierId id) throws QueueException {
        try {
            var row = rows.find(id);
            if (row.isEmpty()) {
                return Kind.FOREIGN_FILE;
            }
            if (NEED_FILE.contains(row.get().status())) {
                park(row.get(), Kind.FILE_ALTERED);
            }
            return Kind.FILE_ALTERED;
        } catch (QueueException e) {
            if (e.fault() != QueueFault.TAMPERED) {
                throw e;
            }
            return Kind.ROW_ALTERED;
        }
    }

    private void checkLabel(DossierId id, Instant settled, List<Finding> findings) throws QueueException {
        if (!spool.isAbandoned(id, settled)) {
            return;
        }
        try {
            var entry = spool.entry(id);
            if (entry.isPresent() && rows.find(id).isEmpty()) {
                restoreOrForget(entry.get(), findings);
            }
        } catch (QueueException e) {
            findings.add(new Finding(unusable(e, id), id.value()));
        }
    }

    private void restoreOrForget(SpoolEntry entry, List<Finding> findings) throws QueueException {
        if (entry.delivery().isPresent()) {
            restore(entry, findings);
        } else {
            spool.forget(entry.id());
            findings.add(new Finding(Kind.LEFTOVER_REMOVED, entry.id().value()));
        }
    }

    private void checkRows(Depth depth, List<Finding> findings) throws QueueException {
        if (depth == Depth.FULL) {
            rows.altered().forEach(id -> {
                var finding = new Finding(Kind.ROW_ALTERED, id.value());
                if (!findings.contains(finding)) {
                    findings.add(finding);
                }
            });
        }
        if (findings.stream().anyMatch(finding -> finding.kind() == Kind.ROW_ALTERED)) {
            return; // a list that crosses an altered row cannot be trusted; rebuild first
        }
        var wrong = new ArrayList<QueuedDossier>();
        rows.visit(NEED_FILE, row -> {
            var size = spool.size(row.id());
            if (size.isEmpty() || size.getAsLong() != row.size()) {
                wrong.add(row);
            }
        });
        for (var row : wrong) {
            var kind = spool.contains(row.id()) ? Kind.FILE_ALTERED : Kind.FILE_MISSING;
            park(row, kind);
            var finding = new Finding(kind, row.id().value());
            if (!findings.contains(finding)) {
                findings.add(finding);
            }
        }
    }

    private void park(QueuedDossier row, Kind kind) throws QueueException {
        var reason = kind.name();
        if (row.status() != DossierStatus.PARKED
                || !row.lastError().filter(reason::equals).isPresent()) {
            rows.park(row.id(), reason);
        }
    }
}
