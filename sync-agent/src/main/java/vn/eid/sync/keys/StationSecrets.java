package vn.eid.sync.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.OwnerLock;
import vn.eid.sync.queue.QueueException;

/**
 * The symmetric keys of a counter. Two random roots of 256 bits lie wrapped by the station's store in files of mode 0600;
 * every key is derived from a root under a name of its own. The counter's root never leaves the machine; the station's
 * root is the same at all counters of a station that share a database, so that they find the same citizen and can check
 * each other's rows.
 */
public final class StationSecrets {
    private static final String COUNTER = "counter.secret";
    private static final String STATION = "station.secret";
    private static final int LARGEST = 4096;
    private static final int ROOT = 32;

    private final byte[] counterRoot;
    private final byte[] stationRoot;

    private StationSecrets(byte[] counterRoot, byte[] stationRoot) {
        this.counterRoot = counterRoot;
        this.stationRoot = stationRoot;
    }

    /**
     * Opens the secrets of a folder, or makes them at the first start of a counter.
     *
     * @throws QueueException {@code WRONG_KEY} when they belong to another station's keys; they are then left as they are
     */
    public static StationSecrets open(Path folder, StationKeys keys, DurableFiles files, SecureRandom random)
            throws QueueException {
        return new StationSecrets(
                root(folder.resolve(COUNTER), keys, files, random), root(folder.resolve(STATION), keys, files, random));
    }

    private static byte[] root(Path file, StationKeys keys, DurableFiles files, SecureRandom random)
            throws QueueException {
        var purpose = file.getFileName().toString();
        var wrapped = files.read(file, LARGEST);
        return wrapped.isPresent() ? keys.unwrap(purpose, wrapped.get()) : made(file, keys, files, random);
    }

    /** Under a lock: counter and agent may start for the first time at the same moment, and must get the same secret. */
    private static byte[] made(Path file, StationKeys keys, DurableFiles files, SecureRandom random)
            throws QueueException {
        var purpose = file.getFileName().toString();
        var lock = OwnerLock.take(file.toAbsolutePath().getParent(), "the secrets' folder", new LocalDisk());
        try {
            var meanwhile = files.read(file, LARGEST);
            return meanwhile.isPresent() ? keys.unwrap(purpose, meanwhile.get()) : stored(file, keys, files, random);
        } finally {
            lock.close();
        }
    }

    private static byte[] stored(Path file, StationKeys keys, DurableFiles files, SecureRandom random)
            throws QueueException {
        var purpose = file.getFileName().toString();
        var root = new byte[ROOT];
        random.nextBytes(root);
        files.store(file, keys.wrap(purpose, root));
        return root;
    }

    /**
     * The station's root for one more counter of the same station: carried there as a file, the passphrase by another way.
     *
     * @param passphrase used once, see {@link TransferKey#passphrase}
     */
    public byte[] share(char[] passphrase, SecureRandom random) {
        return TransferKey.seal(stationRoot, passphrase, random);
    }

    /**
     * Takes the station's root over before this counter first starts.
     *
     * @param shared what {@link #share} gave at another counter
     * @throws QueueException {@code WRONG_KEY} for another passphrase, {@code NOT_ALLOWED} when this counter already has a
     *     root, under which its rows are written
     */
    public static void join(
            Path folder, byte[] shared, char[] passphrase, StationKeys keys, DurableFiles files, SecureRandom random)
            throws QueueException {
        var file = folder.resolve(STATION);
        if (files.exists(file)) {
            throw QueueException.notAllowed("this counter already has a station's secret");
        }
        files.store(file, keys.wrap(STATION, TransferKey.open(shared, passphrase, random)));
    }

    /** Wraps the roots anew after a change of the wrapping key; each file is replaced as a whole. */
    public void rewrap(Path folder, StationKeys keys, DurableFiles files) throws QueueException {
        files.store(folder.resolve(COUNTER), keys.wrap(COUNTER, counterRoot));
        files.store(folder.resolve(STATION), keys.wrap(STATION, stationRoot));
    }

    /** Encrypts the queue's database file. */
    public SecretKey database() {
        return derive(counterRoot, "database/v1");
    }

    /** Wraps the key of each draft. */
    public SecretKey drafts() {
        return derive(counterRoot, "drafts/v1");
    }

    /** Encrypts the index entry that each sealed file carries. */
    public SecretKey labels() {
        return derive(counterRoot, "labels/v1");
    }

    /** Authenticates the head of the audit log. */
    public SecretKey audit() {
        return derive(counterRoot, "audit/v1");
    }

    /** Encrypts the officers' accounts. */
    public SecretKey accounts() {
        return derive(counterRoot, "accounts/v1");
    }

    /** Hashes identity and phone numbers for look-up. */
    public SecretKey lookup() {
        return derive(stationRoot, "lookup/v1");
    }

    /** Encrypts what names citizens in the station's lists. */
    public SecretKey lists() {
        return derive(stationRoot, "lists/v1");
    }

    /** Authenticates rows of the queue. */
    public SecretKey rows() {
        return derive(stationRoot, "rows/v1");
    }

    private static SecretKey derive(byte[] root, String name) {
        return new SecretKeySpec(
                Hkdf.expand(root, ("eid-counter/" + name).getBytes(StandardCharsets.UTF_8), 32), "AES");
    }

    @Override
    public String toString() {
        return "station secrets";
    }
}
