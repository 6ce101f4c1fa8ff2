package vn.eid.kiosk.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import vn.eid.sync.simulator.TestPki;

/**
 * What {@code demo --keep DIR} lays into DIR for openssl: the sealed files as they lie in the spool, the training
 * ministry's key and certificate, the station's certificate and the training authority.
 */
final class SealedKeepsakes {
    private static final List<String> MINISTRY_FILES = List.of("ministry.key.pem", "ministry.pem");

    private SealedKeepsakes() {}

    static void collect(TrainingStation station, Path folder) throws IOException {
        try (var sealed = Files.newDirectoryStream(folder.resolve("counter").resolve("spool"), "*.p7m")) {
            for (Path file : sealed) {
                copy(file, folder);
            }
        }
        Path ministry = folder.resolve("ministry");
        for (String name : MINISTRY_FILES) {
            if (Files.exists(ministry.resolve(name))) {
                copy(ministry.resolve(name), folder);
            }
        }
        Path authority = ministry.resolve("kit").resolve("ca.pem");
        if (Files.exists(authority)) {
            copy(authority, folder);
        }
        Files.writeString(
                folder.resolve("station.pem"),
                TestPki.pem(station.store().keys().chain().toArray()));
    }

    private static void copy(Path file, Path folder) throws IOException {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
