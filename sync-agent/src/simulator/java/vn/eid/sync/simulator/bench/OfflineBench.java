package vn.eid.sync.simulator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.eid.sync.agent.AgentSettings;
import vn.eid.sync.agent.SyncAgent;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.simulator.gateway.BytesMinistry;
import vn.eid.sync.simulator.gateway.TrainingGateway;

/**
 * A week without a line: dossiers pile up while the agent keeps trying, then the line comes back. The week is the queue's
 * clock moved on with each dossier; the agent's own waits are real. Measured: how long it takes the counter to add a
 * dossier when the queue is empty and when it is full, and whether everything arrives, oldest first.
 */
public final class OfflineBench {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int SAMPLE = 100;

    private final Path folder;

    /** A run in an empty folder. */
    public OfflineBench(Path folder) {
        this.folder = folder;
    }

    /** A clock that a week passes on, dossier by dossier, ending now. */
    private static final class WeekClock implements InstantSource {
        private volatile Duration behind = WEEK;

        @Override
        public Instant instant() {
            return Instant.now().minus(behind);
        }
    }

    /** Measures with so many dossiers. */
    public List<Figure> run(int dossiers, int size)
            throws IOException, QueueException, GeneralSecurityException, InterruptedException {
        WeekClock clock = new WeekClock();
        Path data = Files.createDirectories(folder.resolve("counter"));
        try (TrainingGateway training =
                        BytesMinistry.start(folder.resolve("ministry"), InstantSource.system(), new SecureRandom());
                BenchCounter counter = new BenchCounter(data, training.kit(), clock)) {
            // Port 9 of this machine: nobody listens, as on a line that is down.
            SyncAgent offline = counter.agent(counter.line(Optional.of(9)), settings());
            double[] millis = new double[dossiers];
            List<DossierId> order = new ArrayList<>();
            try {
                for (int i = 0; i < dossiers; i++) {
                    clock.behind = WEEK.multipliedBy(dossiers - i).dividedBy(dossiers);
                    long begin = System.nanoTime();
                    order.add(counter.add(i, size));
                    millis[i] = (System.nanoTime() - begin) / 1e6;
                }
            } finally {
                offline.close();
            }
            clock.behind = Duration.ZERO;
            double seconds = deliver(training, counter, dossiers);
            List<Figure> figures = new ArrayList<>(figures(millis, late(training, order), dossiers, seconds));
            long missing = dossiers - training.ministry().count();
            figures.add(Figure.atMost("offline.not_delivered", missing, "dossiers", 0, "after a week"));
            return figures;
        }
    }

    private static AgentSettings settings() {
        return AgentSettings.defaults(new SecureRandom(), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private static double deliver(TrainingGateway training, BenchCounter counter, int dossiers)
            throws IOException, GeneralSecurityException, InterruptedException {
        long begin = System.nanoTime();
        SyncAgent online = counter.agent(counter.line(Optional.empty()), settings());
        try {
            while (training.ministry().count() < dossiers && System.nanoTime() - begin < TimeUnit.MINUTES.toNanos(30)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            online.close();
        }
    }

    /** How many places a dossier was overtaken by at most; lanes that work side by side allow a few. */
    private static int late(TrainingGateway training, List<DossierId> order) {
        List<DossierId> arrived = new ArrayList<>(order);
        arrived.sort(java.util.Comparator.comparing(id -> training.ministry()
                .find(id)
                .map(dossier -> dossier.receivedAt())
                .orElse(Instant.MAX)));
        int most = 0;
        for (int i = 0; i < order.size(); i++) {
            most = Math.max(most, Math.abs(arrived.indexOf(order.get(i)) - i));
        }
        return most;
    }

    private static List<Figure> figures(double[] millis, int late, int dossiers, double seconds) {
        int sample = Math.min(SAMPLE, dossiers / 2);
        double empty = median(Arrays.copyOfRange(millis, 0, sample));
        double full = median(Arrays.copyOfRange(millis, dossiers - sample, dossiers));
        String against = String.format("%.1f ms with an empty queue, medians of %d", empty, sample);
        return List.of(
                Figure.plain("offline.add_with_full_queue", full, "ms", against),
                Figure.atMost("offline.add_full_relative_to_empty", full / empty, "ratio", 1.5, against),
                Figure.atMost("offline.overtaken_by", late, "places", 2.0 * AgentSettings.LANES, "lanes side by side"),
                Figure.plain("offline.delivery", seconds, "s", dossiers + " dossiers after a week"));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
