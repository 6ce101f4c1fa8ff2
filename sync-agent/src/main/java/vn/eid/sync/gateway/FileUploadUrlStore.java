package vn.eid.sync.gateway;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One small file for each begun upload. A file that cannot be read or written only means that bytes travel again. */
public final class FileUploadUrlStore implements UploadUrlStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileUploadUrlStore.class);
    private static final int LONGEST = 4096;

    private final Path folder;

    /** Keeps its files in a folder of its own, made when missing. */
    public FileUploadUrlStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<URI> find(UploadItem item) {
        Path file = fileOf(item);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            String[] lines = Files.readString(file, StandardCharsets.US_ASCII).split("\n", 3);
            return lines.length == 2 && lines[0].equals(item.sha256())
                    ? Optional.of(URI.create(lines[1]))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("The place of the begun upload of {} is not readable; it begins again", item.id());
            return Optional.empty();
        }
    }

    @Override
    public void remember(UploadItem item, URI upload) {
        Path file = fileOf(item);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(folder);
            Files.writeString(fresh, item.sha256() + "\n" + upload, StandardCharsets.US_ASCII);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException notKept) {
            LOG.warn("The place of the begun upload of {} is not kept: {}", item.id(), notKept.toString());
        }
    }

    @Override
    public void forget(UploadItem item) {
        try {
            Files.deleteIfExists(fileOf(item));
        } catch (IOException stays) {
            LOG.debug("A stale file stays: {}", stays.toString());
        }
    }

    /** Dossier numbers are capital letters, digits and hyphens: safe as file names. */
    private Path fileOf(UploadItem item) {
        return folder.resolve(item.id() + ".upload");
    }
}
