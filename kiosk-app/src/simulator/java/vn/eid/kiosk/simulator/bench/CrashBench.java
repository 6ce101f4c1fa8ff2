package vn.eid.kiosk.simulator.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import vn.eid.sync.simulator.JavaCommand;
import vn.eid.sync.simulator.crash.CrashTrial;
import vn.eid.sync.simulator.crash.CrashTrials;

/** Kills a capturing and queueing process again and again, and counts what it had promised and lost. */
public final class CrashBench implements Bench {
    private static final int COUNTERS = 2;
    private static final int STEPS = 20;

    private final int kills;
    private final long seed;
    private final InstantSource clock;

    public CrashBench(int kills, long seed, InstantSource clock) {
        this.kills = kills;
        this.seed = seed;
        this.clock = clock;
    }

    /** How far, how fast, and how long it will still take. */
    private String line(int kill, Duration passed) {
        long left = passed.multipliedBy(kills - kill).dividedBy(kill).toSeconds();
        return String.format(
                Locale.ROOT,
                "%d / %d, %.0f ms mỗi lần / each, còn / left %d:%02d",
                kill,
                kills,
                passed.toMillis() / (double) kill,
                left / 60,
                left % 60);
    }

    @Override
    public String name() {
        return "crash";
    }

    @Override
    public List<Figure> run(Progress progress) throws BenchException {
        try (var scratch = new Scratch()) {
            int each = Math.max(1, kills / STEPS);
            Instant begun = clock.instant();
            var trials = new CrashTrials(scratch.folder("crash"), JavaCommand.ofThisProgram(), COUNTERS);
            CrashTrial.Outcome outcome = trials.run(kills, seed, kill -> {
                if (kill % each == 0) {
                    progress.step(line(kill, Duration.between(begun, clock.instant())));
                }
            });
            for (String lost : outcome.lost()) {
                progress.step(lost);
            }
            String against = outcome.kills() + " kills, " + outcome.steps() + " steps and " + outcome.dossiers()
                    + " dossiers acknowledged, seed " + seed;
            return List.of(
                    Figure.atMost("crash.lost", outcome.lost().size(), "steps or dossiers", 0, against),
                    Figure.atMost("crash.duplicates", outcome.duplicates().size(), "dossiers", 0, against),
                    Figure.atMost("crash.unreadable", outcome.unreadable(), "stores", 0, against),
                    Figure.atLeast(
                            "crash.acknowledged", outcome.steps() + outcome.dossiers(), "writes", kills, against));
        } catch (IOException e) {
            throw new BenchException("kho của quầy lỗi / the store failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("dừng / interrupted", e);
        }
    }
}
