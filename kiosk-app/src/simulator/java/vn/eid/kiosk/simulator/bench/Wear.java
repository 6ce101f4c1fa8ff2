package vn.eid.kiosk.simulator.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What a process uses after each round of the same work. Growth is the median of the last third over that of the second
 * one: the first third fills caches and pools.
 */
final class Wear {
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    private final List<Sample> samples = new ArrayList<>();

    private record Sample(long heap, long threads, long files) {}

    /** Looks; collects garbage first, so that only what is held counts. */
    void sample() {
        System.gc();
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        var threads = ManagementFactory.getThreadMXBean().getThreadCount();
        samples.add(new Sample(memory, threads, openFiles()));
    }

    private static long openFiles() {
        try (Stream<Path> files = Files.list(OPEN_FILES)) {
            return files.count();
        } catch (IOException elsewhere) { // only Linux shows them there
            return 0;
        }
    }

    int samples() {
        return samples.size();
    }

    /** Megabytes. */
    double memoryGrowth() {
        return growth(Sample::heap) / (1 << 20);
    }

    double threadGrowth() {
        return growth(Sample::threads);
    }

    double fileGrowth() {
        return growth(Sample::files);
    }

    String memoryWords() {
        return middle(Sample::heap) / (1 << 20) + " to " + last(Sample::heap) / (1 << 20)
                + " MB held after a collection";
    }

    String threadWords() {
        return middle(Sample::threads) + " to " + last(Sample::threads);
    }

    String fileWords() {
        return middle(Sample::files) + " to " + last(Sample::files);
    }

    private double growth(ToLongFunction<Sample> what) {
        return Math.max(0, last(what) - middle(what));
    }

    private long middle(ToLongFunction<Sample> what) {
        int third = samples.size() / 3;
        return median(samples.subList(third, Math.max(third + 1, 2 * third)), what);
    }

    private long last(ToLongFunction<Sample> what) {
        return median(samples.subList(Math.min(samples.size() - 1, 2 * samples.size() / 3), samples.size()), what);
    }

    private static long median(List<Sample> part, ToLongFunction<Sample> what) {
        return part.stream()
                .mapToLong(what)
                .sorted()
                .skip(part.size() / 2)
                .findFirst()
                .orElse(0);
    }
}
