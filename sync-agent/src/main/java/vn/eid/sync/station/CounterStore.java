package vn.eid.sync.station;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import vn.eid.sync.audit.AuditVerifier;
import vn.eid.sync.audit.FileAuditLog;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.keys.StationKeyStore;
import vn.eid.sync.keys.StationKeys;
import vn.eid.sync.keys.StationSecrets;
import vn.eid.sync.queue.AgentQueue;
import vn.eid.sync.queue.Disk;
import vn.eid.sync.queue.DossierQueue;
import vn.eid.sync.queue.DossierSealer;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.FileDraftStore;
import vn.eid.sync.queue.HandoverQueue;
import vn.eid.sync.queue.LookupHash;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueLocation;
import vn.eid.sync.queue.QueueSettings;
import vn.eid.sync.queue.Reconciliation;
import vn.eid.sync.queue.ReviewSampling;
import vn.eid.sync.queue.SecretBox;
import vn.eid.sync.queue.Spool;
import vn.eid.sync.queue.StationQueue;
import vn.eid.sync.queue.outreach.JdbcOutreachStore;
import vn.eid.sync.queue.outreach.OutreachStore;
import vn.eid.sync.seal.CmsSeal;
import vn.eid.sync.seal.ExportManifest;
import vn.eid.sync.seal.MinistryCertificate;
import vn.eid.sync.seal.SpoolSealer;
import vn.eid.sync.station.StoreSettings.Role;

/**
 * Everything that one counter stores, open. Close it after every thread that uses it has ended; a killed program loses
 * nothing that was acknowledged.
 */
public final class CounterStore implements AutoCloseable {
    private final StationKeys keys;
    private final StationSecrets secrets;
    private final Spool spool;
    private final StationQueue queue;
    private final FileAuditLog audit;
    private final FileDraftStore drafts;
    private final Sealing sealing;
    private final OutreachStore outreach;

    /** What seals and signs. */
    private record Sealing(
            SpoolSealer sealer, ExportManifest manifest, MinistryCertificate ministry, SecureRandom random) {}

    private CounterStore(
            StationKeys keys,
            StationSecrets secrets,
            Spool spool,
            StationQueue queue,
            FileAuditLog audit,
            FileDraftStore drafts,
            Sealing sealing) {
        this.keys = keys;
        this.secrets = secrets;
        this.spool = spool;
        this.queue = queue;
        this.audit = audit;
        this.drafts = drafts;
        this.sealing = sealing;
        this.outreach = new JdbcOutreachStore(
                queue.lists(), new SecretBox(secrets.lists(), sealing.random()), new LookupHash(secrets.lookup()));
    }

    /**
     * Opens, and as owner of the database brings spool and index into agreement (the findings are logged by the caller, see
     * {@link #reconciliation()}).
     *
     * @throws QueueException with the fault that tells why not; what was opened by then is closed again
     */
    public static CounterStore open(
            StoreSettings settings, Role role, Disk disk, InstantSource time, SecureRandom random)
            throws QueueException {
        var files = new DurableFiles(disk);
        var keys = StationKeyStore.open(settings.keys(), files, random);
        var secrets = StationSecrets.open(settings.secrets(), keys, files, random);
        var spool = new Spool(settings.spool(), files, new SecretBox(secrets.labels(), random));
        var audit = FileAuditLog.open(settings.audit(role), disk, secrets.audit(), time, settings.zone());
        try {
            var queueSettings = queueSettings(settings, secrets, spool, time);
            var queue = StationQueue.open(location(settings, role, secrets), queueSettings, disk, random);
            var ministry = new MinistryCertificate(settings.ministry());
            var seal = new CmsSeal(keys, ministry::inForce, random);
            var sealing = new Sealing(
                    new SpoolSealer(seal, spool, audit, queueSettings.lookup(), time),
                    new ExportManifest(seal, settings.counter(), time),
                    ministry,
                    random);
            var drafts = new FileDraftStore(settings.drafts(), files, secrets.drafts(), random);
            return new CounterStore(keys, secrets, spool, queue, audit, drafts, sealing);
        } catch (QueueException e) {
            audit.close();
            throw e;
        }
    }

    private static QueueSettings queueSettings(
            StoreSettings settings, StationSecrets secrets, Spool spool, InstantSource time) {
        return new QueueSettings(
                settings.counter(),
                spool,
                secrets.rows(),
                new LookupHash(secrets.lookup()),
                new ReviewSampling(settings.rules().reviewPercent(), secrets.lookup()),
                settings.rules().queueLimit(),
                time);
    }

    private static QueueLocation location(StoreSettings settings, Role role, StationSecrets secrets) {
        if (settings.server().isPresent()) {
            return settings.server().get();
        }
        return switch (role) {
            case ALONE -> new QueueLocation.Owned(settings.database(), secrets.database(), false);
            case AGENT -> new QueueLocation.Owned(settings.database(), secrets.database(), true);
            case COUNTER -> new QueueLocation.Joined(settings.database(), secrets.database());
        };
    }

    /**
     * Makes the index of a folder anew from its sealed files; nothing else may have it open.
     *
     * @throws QueueException {@code NOT_ALLOWED} for a station's server, whose administrator restores its own backup
     */
    public static List<Reconciliation.Finding> rebuild(
            StoreSettings settings, Disk disk, InstantSource time, SecureRandom random) throws QueueException {
        if (settings.server().isPresent()) {
            throw QueueException.notAllowed("the index of a station's server is restored from its backup");
        }
        var files = new DurableFiles(disk);
        var keys = StationKeyStore.open(settings.keys(), files, random);
        var secrets = StationSecrets.open(settings.secrets(), keys, files, random);
        var spool = new Spool(settings.spool(), files, new SecretBox(secrets.labels(), random));
        return StationQueue.rebuild(
                new QueueLocation.Owned(settings.database(), secrets.database(), false),
                queueSettings(settings, secrets, spool, time),
                disk,
                random);
    }

    /** Verifies the audit log of one program; may run beside its owner. */
    public static AuditVerifier.Report verifyAudit(StoreSettings settings, Role role, Disk disk, SecureRandom random)
            throws QueueException {
        var files = new DurableFiles(disk);
        var keys = StationKeyStore.open(settings.keys(), files, random);
        var secrets = StationSecrets.open(settings.secrets(), keys, files, random);
        return new AuditVerifier(settings.audit(role), disk, secrets.audit()).verify();
    }

    public StationKeys keys() {
        return keys;
    }

    public StationSecrets secrets() {
        return secrets;
    }

    public DossierSealer sealer() {
        return sealing.sealer();
    }

    /**
     * Seals some bytes for nobody and forgets them, so that the first citizen of the day does not wait for the classes of
     * cryptography to be loaded and compiled; a second or two of work for a thread that nobody waits for.
     */
    public void warmUp() throws QueueException {
        sealing.sealer().warmUp();
    }

    /** The counter's queue; adding works while the agent is down. */
    public DossierQueue queue() {
        return new HandoverQueue(queue.counter(), spool);
    }

    /** The index with its further ports: supervision, agent, reconciliation, retention, transfer. */
    public StationQueue index() {
        return queue;
    }

    /** The station's lists of citizens to visit. */
    public OutreachStore outreach() {
        return outreach;
    }

    public AgentQueue agent() {
        return queue.agent();
    }

    public FileDraftStore drafts() {
        return drafts;
    }

    public FileAuditLog audit() {
        return audit;
    }

    public Reconciliation reconciliation() {
        return queue.reconciliation();
    }

    public ExportManifest manifest() {
        return sealing.manifest();
    }

    /** Whom dossiers are sealed for; follows the ministry to a new certificate. */
    public MinistryCertificate ministry() {
        return sealing.ministry();
    }

    /** Where the sealed file of a dossier lies or lay. */
    public Path sealedFile(DossierId id) {
        return spool.file(id);
    }

    @Override
    public void close() throws QueueException {
        try {
            queue.close();
        } finally {
            audit.close();
        }
    }
}
