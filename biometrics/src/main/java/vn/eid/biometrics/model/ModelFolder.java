package vn.eid.biometrics.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;

/**
 * The folder in which a station keeps its model files. A file is loaded only if its bytes are the manifest's; what is
 * checked is what is handed out, so nothing can be exchanged in between. Blocking, thread-safe, keeps no state.
 */
public final class ModelFolder {
    private final Path folder;
    private final ModelManifest manifest;

    /** @param folder need not exist: then no model is installed */
    public ModelFolder(Path folder, ModelManifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /** The folder with the manifest that is part of the program. */
    public static ModelFolder at(Path folder) {
        return new ModelFolder(folder, ModelManifest.builtIn());
    }

    /** Where it lies. */
    public Path folder() {
        return folder;
    }

    /** A model that was read and whose hash was found right. */
    public record Loaded(ModelEntry entry, byte[] bytes) {
        @Override
        public String toString() {
            return "model " + entry.name();
        }
    }

    /** Every entry of the manifest with its state. */
    public List<ModelStatus> list() throws CameraException {
        var statuses = new ArrayList<ModelStatus>();
        for (ModelEntry entry : manifest.models()) {
            statuses.add(new ModelStatus(entry, stateOf(entry)));
        }
        return statuses;
    }

    /** Files in the folder that the manifest does not know; they are never loaded. */
    public List<String> unknownFiles() throws CameraException {
        var unknown = new ArrayList<String>();
        if (!Files.isDirectory(folder)) {
            return unknown;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (looksLikeModel(name) && manifest.byFile(name).isEmpty()) {
                    unknown.add(name);
                }
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        unknown.sort(null);
        return unknown;
    }

    /**
     * The first installed model of the role, in the manifest's order.
     *
     * @return empty when none is installed
     * @throws CameraException {@link CameraFault#MODEL_REFUSED} if a file of that name has other contents
     */
    public Optional<Loaded> load(ModelRole role) throws CameraException {
        for (ModelEntry entry : manifest.models()) {
            if (entry.role() == role) {
                Optional<byte[]> bytes = read(folder.resolve(entry.file()), entry.bytes());
                if (bytes.isPresent()) {
                    return Optional.of(new Loaded(entry, accept(entry, bytes.get())));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Copies every model of the manifest that lies in another folder into this one.
     *
     * @return what was installed
     * @throws CameraException {@link CameraFault#MODEL_REFUSED} if one of them has other contents; nothing of it stays
     */
    public List<ModelEntry> installFrom(Path other) throws CameraException {
        var installed = new ArrayList<ModelEntry>();
        for (ModelEntry entry : manifest.models()) {
            Optional<byte[]> bytes = read(other.resolve(entry.file()), entry.bytes());
            if (bytes.isPresent()) {
                install(entry, bytes.get());
                installed.add(entry);
            }
        }
        return installed;
    }

    /** Checks the bytes against the entry and puts them into the folder in one step, whole or not at all. */
    public void install(ModelEntry entry, byte[] bytes) throws CameraException {
        accept(entry, bytes);
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "install-", ".part");
            try {
                Files.write(part, bytes);
                Files.move(
                        part,
                        folder.resolve(entry.file()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private ModelStatus.State stateOf(ModelEntry entry) throws CameraException {
        Optional<byte[]> bytes = read(folder.resolve(entry.file()), entry.bytes());
        if (bytes.isEmpty()) {
            return ModelStatus.State.MISSING;
        }
        return matches(entry, bytes.get()) ? ModelStatus.State.INSTALLED : ModelStatus.State.REFUSED;
    }

    /** Reads one byte more than is expected at most, so that a huge file costs nothing and is still seen as different. */
    private static Optional<byte[]> read(Path file, long expected) throws CameraException {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(Math.toIntExact(expected + 1)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static byte[] accept(ModelEntry entry, byte[] bytes) throws CameraException {
        if (!matches(entry, bytes)) {
            throw new CameraException(CameraFault.MODEL_REFUSED, entry.file() + " is not the file of the allow-list");
        }
        return bytes;
    }

    private static boolean matches(ModelEntry entry, byte[] bytes) {
        if (bytes.length != entry.bytes()) {
            return false;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).equals(entry.sha256());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean looksLikeModel(String name) {
        return name.endsWith(".onnx") || name.endsWith(".tflite");
    }

    private static CameraException unreadable(Path path, IOException cause) {
        return new CameraException(
                CameraFault.MODEL_UNREADABLE, path.getFileName() + " cannot be read or written", cause);
    }
}
