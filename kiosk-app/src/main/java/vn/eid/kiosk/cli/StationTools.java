package vn.eid.kiosk.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.eid.kiosk.officer.SignInResult;
import vn.eid.sync.audit.AuditVerifier;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.queue.Reconciliation;
import vn.eid.sync.queue.StatusEvent;

/** What the composition root lends to the commands about a counter's store and keys. Each call opens, works and closes. */
public interface StationTools {
    List<QueuedDossier> list(Set<DossierStatus> statuses, int limit) throws QueueException;

    Optional<QueuedDossier> find(DossierId id) throws QueueException;

    /** Reads every sealed file and authenticates every row. */
    List<Reconciliation.Finding> verify() throws QueueException;

    /** Makes the index anew from the sealed files. */
    List<Reconciliation.Finding> rebuild() throws QueueException;

    /** Copies what waits to an empty folder, with a signed manifest. */
    List<QueuedDossier> export(Path target) throws QueueException;

    /** Takes in a receipt file that the ministry signed. */
    List<StatusEvent.Outcome> importReceipt(Path file) throws QueueException;

    /** Erases what is past its retention. */
    List<DossierId> sweep() throws QueueException;

    /** Dossiers that wait for a second person, oldest first. */
    List<QueuedDossier> pending() throws QueueException;

    /**
     * Decides about a waiting dossier as the second person.
     *
     * @param secret of the account; wiped by the caller afterwards
     * @return anything but {@code Accepted}: nothing was decided
     * @throws QueueException {@code NOT_ALLOWED} when the account is no supervisor's or captured the dossier
     */
    SignInResult decide(DossierId id, String account, char[] secret, Decision decision) throws QueueException;

    /** What a second person decides. */
    sealed interface Decision {
        /** The dossier may be sent. */
        record Approve() implements Decision {}

        /** The dossier goes back to its captor. */
        record SendBack(RejectionReason.Step step, String reason) implements Decision {}
    }

    /** Follows the chain of the audit log. */
    AuditVerifier.Report verifyAudit() throws QueueException;

    KeyInfo keys(KeyAction action, String subject) throws QueueException;

    /** The request for the key that waits for its certificate, PEM. */
    String request() throws QueueException;

    /** Installs a certificate chain, PEM, station's own first. */
    KeyInfo install(Path chain) throws QueueException;

    /**
     * Writes the station's secret for one more counter on the same database.
     *
     * @param target new file, readable by this account alone
     * @return passphrase without which the file is worth nothing; shown once, carried by another way than the file
     */
    char[] share(Path target) throws QueueException;

    /**
     * Takes the station's secret over before this counter first starts.
     *
     * @param shared file that {@link #share} wrote at another counter
     */
    void join(Path shared, char[] passphrase) throws QueueException;

    /** What is done to the keys. */
    enum KeyAction {
        SHOW,
        INIT,
        ROTATE
    }

    /**
     * The station's key as people want to see it.
     *
     * @param store kind of store, e.g. {@code PKCS12}
     * @param validity of the certificate now, by name
     */
    record KeyInfo(
            String store,
            String subject,
            String issuer,
            String serial,
            Instant notBefore,
            Instant notAfter,
            String sha256,
            String validity,
            boolean selfSigned,
            boolean nextWaiting) {}
}
