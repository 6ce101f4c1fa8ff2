package vn.eid.sync.simulator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.eid.sync.agent.AgentSettings;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.simulator.gateway.BytesMinistry;
import vn.eid.sync.simulator.gateway.SlowLine;
import vn.eid.sync.simulator.gateway.TrainingGateway;

/**
 * Dossiers and megabytes a second over lines of several kinds, beside {@code curl} bringing the same bytes over the same
 * line to the same server, in turn in the same run; the server syncs each file to its disk before it answers either. The
 * agent is the service as it is installed, a process of its own with its options: queue, leases, checksums,
 * acknowledgements, events, everything synced. curl only brings the bytes.
 */
public final class SpeedBench {
    private static final double GOAL = 0.9;
    private static final int WARM_UP = 30;
    private static final int WARM_UP_SIZE = 2_000_000;

    private final Path folder;
    private final String classPath;
    private final Consumer<String> progress;

    /**
     * A run.
     *
     * @param folder for everything it writes, empty before
     * @param classPath of the product, for the agent's process
     * @param progress told of each line in one sentence
     */
    public SpeedBench(Path folder, String classPath, Consumer<String> progress) {
        this.folder = folder;
        this.classPath = classPath;
        this.progress = progress;
    }

    /**
     * A kind of line.
     *
     * @param name stable, part of the figures' names
     * @param bytesPerSecond zero for no limit
     * @param dossiers how many to bring
     * @param size bytes of each
     */
    public record Line(String name, Duration roundTrip, long bytesPerSecond, int dossiers, int size) {}

    /** The lines of the published figures: a station's fibre at three distances, a poor line, a very poor one. */
    public static List<Line> standard() {
        return List.of(
                new Line("100Mbps_rtt0", Duration.ZERO, 12_500_000, 40, 3_000_000),
                new Line("100Mbps_rtt50", Duration.ofMillis(50), 12_500_000, 40, 3_000_000),
                new Line("100Mbps_rtt300", Duration.ofMillis(300), 12_500_000, 20, 3_000_000),
                new Line("1MBps_rtt300", Duration.ofMillis(300), 1_000_000, 8, 3_000_000),
                new Line("1Mbps_rtt50", Duration.ofMillis(50), 125_000, 3, 1_500_000));
    }

    /** What a run needs: ministry, line, the agent's process and a counter beside it. */
    private record Bench(TrainingGateway training, SlowLine line, BenchCounter counter) {}

    /** Measures all lines. */
    public List<Figure> run(List<Line> lines) throws IOException, QueueException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("counter"));
        InstantSource clock = InstantSource.system();
        try (TrainingGateway training = BytesMinistry.start(folder.resolve("ministry"), clock, new SecureRandom());
                SlowLine line = new SlowLine(training.ministry().address().getPort(), Duration.ZERO, 0)) {
            AgentProcess agent = new AgentProcess(
                    data, training.kit(), "https://127.0.0.1:" + line.port() + "/", classPath, Map.of());
            agent.start();
            try {
                agent.awaitQueue(data);
                try (BenchCounter counter = new BenchCounter(data, training.kit(), clock, true)) {
                    return run(new Bench(training, line, counter), lines);
                }
            } finally {
                agent.stop();
            }
        }
    }

    private List<Figure> run(Bench bench, List<Line> lines) throws IOException, QueueException, InterruptedException {
        // curl needs no warming up, and a service that runs for weeks is warm.
        bring(bench, new Line("warm-up", Duration.ZERO, 0, WARM_UP, WARM_UP_SIZE), 0);
        List<Figure> figures = new ArrayList<>();
        int first = WARM_UP;
        for (Line line : lines) {
            figures.addAll(measure(bench, line, first));
            first += line.dossiers();
        }
        return figures;
    }

    private List<Figure> measure(Bench bench, Line line, int first)
            throws IOException, QueueException, InterruptedException {
        List<Path> files = new ArrayList<>();
        Path here = Files.createDirectories(folder.resolve(line.name()));
        for (int i = 0; i < line.dossiers(); i++) {
            files.add(Files.write(here.resolve("file-" + i), BenchCounter.content(first + i, line.size())));
        }
        // curl on both sides of the agent, and the faster of the two counts: neighbours disturb neither alone.
        bench.line().become(line.roundTrip(), line.bytesPerSecond());
        double before = curl(bench, files);
        double ours = bring(bench, line, first);
        bench.line().become(line.roundTrip(), line.bytesPerSecond());
        double after = curl(bench, files);
        return figures(line, ours, Math.min(before, after));
    }

    /** Queues dossiers behind a held line and measures from its release until the counter has every receipt. */
    private static double bring(Bench bench, Line line, int first)
            throws IOException, QueueException, InterruptedException {
        bench.line().become(line.roundTrip(), line.bytesPerSecond());
        bench.line().hold();
        for (int i = 0; i < line.dossiers(); i++) {
            bench.counter().add(first + i, line.size());
        }
        while (bench.counter().underWay() < Math.min(line.dossiers(), AgentSettings.LANES)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        long begin = System.nanoTime();
        bench.line().release();
        // The counter's own queue is asked at the end alone: asking would be work for the agent.
        while (bench.training().ministry().count() < first + line.dossiers()
                || bench.counter().waiting() > 0) {
            if (System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(10)) {
                throw new IOException("the agent does not deliver: see agent.log");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private List<Figure> figures(Line line, double ours, double theirs) {
        double megabytes = line.dossiers() * (double) line.size() / 1e6;
        progress.accept(String.format(
                "%s: agent %.2f s, curl %.2f s for %d dossiers of %.1f MB",
                line.name(), ours, theirs, line.dossiers(), line.size() / 1e6));
        String peer = String.format("curl %.3f MB/s", megabytes / theirs);
        return List.of(
                Figure.plain("sync." + line.name() + ".dossiers_per_second", line.dossiers() / ours, "1/s", peer),
                Figure.plain("sync." + line.name() + ".megabytes_per_second", megabytes / ours, "MB/s", peer),
                Figure.atLeast("sync." + line.name() + ".relative_to_curl", theirs / ours, "ratio", GOAL, peer));
    }

    private double curl(Bench bench, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("curl", "--silent", "--show-error", "--fail"));
        for (Path file : files) {
            command.addAll(List.of("--upload-file", file.toString()));
            command.add("https://127.0.0.1:" + bench.line().port() + "/plain/" + file.getFileName());
        }
        Path config = folder.resolve("curl.conf");
        Path identity = bench.training().kit().pemIdentity();
        Files.writeString(
                config, "cacert = \"" + bench.training().kit().authority() + "\"\ncert = \"" + identity + "\"\n");
        command.addAll(List.of("--config", config.toString()));
        long begin = System.nanoTime();
        Process curl = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("curl.log").toFile())
                .start();
        if (curl.waitFor() != 0) {
            throw new IOException("curl: " + Files.readString(folder.resolve("curl.log")));
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
