package vn.eid.kiosk.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The file of a backup")
class BackupArchiveTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    @TempDir
    Path folder;

    private Path archive;
    private Path config;
    private Map<String, Path> files;

    @BeforeEach
    void aCounter() throws Exception {
        Path data = folder.resolve("data");
        write(data, "keys/station.p12", "wrapped");
        write(data, "keys/pin", "1234");
        write(data, "queue/queue.mv.db", "rows");
        write(data, "queue/queue.endpoint", "9092 secret");
        write(data, "queue/owner.lock", "");
        write(data, "spool/QN04-261120-7K3M9P.p7m", "sealed");
        write(data, "spool/half.tmp", "half");
        write(data, "models/face.onnx", "large");
        write(data, "backups/before-update.zip", "older");
        config = write(folder, "etc/kiosk.properties", "station.code=QN04\n");
        archive = folder.resolve("backup.zip");
        files = BackupContents.of(data, config);
    }

    private static Path write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private BackupManifest manifest(List<BackupManifest.Entry> entries) {
        return new BackupManifest("1.2.3", "QN04-1", NOW, Optional.of(new byte[] {1, 2}), entries);
    }

    private BackupManifest written() throws BackupException {
        BackupManifest manifest = manifest(BackupArchive.measure(files));
        BackupArchive.write(archive, manifest, files);
        return manifest;
    }

    private static void refused(BackupFault fault, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        BackupException.class, it -> assertThat(it.fault()).isEqualTo(fault));
    }

    @Test
    @DisplayName(
            "holds what belongs to the counter: no PIN, no locks, no addresses of today, no models, no older backup")
    void contents() {
        assertThat(files.keySet())
                .containsExactly(
                        "config/kiosk.properties",
                        "data/keys/station.p12",
                        "data/queue/queue.mv.db",
                        "data/spool/QN04-261120-7K3M9P.p7m");
    }

    @Test
    @DisplayName("gives back to the byte what was put in, for its owner alone")
    void roundTrip() throws Exception {
        BackupManifest manifest = written();
        Path into = Files.createDirectories(folder.resolve("into"));

        BackupManifest read = BackupArchive.extract(archive, into, name -> true);

        assertThat(read.digest()).isEqualTo(manifest.digest());
        assertThat(read.sealed()).hasValueSatisfying(it -> assertThat(it).containsExactly(1, 2));
        assertThat(into.resolve("data/spool/QN04-261120-7K3M9P.p7m")).hasContent("sealed");
        for (Path file : List.of(archive, into.resolve("data/keys/station.p12"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(folder.resolve("backup.zip.tmp")).doesNotExist();
    }

    @Test
    @DisplayName("can be opened in part")
    void inPart() throws Exception {
        written();
        Path into = Files.createDirectories(folder.resolve("into"));

        BackupArchive.extract(archive, into, name -> name.startsWith("data/keys/"));

        assertThat(into.resolve("data/keys/station.p12")).exists();
        assertThat(into.resolve("data/queue")).doesNotExist();
    }

    @Test
    @DisplayName("is refused as altered, whichever byte of a file differs from the manifest")
    void altered() throws Exception {
        List<BackupManifest.Entry> entries = BackupArchive.measure(files);
        for (String name : files.keySet()) {
            Map<String, Path> others = new LinkedHashMap<>(files);
            others.put(name, write(folder, "other", Files.readString(files.get(name)) + "x"));
            Files.deleteIfExists(archive);
            BackupArchive.write(archive, manifest(entries), others);
            refused(BackupFault.ALTERED, () -> BackupArchive.verify(archive));
        }
    }

    @Test
    @DisplayName("never passes for another one after bytes of it were changed at random")
    void mutated() throws Exception {
        BackupManifest manifest = written();
        byte[] whole = Files.readAllBytes(archive);
        var random = new Random(20261120);
        for (int i = 0; i < 300; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(archive, changed);
            try {
                // Names, times and the like of the ZIP itself may change; what is inside may not.
                assertThat(BackupArchive.verify(archive).files()).hasSameSizeAs(manifest.files());
            } catch (BackupException foreseen) {
                assertThat(foreseen.fault())
                        .isIn(
                                BackupFault.ALTERED,
                                BackupFault.NOT_A_BACKUP,
                                BackupFault.NEWER_FORM,
                                BackupFault.NOT_WRITTEN);
            }
        }
    }

    @Test
    @DisplayName("that is cut off, empty, missing or something else is no backup")
    void noBackup() throws Exception {
        refused(BackupFault.NOT_A_BACKUP, () -> BackupArchive.verify(folder.resolve("nowhere.zip")));
        Files.writeString(archive, "not a zip");
        refused(BackupFault.NOT_A_BACKUP, () -> BackupArchive.verify(archive));
        Files.delete(archive);
        written();
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, java.util.Arrays.copyOf(whole, whole.length / 2));
        refused(BackupFault.NOT_A_BACKUP, () -> BackupArchive.verify(archive));
        zip("manifest.json", "{\"form\":1}");
        refused(BackupFault.NOT_A_BACKUP, () -> BackupArchive.verify(archive));
    }

    @Test
    @DisplayName("of a form that is not known yet is refused as newer")
    void newer() throws Exception {
        zip("manifest.json", "{\"form\":2}");
        refused(BackupFault.NEWER_FORM, () -> BackupArchive.verify(archive));
    }

    @Test
    @DisplayName("cannot write outside the folder that it is opened in")
    void staysInside() throws Exception {
        for (String path : List.of("../escaped", "/tmp/escaped", "data/../../escaped", "data//x", "C:\\x", "..", "")) {
            String json = "{\"form\":1,\"software\":\"1\",\"counter\":\"c\",\"made\":\"" + NOW
                    + "\",\"files\":[{\"path\":\"" + path.replace("\\", "\\\\")
                    + "\",\"size\":1,\"sha256\":\"00\"}]}";
            try (var out = new ZipOutputStream(Files.newOutputStream(archive))) {
                put(out, "manifest.json", json);
                put(out, path.isEmpty() ? "x" : path, "y");
            }
            Path into = Files.createDirectories(folder.resolve("deep/into"));
            refused(BackupFault.ALTERED, () -> BackupArchive.extract(archive, into, name -> true));
            assertThat(folder.resolve("deep/escaped")).doesNotExist();
        }
    }

    @Test
    @DisplayName("stops a file that is longer than its manifest says, however well it shrinks")
    void bomb() throws Exception {
        String json = "{\"form\":1,\"software\":\"1\",\"counter\":\"c\",\"made\":\"" + NOW
                + "\",\"files\":[{\"path\":\"data/x\",\"size\":10,\"sha256\":\"00\"}]}";
        try (var out = new ZipOutputStream(Files.newOutputStream(archive))) {
            put(out, "manifest.json", json);
            out.putNextEntry(new ZipEntry("data/x"));
            for (int i = 0; i < 200; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        Path into = Files.createDirectories(folder.resolve("into"));

        refused(BackupFault.ALTERED, () -> BackupArchive.extract(archive, into, name -> true));

        assertThat(into.resolve("data/x"))
                .satisfies(it -> assertThat(Files.size(it)).isLessThan(1 << 20));
    }

    private void zip(String name, String text) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(archive))) {
            put(out, name, text);
        }
    }

    private static void put(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
