package vn.eid.sync.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;

/**
 * A whole row: what the counter sees, and what only the queue needs.
 *
 * @param counter in whose spool the sealed file lies; only its agent may send it
 * @param lookupHash keyed hash of the identity number
 * @param phoneHash keyed hash of the phone number
 */
record DossierRow(QueuedDossier dossier, String counter, String lookupHash, String phoneHash) {

    /** A row for a sealed file that has none yet. */
    static DossierRow first(SpoolEntry entry, String counter, Review review) {
        var row = new DossierRow(queued(entry, review, 1), counter, entry.lookupHash(), entry.phoneLookupHash());
        return entry.delivery().map(row::remembered).orElse(row);
    }

    /** A row whose sealed file has been erased: the label remembers what the ministry said last. */
    private DossierRow remembered(SpoolEntry.Delivery word) {
        return change().status(word.status(), word.at())
                .receipt(word.receiptNumber())
                .nextAttempt(Optional.empty())
                .row();
    }

    /** What is known of a sealed file whose row is still to come; version 0. */
    static QueuedDossier waiting(SpoolEntry entry) {
        return queued(entry, Review.NOT_NEEDED, 0);
    }

    private static QueuedDossier queued(SpoolEntry entry, Review review, long version) {
        return new QueuedDossier(
                entry.id(),
                DossierStatus.QUEUED,
                entry.sealedAt(),
                entry.sha256(),
                entry.size(),
                entry.maskedName(),
                entry.captor(),
                entry.sealedAt(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.of(entry.sealedAt()),
                Optional.empty(),
                Optional.empty(),
                entry.previous(),
                review,
                Optional.empty(),
                version);
    }

    DossierId id() {
        return dossier.id();
    }

    /** The same row with changes; begin with the present values. */
    Change change() {
        return new Change(this);
    }

    /** Collects the changes of one update, which also makes the version grow. */
    static final class Change {
        private final DossierRow row;
        private DossierStatus status;
        private Instant since;
        private Optional<String> receipt;
        private Optional<LocalDate> dueDate;
        private int attempts;
        private Optional<Instant> nextAttempt;
        private Optional<String> error;
        private Optional<RejectionReason> rejection;
        private Review review;
        private Optional<String> approver;

        private Change(DossierRow row) {
            var now = row.dossier;
            this.row = row;
            this.status = now.status();
            this.since = now.statusSince();
            this.receipt = now.receiptNumber();
            this.dueDate = now.dueDate();
            this.attempts = now.attempts();
            this.nextAttempt = now.nextAttempt();
            this.error = now.lastError();
            this.rejection = now.rejection();
            this.review = now.review();
            this.approver = now.approver();
        }

        Change status(DossierStatus status, Instant since) {
            this.status = status;
            this.since = since;
            return this;
        }

        Change receipt(String number) {
            this.receipt = Optional.of(number);
            return this;
        }

        Change dueDate(Optional<LocalDate> dueDate) {
            this.dueDate = dueDate;
            return this;
        }

        Change oneMoreAttempt() {
            this.attempts++;
            return this;
        }

        Change nextAttempt(Optional<Instant> nextAttempt) {
            this.nextAttempt = nextAttempt;
            return this;
        }

        Change error(Optional<String> error) {
            this.error = error;
            return this;
        }

        Change rejection(Optional<RejectionReason> rejection) {
            this.rejection = rejection;
            return this;
        }

        Change approvedBy(String approver) {
            this.review = Review.APPROVED;
            this.approver = Optional.of(approver);
            return this;
        }

        /** The review stays open: a row made again from its file must wait for a second officer once more. */
        Change returnedBy(String reviewer, RejectionReason reason) {
            this.approver = Optional.of(reviewer);
            this.rejection = Optional.of(reason);
            return this;
        }

        DossierRow row() {
            var old = row.dossier;
            return new DossierRow(
                    new QueuedDossier(
                            old.id(),
                            status,
                            since,
                            old.sha256(),
                            old.size(),
                            old.maskedName(),
                            old.captor(),
                            old.sealedAt(),
                            receipt,
                            dueDate,
                            attempts,
                            nextAttempt,
                            error,
                            rejection,
                            old.previous(),
                            review,
                            approver,
                            old.version() + 1),
                    row.counter,
                    row.lookupHash,
                    row.phoneHash);
        }
    }
}
