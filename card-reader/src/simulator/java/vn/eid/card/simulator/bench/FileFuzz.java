package vn.eid.card.simulator.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import vn.eid.card.FileId;
import vn.eid.card.emrtd.ChipFiles;
import vn.eid.card.inspection.MemoryTrustStore;
import vn.eid.card.simulator.crypto.SeededRandom;
import vn.eid.card.simulator.issue.CardIssuer;
import vn.eid.card.simulator.issue.CardSpec;
import vn.eid.card.simulator.issue.IssuedCard;
import vn.eid.card.simulator.lds.NeutralPortrait;
import vn.eid.card.simulator.lds.PortraitFormat;
import vn.eid.card.simulator.pki.SignatureProfile;
import vn.eid.card.simulator.pki.TestCsca;

/**
 * Feeds changed files to the reader's parsers and looks for one that hangs, takes too much memory, or answers with something
 * else than a result or an exception. The same seed makes the same changes
 * (signatures in the originals are made anew in each run).
 */
public final class FileFuzz {
    /** No file may take longer. */
    public static final Duration HANG = Duration.ofSeconds(1);

    /** No file may have more allocated. */
    public static final long MAX_ALLOCATED = 64L << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private final RandomGenerator random;
    private final FileMutations mutations;
    private final List<Original> originals = new ArrayList<>();
    private final ChipFiles files;

    private record Original(FileId file, byte[] content, byte[] dg1) {}

    private record Attempt(boolean readable, String failure, long nanos, long allocated) {}

    /**
     * What was found.
     *
     * @param files number of files tried
     * @param readable how many of each kind were still readable
     * @param failures how often each type of exception ended a parser
     * @param slowest longest time of one file
     * @param mostAllocated most bytes allocated for one file
     * @param hangs files that took longer than {@link FileFuzz#HANG}
     */
    public record Result(
            int files,
            Map<FileId, Integer> readable,
            Map<String, Integer> failures,
            Duration slowest,
            long mostAllocated,
            int hangs) {
        /** Whether nothing hung, nothing took too much memory, and no parser ran out of stack or heap. */
        public boolean clean() {
            return hangs == 0
                    && mostAllocated <= MAX_ALLOCATED
                    && failures.keySet().stream().noneMatch(name -> name.endsWith("Error"));
        }
    }

    public FileFuzz(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.mutations = new FileMutations(random);
        TestCsca authority = TestCsca.vietnam();
        this.files = new ChipFiles(
                new MemoryTrustStore(List.of(authority.certificate()), List.of(authority.crl(NOW, List.of()))), NOW);
        SecureRandom chip = new SeededRandom("fuzz");
        CardIssuer issuer = new CardIssuer(authority, new NeutralPortrait(), chip);
        List<CardSpec> specs = List.of(
                CardSpec.cccd(0),
                CardSpec.cccd(1)
                        .signedBy(SignatureProfile.RSA_PSS_SHA256)
                        .files(f -> f.withPortrait(PortraitFormat.values()[1])),
                CardSpec.cccd(2)
                        .signedBy(SignatureProfile.ECDSA_SHA256_BRAINPOOL_P256_EXPLICIT)
                        .files(f -> f.withPortrait(PortraitFormat.values()[PortraitFormat.values().length - 1])));
        specs.forEach(spec -> originals.addAll(filesOf(issuer.issue(spec))));
    }

    private static List<Original> filesOf(IssuedCard card) {
        List<Original> found = new ArrayList<>();
        byte[] dg1 = card.applicationFiles().get(FileId.DG1.fid());
        for (FileId file : FileId.values()) {
            byte[] content = file == FileId.CARD_ACCESS
                    ? card.masterFiles().get(file.fid())
                    : card.applicationFiles().get(file.fid());
            found.add(new Original(file, content, dg1));
        }
        return found;
    }

    /**
     * Tries {@code count} files.
     *
     * @param progress is told the number done, a hundred times in all
     */
    public Result run(int count, IntConsumer progress) throws InterruptedException {
        Map<FileId, Integer> readable = new TreeMap<>();
        Map<String, Integer> failures = new TreeMap<>();
        long slowest = 0;
        long most = 0;
        int hangs = 0;
        ExecutorService parser = newParser();
        try {
            for (int i = 0; i < count; i++) {
                Original original = originals.get(random.nextInt(originals.size()));
                byte[] content = mutations.mutated(original.content());
                Future<Attempt> attempt = parser.submit(() -> attempt(original, content));
                try {
                    Attempt done = attempt.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                    slowest = Math.max(slowest, done.nanos());
                    most = Math.max(most, done.allocated());
                    hangs += done.nanos() > HANG.toNanos() ? 1 : 0;
                    if (done.readable()) {
                        readable.merge(original.file(), 1, Integer::sum);
                    } else {
                        failures.merge(done.failure(), 1, Integer::sum);
                    }
                } catch (TimeoutException hung) {
                    hangs++;
                    parser.shutdownNow();
                    parser = newParser();
                } catch (ExecutionException broken) {
                    failures.merge(broken.getCause().getClass().getSimpleName(), 1, Integer::sum);
                }
                if (count >= 100 && (i + 1) % (count / 100) == 0) {
                    progress.accept(i + 1);
                }
            }
        } finally {
            parser.shutdownNow();
        }
        return new Result(count, readable, failures, Duration.ofNanos(slowest), most, hangs);
    }

    private Attempt attempt(Original original, byte[] content) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        long begin = System.nanoTime();
        String failure = "";
        try {
            files.use(original.file(), content, original.dg1());
        } catch (Exception | StackOverflowError | OutOfMemoryError any) {
            // finding out which exceptions there are is what this is for
            failure = any.getClass().getSimpleName();
        }
        long nanos = System.nanoTime() - begin;
        return new Attempt(failure.isEmpty(), failure, nanos, threads.getThreadAllocatedBytes(thread) - before);
    }

    private static ExecutorService newParser() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "fuzz");
            thread.setDaemon(true);
            return thread;
        });
    }
}
