package vn.eid.sync.queue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;

/**
 * The folder of sealed files of one counter. A file that is there under its final name is complete and durable; it is the
 * truth of which the database is the index.
 */
public final class Spool {
    /** Ending of sealed files: CMS, as RFC 5751 names it. */
    public static final String ENDING = ".p7m";

    /** A dossier with all its pages stays far below; a larger file is not ours. */
    static final long LARGEST = 64L << 20;

    private final Path folder;
    private final DurableFiles files;

    public Spool(Path folder, DurableFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /** Where the sealed file of a dossier lies. */
    public Path file(DossierId id) {
        return folder.resolve(id.value() + ENDING);
    }

    /** The dossier that a file belongs to by its name; empty for a foreign name. */
    public static Optional<DossierId> dossier(Path file) {
        var name = file.getFileName().toString();
        if (!name.endsWith(ENDING)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DossierId(name.substring(0, name.length() - ENDING.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Stores a sealed file durably.
     *
     * @throws QueueException {@code CONFLICT} when this number is sealed already: a sealed file is never overwritten
     */
    public Path store(DossierId id, byte[] sealed) throws QueueException {
        var file = file(id);
        if (files.exists(file)) {
            throw QueueException.conflict(id);
        }
        files.store(file, sealed);
        return file;
    }

    /** The bytes of a sealed file. */
    public byte[] read(Path file) throws QueueException {
        return files.read(file, LARGEST)
                .orElseThrow(() -> QueueException.unavailable(file.getFileName() + " is not there", null));
    }

    /** All finished entries, foreign ones too, sorted by name. */
    public List<Path> files() throws QueueException {
        return files.list(folder);
    }
}
