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
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.TrainingStore;

/** Kills children at random moments and counts what they lost. The figures of {@code bench crash}. */
public final class CrashTrial {
    private static final int LONGEST_LIFE_MILLIS = 3000;

    private final Path folder;
    private final RandomGenerator random;
    private final List<String> java;

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
     * @param unreadable children that could not open the store
     */
    public record Outcome(int kills, long steps, int dossiers, List<String> lost, int unreadable) {
        public Outcome {
            lost = List.copyOf(lost);
        }

        public boolean ok() {
            return lost.isEmpty() && unreadable == 0;
        }
    }

    /**
     * Runs; two to three seconds for each kill on an idle machine.
     *
     * @param progress told after each kill
     */
    public Outcome run(int kills, IntConsumer progress) throws IOException, QueueException, InterruptedException {
        var secure = new SecureRandom();
        var time = InstantSource.system();
        var pki = TestPki.create(time.instant(), secure);
        Files.createDirectories(folder);
        TrainingStore.certify(folder, pki, time, secure);
        pki.ministryEncryption().write(folder, "ministry");
        var expectations = new CrashExpectations();
        var lost = new ArrayList<String>();
        int unreadable = 0;
        for (int kill = 1; kill <= kills + 1; kill++) {
            // The last child only checks.
            var life = kill > kills ? 0 : random.nextInt(LONGEST_LIFE_MILLIS);
            if (!child(expectations, life, lost)) {
                unreadable++;
            }
            progress.accept(Math.min(kill, kills));
        }
        return new Outcome(kills, expectations.steps(), expectations.dossiers(), lost, unreadable);
    }

    /** One life; false when the child could not open the store. */
    private boolean child(CrashExpectations expectations, int life, List<String> lost)
            throws IOException, InterruptedException {
        var expected = folder.resolve("expected");
        expectations.write(expected);
        var command = new ArrayList<>(java);
        command.addAll(List.of(
                CrashChild.class.getName(), folder.toString(), expected.toString(), Long.toString(random.nextLong())));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("children.log").toFile()))
                .start();
        try (var lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            var ready = awaitReady(lines, lost);
            if (ready) {
                var killer = new Thread(() -> kill(process, life), "killer");
                killer.start();
                takeAll(lines, expectations);
                killer.join();
            }
            return ready;
        } finally {
            process.destroyForcibly().waitFor();
        }
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

    private static boolean awaitReady(BufferedReader lines, List<String> lost) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("ready")) {
                return true;
            }
            lost.add(line);
        }
        return false;
    }

    private static void takeAll(BufferedReader lines, CrashExpectations expectations) throws IOException {
        var text = new StringBuilder();
        for (int next = lines.read(); next >= 0; next = lines.read()) {
            if (next == '\n') {
                expectations.take(text.toString());
                text.setLength(0);
            } else {
                text.append((char) next);
            }
        }
        // A line that the kill cut short was not an acknowledgement.
    }
}
