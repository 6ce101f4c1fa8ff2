package vn.eid.kiosk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.function.BiFunction;
import javax.crypto.SecretKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.enrolment.DraftKeeper;
import vn.eid.kiosk.enrolment.StoreDesk;
import vn.eid.sync.audit.FileAuditLog;
import vn.eid.sync.keys.KeyStoreSettings;
import vn.eid.sync.keys.StationKeyStore;
import vn.eid.sync.keys.StationSecrets;
import vn.eid.sync.queue.DossierQueue;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.FileDraftStore;
import vn.eid.sync.queue.HandoverQueue;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.LookupHash;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueLocation;
import vn.eid.sync.queue.QueueSettings;
import vn.eid.sync.queue.ReviewSampling;
import vn.eid.sync.queue.SecretBox;
import vn.eid.sync.queue.Spool;
import vn.eid.sync.queue.StationQueue;
import vn.eid.sync.seal.CmsSeal;
import vn.eid.sync.seal.SpoolSealer;

/**
 * Everything that a counter keeps on its disk, opened together and closed in the opposite order.
 *
 * @param index ports of the queue for officer, supervisor and agent
 * @param queue the officer's, which goes on while the agent is down
 */
public record StationStore(
        StationKeyStore keys,
        StationSecrets secrets,
        StationQueue index,
        DossierQueue queue,
        SpoolSealer sealer,
        DraftKeeper drafts,
        FileAuditLog audit)
        implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StationStore.class);
    private static final int QUEUE_LIMIT = 100_000;

    /**
     * What to open.
     *
     * @param folder of this counter's data
     * @param ministry for whom dossiers are sealed
     * @param location where the index lies, given the queue's folder and its key
     * @param reviewPercent share of dossiers that a second person approves
     */
    public record Plan(
            Path folder,
            String counter,
            KeyStoreSettings keyStore,
            X509Certificate ministry,
            BiFunction<Path, SecretKey, QueueLocation> location,
            int reviewPercent) {}

    /** Opens everything, or nothing. */
    public static StationStore open(Plan plan, Clock clock, SecureRandom random) throws QueueException {
        var disk = new LocalDisk();
        var files = new DurableFiles(disk);
        StationKeyStore keys = StationKeyStore.open(plan.keyStore(), files, random);
        StationSecrets secrets = StationSecrets.open(plan.folder().resolve("secrets"), keys, files, random);
        var spool = new Spool(plan.folder().resolve("spool"), files, new SecretBox(secrets.labels(), random));
        var lookup = new LookupHash(secrets.lookup());
        FileAuditLog audit =
                FileAuditLog.open(plan.folder().resolve("audit"), disk, secrets.audit(), clock, clock.getZone());
        try {
            var settings = new QueueSettings(
                    plan.counter(),
                    spool,
                    secrets.rows(),
                    lookup,
                    new ReviewSampling(plan.reviewPercent(), secrets.lookup()),
                    QUEUE_LIMIT,
                    clock);
            StationQueue index = StationQueue.open(
                    plan.location().apply(plan.folder().resolve("queue"), secrets.database()), settings, disk, random);
            var sealer = new SpoolSealer(new CmsSeal(keys, plan.ministry(), random), spool, audit, lookup, clock);
            var drafts = new DraftKeeper(
                    new FileDraftStore(plan.folder().resolve("drafts"), files, secrets.drafts(), random));
            return new StationStore(
                    keys, secrets, index, new HandoverQueue(index.counter(), spool), sealer, drafts, audit);
        } catch (QueueException failed) {
            audit.close();
            throw failed;
        }
    }

    /** The ports of the enrolment. */
    public StoreDesk.Stores ports() {
        return new StoreDesk.Stores(drafts, sealer, queue, audit);
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (QueueException failed) {
            LOG.error("the queue did not close: {}", failed.getMessage());
        } finally {
            audit.close();
        }
    }
}
