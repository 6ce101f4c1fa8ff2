package vn.eid.sync.queue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.SealedDossier;

/** A queue of one counter in a folder, with a clock that is moved by hand. */
public final class QueueFixture {
    public static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    public static final SecretKey DATABASE = key(1);
    public static final LookupHash LOOKUP = new LookupHash(key(3));

    public final MovableTime time = new MovableTime(START);
    public final Path folder;
    public final String counter;
    public final Disk disk = new LocalDisk();
    public final Spool spool;

    public QueueFixture(Path folder) {
        this(folder, "QN04-1");
    }

    public QueueFixture(Path folder, String counter) {
        this.folder = folder;
        this.counter = counter;
        this.spool = new Spool(
                folder.resolve("spool-" + counter), new DurableFiles(disk), new SecretBox(key(4), new SecureRandom()));
    }

    public static SecretKey key(int seed) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return new SecretKeySpec(bytes, "AES");
    }

    public QueueSettings settings() {
        return settings(0, 100_000);
    }

    public QueueSettings settings(int reviewPercent, int limit) {
        return new QueueSettings(
                counter, spool, key(2), LOOKUP, new ReviewSampling(reviewPercent, key(3)), limit, time);
    }

    public StationQueue open() throws QueueException {
        return open(settings(), DATABASE);
    }

    public StationQueue open(QueueSettings settings, SecretKey key) throws QueueException {
        return StationQueue.open(
                new QueueLocation.Owned(folder.resolve("db"), key, false), settings, disk, new SecureRandom());
    }

    public static DossierId id(int number) {
        return new DossierId("QN04-261120-" + String.format("%06d", number));
    }

    /** An entry as sealing makes it, for a citizen and phone that depend on the number. */
    public SpoolEntry entry(int number) {
        var sealed = content(number);
        return new SpoolEntry(
                id(number),
                sealed.length,
                Spool.sha256(sealed),
                "N*** V*** THỬ",
                LOOKUP.ofIdNumber(idNumber(number)),
                LOOKUP.ofPhone("+84912345678"),
                START.plusSeconds(number),
                "canbo1",
                Optional.empty());
    }

    public static String idNumber(int number) {
        return String.format("%012d", number);
    }

    static byte[] content(int number) {
        return ("sealed " + number).getBytes(StandardCharsets.UTF_8);
    }

    /** Seals: file and label are in the spool, the row is still to come. */
    public SealedDossier seal(int number) throws QueueException {
        return spool.store(entry(number), content(number));
    }

    public QueuedDossier add(StationQueue queue, int number) throws QueueException {
        return queue.counter().add(seal(number), Optional.empty());
    }
}
