package vn.eid.sync.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;

/** The columns of a row in their one order, and both directions between them and records. */
final class RowColumns {
    static final String ALL = "id, counter, status, status_since, sha256, size_bytes, masked_name, captor, sealed_at,"
            + " receipt_number, due_date, attempts, next_attempt, last_error, rejection_code, rejection_text,"
            + " rejection_step, previous_id, review, approver, lookup_hash, phone_hash, version";
    static final int COUNT = ALL.split(",").length;

    private RowColumns() {}

    static List<Optional<?>> values(DossierRow row) {
        var dossier = row.dossier();
        return List.of(
                Optional.of(dossier.id().value()),
                Optional.of(row.counter()),
                Optional.of(dossier.status().name()),
                Optional.of(dossier.statusSince().toEpochMilli()),
                Optional.of(dossier.sha256()),
                Optional.of(dossier.size()),
                Optional.of(dossier.maskedName()),
                Optional.of(dossier.captor()),
                Optional.of(dossier.sealedAt().toEpochMilli()),
                dossier.receiptNumber(),
                dossier.dueDate(),
                Optional.of(dossier.attempts()),
                dossier.nextAttempt().map(Instant::toEpochMilli),
                dossier.lastError(),
                dossier.rejection().map(RejectionReason::code),
                dossier.rejection().map(RejectionReason::text),
                dossier.rejection().map(reason -> reason.step().name()),
                dossier.previous().map(DossierId::value),
                Optional.of(dossier.review().name()),
                dossier.approver(),
                Optional.of(row.lookupHash()),
                Optional.of(row.phoneHash()),
                Optional.of(dossier.version()));
    }

    /** The record, or empty when a value is impossible (somebody else wrote it). */
    static Optional<DossierRow> read(ResultSet result) throws SQLException {
        try {
            return Optional.of(new DossierRow(
                    dossier(result),
                    result.getString("counter"),
                    result.getString("lookup_hash"),
                    result.getString("phone_hash")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static QueuedDossier dossier(ResultSet result) throws SQLException {
        return new QueuedDossier(
                new DossierId(result.getString("id")),
                DossierStatus.valueOf(result.getString("status")),
                Instant.ofEpochMilli(result.getLong("status_since")),
                result.getString("sha256"),
                result.getLong("size_bytes"),
                result.getString("masked_name"),
                result.getString("captor"),
                Instant.ofEpochMilli(result.getLong("sealed_at")),
                text(result, "receipt_number"),
                Optional.ofNullable(result.getObject("due_date", LocalDate.class)),
                result.getInt("attempts"),
                Optional.ofNullable(result.getObject("next_attempt", Long.class))
                        .map(Instant::ofEpochMilli),
                text(result, "last_error"),
                rejection(result),
                text(result, "previous_id").map(DossierId::new),
                Review.valueOf(result.getString("review")),
                text(result, "approver"),
                result.getLong("version"));
    }

    private static Optional<RejectionReason> rejection(ResultSet result) throws SQLException {
        var code = text(result, "rejection_code");
        var text = text(result, "rejection_text");
        var step = text(result, "rejection_step");
        if (code.isPresent() != text.isPresent() || code.isPresent() != step.isPresent()) {
            throw new IllegalArgumentException("half a reason");
        }
        return code.map(it -> new RejectionReason(it, text.orElseThrow(), RejectionReason.Step.valueOf(step.get())));
    }

    private static Optional<String> text(ResultSet result, String column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }
}
