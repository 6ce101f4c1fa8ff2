package vn.eid.sync.simulator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.eid.sync.agent.AgentSettings;
import vn.eid.sync.agent.SyncAgent;
import vn.eid.sync.gateway.MinistryGateway;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.simulator.gateway.BytesMinistry;
import vn.eid.sync.simulator.gateway.SlowLine;
import vn.eid.sync.simulator.gateway.TrainingGateway;

/**
 * Dossiers and megabytes a second over lines of several kinds, beside {@code curl} bringing the same files over the same
 * line to the same server, in turn in the same run. The agent works as in the product: queue, leases, chunks with
 * checksums, acknowledgements, everything synced; curl only brings the bytes.
 */
public final class SpeedBench {
    private static final double GOAL = 0.9;

    private final Path folder;
    private final Consumer<String> progress;

    /**
     * A run.
     *
     * @param folder for everything it writes, empty before
     * @param progress told of each line in one sentence
     */
    public SpeedBench(Path folder, Consumer<String> progress) {
        this.folder = folder;
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
                new Line("100Mbps_rtt0", Duration.ZERO, 12_500_000, 20, 3_000_000),
                new Line("100Mbps_rtt50", Duration.ofMillis(50), 12_500_000, 20, 3_000_000),
                new Line("100Mbps_rtt300", Duration.ofMillis(300), 12_500_000, 20, 3_000_000),
                new Line("1MBps_rtt300", Duration.ofMillis(300), 1_000_000, 8, 3_000_000),
                new Line("1Mbps_rtt50", Duration.ofMillis(50), 125_000, 3, 1_500_000));
    }

    /** Measures all lines. */
    public List<Figure> run(List<Line> lines)
            throws IOException, QueueException, GeneralSecurityException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        // curl needs no warming up, and a service that runs for weeks is warm.
        measure(new Line("warm-up", Duration.ZERO, 0, 20, 1_000_000), 500_000);
        int first = 0;
        for (Line line : lines) {
            figures.addAll(measure(line, first));
            first += line.dossiers();
        }
        return figures;
    }

    private List<Figure> measure(Line line, int first)
            throws IOException, QueueException, GeneralSecurityException, InterruptedException {
        Path here = Files.createDirectories(folder.resolve(line.name()));
        try (TrainingGateway training =
                        BytesMinistry.start(here.resolve("ministry"), InstantSource.system(), new SecureRandom());
                BenchCounter counter = new BenchCounter(here, training.kit(), InstantSource.system());
                SlowLine slow = new SlowLine(
                        training.ministry().address().getPort(), line.roundTrip(), line.bytesPerSecond())) {
            List<Path> files = new ArrayList<>();
            for (int i = 0; i < line.dossiers(); i++) {
                files.add(counter.file(counter.add(first + i, line.size())));
            }
            // curl on both sides of the agent, and the faster of the two counts: neighbours disturb neither alone.
            double before = curl(training, slow.port(), files);
            double ours = agent(counter, slow.port(), line.dossiers());
            double after = curl(training, slow.port(), files);
            return figures(line, ours, Math.min(before, after));
        }
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

    private double agent(BenchCounter counter, int port, int dossiers)
            throws IOException, GeneralSecurityException, InterruptedException {
        MinistryGateway gateway = counter.line(Optional.of(port));
        long begin = System.nanoTime();
        SyncAgent agent =
                counter.agent(gateway, AgentSettings.defaults(new SecureRandom(), ZoneId.of("Asia/Ho_Chi_Minh")));
        try {
            while (agent.totals().delivered() < dossiers) {
                if (System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(10)) {
                    throw new IOException("the agent does not deliver");
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            agent.close();
        }
    }

    private double curl(TrainingGateway training, int port, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("curl", "--silent", "--show-error", "--fail"));
        for (Path file : files) {
            command.addAll(List.of("--upload-file", file.toString()));
            command.add("https://127.0.0.1:" + port + "/plain/"
                    + file.getFileName().toString().replace(".p7m", ""));
        }
        Path config = folder.resolve("curl.conf");
        Path identity = training.kit().pemIdentity();
        Files.writeString(config, "cacert = \"" + training.kit().authority() + "\"\ncert = \"" + identity + "\"\n");
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
