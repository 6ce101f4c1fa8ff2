package vn.eid.kiosk.simulator.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.eid.kiosk.screen.text.Texts;

/** Starts the packaged counter and waits for its window. */
final class CounterStart {
    private static final long LONGEST_SECONDS = 60;

    private final Path image;
    private final Path config;
    private final VirtualScreen screen;
    private final String title = new Texts(Texts.VIETNAMESE, ZoneId.of("Asia/Ho_Chi_Minh")).of("window.officer");

    CounterStart(Path image, Path config, VirtualScreen screen) {
        this.image = image;
        this.config = config;
        this.screen = screen;
    }

    /**
     * One start.
     *
     * @param millis from the command to the visible window
     * @param megabytes resident, a second later
     */
    record Started(double millis, double megabytes) {}

    Started run() throws IOException, InterruptedException, BenchException {
        var command = new ProcessBuilder(image.resolve("bin/eid-kiosk").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        command.environment().put("DISPLAY", screen.display());
        command.environment().put("JAVA_TOOL_OPTIONS", "-Dkiosk.config=" + config);
        long begun = System.nanoTime();
        Process counter = command.start();
        try {
            while (!screen.shows(title)) {
                if (!counter.isAlive() || System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)) {
                    throw new BenchException("cửa sổ quầy không mở / the counter's window does not open");
                }
            }
            double millis = (System.nanoTime() - begun) / 1e6;
            TimeUnit.SECONDS.sleep(1);
            return new Started(millis, resident(counter.toHandle()) / 1000.0);
        } finally {
            stop(counter);
        }
    }

    private static void stop(Process counter) throws InterruptedException {
        counter.descendants().forEach(ProcessHandle::destroy);
        counter.destroy();
        if (!counter.waitFor(15, TimeUnit.SECONDS)) {
            counter.destroyForcibly();
        }
    }

    /** Kilobytes of a process and its children. */
    private static double resident(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(it -> kilobytes(Path.of("/proc", Long.toString(it.pid()), "status")))
                .sum();
    }

    private static double kilobytes(Path status) {
        try (Stream<String> lines = Files.lines(status, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }
}
