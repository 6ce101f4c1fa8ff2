package vn.eid.kiosk.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The file of a backup: a ZIP whose first entry is the manifest. Written beside its final name and renamed when the device
 * has it; read with every size and hash compared, whoever made it.
 */
public final class BackupArchive {
    private static final int LARGEST_MANIFEST = 128 << 20;
    private static final int BLOCK = 1 << 16;

    private BackupArchive() {}

    /** Makes the manifest of files that do not change meanwhile. */
    public static List<BackupManifest.Entry> measure(Map<String, Path> files) throws BackupException {
        var entries = new ArrayList<BackupManifest.Entry>();
        try {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                entries.add(new BackupManifest.Entry(
                        file.getKey(),
                        Files.size(file.getValue()),
                        copy(Files.newInputStream(file.getValue()), OutputStream.nullOutputStream(), Long.MAX_VALUE)));
            }
            return entries;
        } catch (IOException unreadable) {
            throw notWritten(unreadable);
        }
    }

    /** Writes the file; readable by its owner alone. */
    public static void write(Path target, BackupManifest manifest, Map<String, Path> files) throws BackupException {
        Path unfinished = target.toAbsolutePath().resolveSibling(target.getFileName() + ".tmp");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, ownerOnly(unfinished));
            try (var out = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                out.setLevel(1); // nearly everything is encrypted and does not shrink
                out.putNextEntry(new ZipEntry(BackupManifest.NAME));
                out.write(manifest.json());
                for (BackupManifest.Entry entry : manifest.files()) {
                    out.putNextEntry(new ZipEntry(entry.path()));
                    copy(Files.newInputStream(files.get(entry.path())), out, Long.MAX_VALUE);
                }
            }
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw notWritten(refused);
        }
    }

    /** Reads the manifest alone. */
    public static BackupManifest manifest(Path archive) throws BackupException {
        try (var zip = new ZipFile(archive.toFile())) {
            return manifest(zip);
        } catch (IOException broken) {
            throw broken(broken);
        }
    }

    private static BackupManifest manifest(ZipFile zip) throws IOException, BackupException {
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            throw new ZipException("no manifest");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] json = in.readNBytes(LARGEST_MANIFEST);
            return BackupManifest.parse(json);
        }
    }

    /**
     * Compares every file with the manifest.
     *
     * @throws BackupException {@code ALTERED} with the first that differs
     */
    public static BackupManifest verify(Path archive) throws BackupException {
        return read(archive, entry -> OutputStream.nullOutputStream());
    }

    /** Compares every file with the manifest and writes those that are wanted below a folder, durably. */
    public static BackupManifest extract(Path archive, Path into, Predicate<String> wanted) throws BackupException {
        return read(archive, entry -> {
            if (!wanted.test(entry.path())) {
                return OutputStream.nullOutputStream();
            }
            Path file = into.resolve(entry.path());
            Files.createDirectories(file.getParent(), folderOfOwner(into));
            Files.createFile(file, ownerOnly(file));
            return Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
        });
    }

    private interface Place {
        OutputStream of(BackupManifest.Entry entry) throws IOException;
    }

    private static BackupManifest read(Path archive, Place place) throws BackupException {
        try (var zip = new ZipFile(archive.toFile())) {
            BackupManifest manifest = manifest(zip);
            for (BackupManifest.Entry entry : manifest.files()) {
                compare(zip, entry, place);
            }
            return manifest;
        } catch (IOException broken) {
            throw broken(broken);
        }
    }

    private static void compare(ZipFile zip, BackupManifest.Entry entry, Place place)
            throws IOException, BackupException {
        ZipEntry stored = zip.getEntry(entry.path());
        if (stored == null || !inside(entry.path()) || entry.size() < 0) {
            throw altered(entry);
        }
        try (OutputStream out = place.of(entry)) {
            String sha256 = copy(zip.getInputStream(stored), out, entry.size());
            if (!sha256.equals(entry.sha256())) {
                throw altered(entry);
            }
        } catch (ZipException damaged) {
            throw altered(entry);
        }
    }

    /** No name leads out of the folder that it is written to. */
    private static boolean inside(String path) {
        return path.matches("[A-Za-z0-9._@+-]+(/[A-Za-z0-9._@+-]+)*")
                && !path.matches("(.*/)?\\.{1,2}(/.*)?")
                && path.length() < 400;
    }

    /** Copies to the end, at most {@code most} bytes and one; closes {@code in}. */
    private static String copy(InputStream in, OutputStream out, long most) throws IOException {
        MessageDigest digest = BackupManifest.sha256();
        var block = new byte[BLOCK];
        long all = 0;
        try (in) {
            for (int n = in.read(block); n >= 0 && all <= most; n = in.read(block)) {
                digest.update(block, 0, n);
                out.write(block, 0, n);
                all += n;
            }
        }
        return all > most ? "longer than it says" : HexFormat.of().formatHex(digest.digest());
    }

    private static BackupException altered(BackupManifest.Entry entry) {
        return BackupException.altered(entry.path());
    }

    private static BackupException broken(IOException cause) {
        return cause instanceof ZipException || cause instanceof java.nio.file.NoSuchFileException
                ? BackupException.notABackup(String.valueOf(cause.getMessage()), cause)
                : notWritten(cause);
    }

    private static BackupException notWritten(IOException cause) {
        return BackupException.notWritten(cause);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return attributes(file, "rw-------");
    }

    private static FileAttribute<?>[] folderOfOwner(Path file) {
        return attributes(file, "rwx------");
    }

    private static FileAttribute<?>[] attributes(Path file, String mode) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
