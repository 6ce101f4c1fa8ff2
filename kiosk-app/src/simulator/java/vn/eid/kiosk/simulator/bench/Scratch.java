package vn.eid.kiosk.simulator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder that a measurement writes to and that is gone afterwards. */
final class Scratch implements AutoCloseable {
    private final Path folder;

    Scratch() throws BenchException {
        try {
            this.folder = Files.createTempDirectory("eid-kiosk-bench");
        } catch (IOException e) {
            throw new BenchException("không tạo được thư mục tạm / no temporary folder", e);
        }
    }

    Path folder() {
        return folder;
    }

    Path folder(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Scratch::delete);
        } catch (IOException | UncheckedIOException left) {
            // It lies in the system's temporary folder, which the system empties.
            folder.toFile().deleteOnExit();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
