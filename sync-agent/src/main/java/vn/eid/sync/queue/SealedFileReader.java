package vn.eid.sync.queue;

import java.nio.file.Path;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.SealedDossier;

/**
 * Reads what a sealed file tells its own counter: the index entry, from which a lost row is made again. The dossier itself
 * stays closed.
 */
public interface SealedFileReader {
    /**
     * Reads and authenticates the entry.
     *
     * @throws QueueException {@code TAMPERED} when it is no sealed file of this counter or was altered, {@code
     *     NEWER_SCHEMA} when a newer version wrote it
     */
    Entry read(Path file) throws QueueException;

    /**
     * The index entry of a sealed file.
     *
     * @param dossier as when it was sealed; digest and size are those of the file as it is now
     * @param previous the rejected dossier that it redoes
     */
    record Entry(SealedDossier dossier, Optional<DossierId> previous) {}
}
