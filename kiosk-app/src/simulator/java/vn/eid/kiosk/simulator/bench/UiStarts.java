package vn.eid.kiosk.simulator.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Starts a counter again and again as a process of its own, from the start of the process to the drawn sign-in screen. */
final class UiStarts {
    private static final int WARM = 5;
    private static final long PATIENCE_SECONDS = 120;

    private final List<String> starter;
    private final Path folder;
    private final LongSupplier nanos;

    /**
     * Seconds.
     *
     * @param plain without a class archive, files in memory
     * @param cold with the archive, program files not in the system's memory
     * @param warm with the archive, one start after the other
     */
    record Seconds(double plain, double cold, List<Double> warm) {
        Seconds {
            warm = List.copyOf(warm);
        }
    }

    /** @param starter arguments behind {@code java}, with {@code -cp} and jars alone: a class archive takes no folders */
    UiStarts(List<String> starter, Path folder, LongSupplier nanos) {
        this.starter = starter;
        this.folder = folder;
        this.nanos = nanos;
    }

    Seconds measure() throws BenchException {
        Path archive = folder.resolve("counter.jsa");
        start(List.of());
        double plain = start(List.of());
        start(List.of("-XX:ArchiveClassesAtExit=" + archive));
        var with = List.of("-XX:SharedArchiveFile=" + archive);
        forget(archive);
        double cold = start(with);
        var warm = new ArrayList<Double>();
        for (int i = 0; i < WARM; i++) {
            warm.add(start(with));
        }
        return new Seconds(plain, cold, warm);
    }

    /** @return seconds from the start of the process until it says that it is ready */
    private double start(List<String> options) throws BenchException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(starter);
        try {
            long began = nanos.getAsLong();
            var process = new ProcessBuilder(command)
                    .redirectError(folder.resolve("start.log").toFile())
                    .start();
            double seconds = ready(process, began);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new BenchException("không tự kết thúc / did not end by itself");
            }
            return seconds;
        } catch (IOException failed) {
            throw new BenchException("không khởi động được / did not start", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BenchException("dừng / interrupted", stopped);
        }
    }

    private double ready(Process process, long began) throws IOException, BenchException {
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.equals(UiStage.READY)) {
                    return (nanos.getAsLong() - began) / 1e9;
                }
            }
        }
        throw new BenchException("cửa sổ không hiện / the window did not come: "
                + Files.readString(folder.resolve("start.log")).lines().limit(5).toList());
    }

    /** Asks the system to forget what it holds in memory of the program's files; those that are in use stay. */
    private void forget(Path archive) throws BenchException {
        var files = new ArrayList<Path>();
        files.add(archive);
        Path java = Path.of(System.getProperty("java.home"));
        files.add(java.resolve("lib").resolve("modules"));
        String classPath = starter.get(starter.indexOf("-cp") + 1);
        try {
            Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of).forEach(files::add);
            for (Path file : files) {
                drop(file);
            }
        } catch (IOException unreadable) {
            throw new BenchException("không đọc được tệp chương trình / program files cannot be read", unreadable);
        }
    }

    private static void drop(Path file) throws IOException, BenchException {
        var command = Arrays.asList("dd", "if=" + file, "iflag=nocache", "count=0", "status=none");
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BenchException("dừng / interrupted", stopped);
        }
    }
}
