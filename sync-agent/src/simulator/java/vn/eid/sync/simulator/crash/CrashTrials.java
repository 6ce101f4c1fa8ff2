package vn.eid.sync.simulator.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import vn.eid.sync.simulator.crash.CrashTrial.Outcome;

/**
 * Several counters that are killed at the same time, each in a folder of its own, so that a thousand kills take no longer
 * than a lunch break. Their children share an archive of loaded classes (JEP 350), which the first of them makes.
 */
public final class CrashTrials {
    private static final int LONGEST_DUMP_SECONDS = 120;

    private final Path folder;
    private final List<String> java;
    private final int counters;

    /**
     * @param folder empty
     * @param java command that starts a Java runtime with this class path, without a main class
     * @param counters killed at the same time
     */
    public CrashTrials(Path folder, List<String> java, int counters) {
        this.folder = folder;
        this.java = List.copyOf(java);
        this.counters = counters;
    }

    /**
     * Runs.
     *
     * @param kills of all counters together
     * @param progress told of each kill, on several threads
     */
    public Outcome run(int kills, long seed, IntConsumer progress) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var faster = withArchive();
        var done = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(counters);
        try {
            var trials = new ArrayList<Callable<Outcome>>();
            for (int counter = 0; counter < counters; counter++) {
                var home = folder.resolve("counter-" + counter);
                var share = kills / counters + (counter < kills % counters ? 1 : 0);
                var random = new Random(seed + counter);
                trials.add(() -> new CrashTrial(home, random, faster)
                        .run(share, kill -> progress.accept(done.incrementAndGet())));
            }
            return sum(threads.invokeAll(trials));
        } finally {
            threads.shutdownNow();
        }
    }

    private static Outcome sum(List<Future<Outcome>> trials) throws IOException, InterruptedException {
        int kills = 0;
        int unreadable = 0;
        int dossiers = 0;
        long steps = 0;
        var lost = new ArrayList<String>();
        var duplicates = new ArrayList<String>();
        for (var trial : trials) {
            try {
                var one = trial.get();
                kills += one.kills();
                unreadable += one.unreadable();
                dossiers += one.dossiers();
                steps += one.steps();
                lost.addAll(one.lost());
                duplicates.addAll(one.duplicates());
            } catch (ExecutionException e) {
                throw new IOException("a trial broke off", e);
            }
        }
        return new Outcome(kills, steps, dossiers, lost, duplicates, unreadable);
    }

    /** Starting takes half as long from an archive; without one it works as well. */
    private List<String> withArchive() throws IOException, InterruptedException {
        var archive = folder.resolve("classes.jsa");
        var command = new ArrayList<>(java);
        command.addAll(List.of(
                "-XX:ArchiveClassesAtExit=" + archive,
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                CrashRehearsal.class.getName(),
                folder.resolve("rehearsal").toString()));
        var dump = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("rehearsal.log").toFile())
                .start();
        var made = dump.waitFor(LONGEST_DUMP_SECONDS, TimeUnit.SECONDS) && Files.exists(archive);
        dump.destroyForcibly();
        if (!made) {
            return java;
        }
        var faster = new ArrayList<>(java);
        faster.addAll(
                List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:cds=off", "-Xlog:class+path=off"));
        return faster;
    }
}
