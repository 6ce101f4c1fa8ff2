package vn.eid.kiosk.simulator.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged production edition: how large it is, and how long an officer waits for the sign-in screen. */
public final class PackageBench implements Bench {
    private static final int RUNS = 5;
    private static final int MEGA = 1_000_000;
    private static final double COLD_GOAL = 3000;
    private static final double WARM_GOAL = 2000;
    private static final Path DROP_CACHES = Path.of("/proc/sys/vm/drop_caches");

    private final Path dist;

    /** @param dist folder that {@code ./kiosk package} filled */
    public PackageBench(Path dist) {
        this.dist = dist;
    }

    @Override
    public String name() {
        return "package";
    }

    @Override
    public List<Figure> run(Progress progress) throws BenchException {
        Path image = dist.resolve("image").resolve("eid-kiosk");
        if (!Files.isDirectory(image)) {
            throw new BenchException("chưa có gói, hãy chạy / no package yet, run: ./kiosk package");
        }
        try (var scratch = new Scratch()) {
            var figures = new ArrayList<>(sizes(image));
            archive(image, progress);
            Path config = ReadyStation.in(scratch.folder("station"));
            try (var screen = VirtualScreen.open()) {
                var start = new CounterStart(image, config, screen);
                measure(start, figures, progress);
            }
            return figures;
        } catch (IOException failed) {
            throw new BenchException(
                    "không đo được gói / the package was not measured: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BenchException("bị dừng / stopped", stopped);
        }
    }

    private List<Figure> sizes(Path image) throws IOException {
        var figures = new ArrayList<Figure>();
        try (Stream<Path> files = Files.list(dist)) {
            for (Path file : files.filter(
                            it -> it.getFileName().toString().matches("eid-kiosk[-_]\\d.*\\.(deb|rpm|gz)"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList()) {
                String kind = file.getFileName().toString().replaceAll(".*\\.", "");
                figures.add(Figure.told("package.size." + kind, (double) Files.size(file) / MEGA, "MB", "–"));
            }
        }
        try (Stream<Path> files = Files.walk(image)) {
            double bytes = files.filter(Files::isRegularFile)
                    .mapToLong(it -> it.toFile().length())
                    .sum();
            figures.add(Figure.told("package.installed", bytes / MEGA, "MB", "–"));
        }
        return figures;
    }

    /** As the package's own script does it after installing. */
    private static void archive(Path image, Progress progress) throws IOException, InterruptedException {
        Path script = image.resolve("lib/app/archive-classes");
        if (Files.isExecutable(script)) {
            progress.step("Kho lớp / archive of classes");
            Process made = new ProcessBuilder(script.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!made.waitFor(2, TimeUnit.MINUTES)) {
                made.destroyForcibly();
            }
        }
    }

    private static void measure(CounterStart start, List<Figure> figures, Progress progress)
            throws IOException, InterruptedException, BenchException {
        if (Files.isWritable(DROP_CACHES)) {
            progress.step("Khởi động nguội / cold start");
            var cold = new ArrayList<Double>();
            for (int i = 0; i < RUNS; i++) {
                new ProcessBuilder("sync").start().waitFor(1, TimeUnit.MINUTES);
                Files.writeString(DROP_CACHES, "3\n", StandardCharsets.US_ASCII);
                cold.add(start.run().millis());
            }
            figures.add(Figure.atMost(
                    "package.start.cold",
                    median(cold),
                    "ms",
                    COLD_GOAL,
                    RUNS + " lần, bộ đệm đĩa trống / caches dropped"));
        }
        progress.step("Khởi động ấm / warm start");
        start.run();
        var warm = new ArrayList<Double>();
        var memory = new ArrayList<Double>();
        for (int i = 0; i < RUNS; i++) {
            CounterStart.Started one = start.run();
            warm.add(one.millis());
            memory.add(one.megabytes());
        }
        figures.add(Figure.atMost("package.start.warm", median(warm), "ms", WARM_GOAL, RUNS + " lần / runs"));
        figures.add(Figure.told("package.memory", median(memory), "MB", "RSS, màn hình đăng nhập / sign-in screen"));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
