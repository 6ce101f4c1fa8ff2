package vn.eid.sync.simulator.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.Reconciliation.Depth;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.TrainingStore;

/**
 * Kills children at random moments and counts what they lost. Most die while they work, every fifth while it starts: it
 * opens, recovers and reconciles what its predecessor left. Each child checks what the last ones acknowledged, the last
 * child checks everything, byte by byte.
 */
public final class CrashTrial {
    private static final int LONGEST_LIFE_MILLIS = 1000;
    private static final int LONGEST_START_MILLIS = 1200;
    private static final int STARTS = 5;
    private static final int CHECKED_BY_EACH = 200;
    private static final int AWAIT_END_SECONDS = 60;
    /** Of a Java program that ended by an exception; one that is killed ends by its signal. */
    private static final int GAVE_UP = 1;

    private final Path folder;
    private final RandomGenerator random;
    private final List<String> java;
    private final CrashExpectations expectations = new CrashExpectations();
    private final List<String> lost = new ArrayList<>();
    private int unreadable;

    /**
     * @param folder empty
     * @param java command that starts a Java runtime with this class path, without a main class
     */
    public CrashTrial(Path folder, RandomGenerator random, List<String> java) {
        this.folder = folder;
        this.random = random;
        this.java = List.copyOf(java);
    }

    /**
     * What came of it.
     *
     * @param kills children killed
     * @param steps acknowledged draft steps
     * @param dossiers acknowledged dossiers
     * @param lost what was acknowledged and not found again, one line each
     * @param duplicates dossiers sent again after their receipt
     * @param unreadable children that could not open the store
     */
    public record Outcome(
            int kills, long steps, int dossiers, List<String> lost, List<String> duplicates, int unreadable) {
        public Outcome {
            lost = List.copyOf(lost);
            duplicates = List.copyOf(duplicates);
        }

        public boolean ok() {
            return lost.isEmpty() && duplicates.isEmpty() && unreadable == 0;
        }
    }

    /** When a child dies. */
    private sealed interface Death {
        /** So long after it said that it works. */
        record AtWork(int millis) implements Death {}

        /** So long after its start, whatever it does then. */
        record AtStart(int millis) implements Death {}

        /** Not before it has checked everything. */
        record AfterCheck() implements Death {}
    }

    /**
     * Runs; one to two seconds for each kill on an idle machine.
     *
     * @param progress told after each kill
     */
    public Outcome run(int kills, IntConsumer progress) throws IOException, QueueException, InterruptedException {
        prepare();
        for (int kill = 1; kill <= kills; kill++) {
            child(kill % STARTS == 0 ? atStart() : new Death.AtWork(random.nextInt(LONGEST_LIFE_MILLIS)));
            progress.accept(kill);
        }
        child(new Death.AfterCheck());
        return new Outcome(
                kills, expectations.steps(), expectations.dossiers(), lost, expectations.duplicates(), unreadable);
    }

    private Death atStart() {
        return new Death.AtStart(random.nextInt(LONGEST_START_MILLIS));
    }

    private void prepare() throws IOException, QueueException {
        var secure = new SecureRandom();
        var time = InstantSource.system();
        var pki = TestPki.create(time.instant(), secure);
        Files.createDirectories(folder);
        TrainingStore.certify(folder, pki, time, secure);
        pki.ministryEncryption().write(folder, "ministry");
    }

    private void child(Death death) throws IOException, InterruptedException {
        var expected = folder.resolve("expected");
        var last = death instanceof Death.AfterCheck;
        expectations.write(expected, last ? Integer.MAX_VALUE : CHECKED_BY_EACH);
        var process = start(expected, last ? Depth.FULL : Depth.QUICK);
        try (var lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            if (death instanceof Death.AtStart start) {
                var killer = killer(process, start.millis());
                awaitReady(lines);
                takeAll(lines);
                killer.join();
            } else if (awaitReady(lines)) {
                var killer = killer(process, death instanceof Death.AtWork work ? work.millis() : 0);
                takeAll(lines);
                killer.join();
            }
        } finally {
            process.destroyForcibly().waitFor(AWAIT_END_SECONDS, TimeUnit.SECONDS);
        }
        if (process.exitValue() == GAVE_UP) {
            unreadable++;
        }
    }

    private Process start(Path expected, Depth depth) throws IOException {
        var command = new ArrayList<>(java);
        command.addAll(List.of(
                CrashChild.class.getName(),
                folder.toString(),
                expected.toString(),
                Long.toString(random.nextLong()),
                depth.name()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("children.log").toFile()))
                .start();
    }

    private static Thread killer(Process process, int afterMillis) {
        var killer = new Thread(() -> kill(process, afterMillis), "killer");
        killer.start();
        return killer;
    }

    private static void kill(Process process, int afterMillis) {
        try {
            process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // SIGKILL through the handle: the process's own method would close the stream that still holds
        // acknowledgements.
        process.toHandle().destroyForcibly();
    }

    /** False when the child ended before it worked. */
    private boolean awaitReady(BufferedReader lines) throws IOException {
        for (var line = line(lines); line.isPresent(); line = line(lines)) {
            if (line.get().equals("ready")) {
                return true;
            }
            lost.add(line.get());
        }
        return false;
    }

    private void takeAll(BufferedReader lines) throws IOException {
        for (var line = line(lines); line.isPresent(); line = line(lines)) {
            expectations.take(line.get());
        }
    }

    /** The next whole line; one that the kill cut short was not an acknowledgement. */
    private static Optional<String> line(BufferedReader lines) throws IOException {
        var text = new StringBuilder();
        for (int next = lines.read(); next >= 0; next = lines.read()) {
            if (next == '\n') {
                return Optional.of(text.toString());
            }
            text.append((char) next);
        }
        return Optional.empty();
    }
}
