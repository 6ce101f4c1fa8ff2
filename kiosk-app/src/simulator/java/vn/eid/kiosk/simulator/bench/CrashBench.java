package vn.eid.kiosk.simulator.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.simulator.crash.CrashTrial;

/** Kills a capturing and queueing process again and again, and counts what it had promised and lost. */
public final class CrashBench implements Bench {
    private final int kills;
    private final long seed;

    public CrashBench(int kills, long seed) {
        this.kills = kills;
        this.seed = seed;
    }

    @Override
    public String name() {
        return "crash";
    }

    @Override
    public List<Figure> run(Progress progress) throws BenchException {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"));
        try (var scratch = new Scratch()) {
            int each = Math.max(1, kills / 10);
            CrashTrial.Outcome outcome = new CrashTrial(scratch.folder("crash"), new Random(seed), java)
                    .run(kills, kill -> {
                        if (kill % each == 0) {
                            progress.step(kill + " / " + kills);
                        }
                    });
            String against = outcome.kills() + " kills, " + outcome.steps() + " steps and " + outcome.dossiers()
                    + " dossiers acknowledged, seed " + seed;
            return List.of(
                    Figure.atMost("crash.lost", outcome.lost().size(), "steps or dossiers", 0, against),
                    Figure.atMost("crash.unreadable", outcome.unreadable(), "stores", 0, against),
                    Figure.atLeast(
                            "crash.acknowledged", outcome.steps() + outcome.dossiers(), "writes", kills, against));
        } catch (QueueException | IOException e) {
            throw new BenchException("kho của quầy lỗi / the store failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("dừng / interrupted", e);
        }
    }
}
