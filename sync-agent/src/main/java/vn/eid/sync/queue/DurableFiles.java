package vn.eid.sync.queue;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whole files that are either completely there or not at all, whatever happens to the machine: temporary file, fsync,
 * atomic rename, fsync of the folder.
 */
public final class DurableFiles {
    /** Ends the name of a file that is not finished; such files may be deleted by whoever owns the folder. */
    public static final String UNFINISHED = ".tmp";

    private final Disk disk;

    public DurableFiles(Disk disk) {
        this.disk = disk;
    }

    /** Stores a file, replacing the one before. When it returns, a power cut loses nothing. */
    public void store(Path file, byte[] content) throws QueueException {
        var folder = file.toAbsolutePath().getParent();
        var unfinished = folder.resolve(file.getFileName() + UNFINISHED);
        try {
            disk.createFolder(folder);
            disk.write(unfinished, content);
            disk.rename(unfinished, file);
            disk.syncFolder(folder);
        } catch (IOException e) {
            discard(unfinished, e);
            throw QueueException.notStored(name(file), e);
        }
    }

    public boolean exists(Path file) {
        return disk.exists(file);
    }

    /** Bytes of a file; empty when it is not there. */
    public OptionalLong size(Path file) throws QueueException {
        try {
            return disk.exists(file) ? OptionalLong.of(disk.size(file)) : OptionalLong.empty();
        } catch (NoSuchFileException e) {
            return OptionalLong.empty(); // erased between the two calls
        } catch (IOException e) {
            throw QueueException.unavailable("cannot measure " + name(file), e);
        }
    }

    /** When a file was last stored; empty when it is not there. */
    public Optional<Instant> modified(Path file) {
        return disk.modified(file);
    }

    /** The content, or empty when there is no such file. */
    public Optional<byte[]> read(Path file, long limit) throws QueueException {
        try {
            return disk.exists(file) ? Optional.of(disk.read(file, limit)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty(); // erased between the two calls
        } catch (IOException e) {
            throw QueueException.unavailable("cannot read " + name(file), e);
        }
    }

    /** Files of a folder, sorted by name, without unfinished ones. */
    public List<Path> list(Path folder) throws QueueException {
        return entries(folder).stream()
                .filter(file -> !name(file).endsWith(UNFINISHED))
                .toList();
    }

    /** Files that a crash left half-written. */
    public List<Path> unfinished(Path folder) throws QueueException {
        return entries(folder).stream()
                .filter(file -> name(file).endsWith(UNFINISHED))
                .toList();
    }

    /** Removes a file, durably. */
    public void delete(Path file) throws QueueException {
        try {
            disk.delete(file);
            disk.syncFolder(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw QueueException.unavailable("cannot remove " + name(file), e);
        }
    }

    /** Moves a file into another folder of the same disk, durably; both folders are confirmed. */
    public void move(Path file, Path target) throws QueueException {
        try {
            disk.createFolder(target.getParent());
            disk.rename(file, target);
            disk.syncFolder(target.getParent());
            disk.syncFolder(file.getParent());
        } catch (IOException e) {
            throw QueueException.unavailable("cannot move " + name(file), e);
        }
    }

    /** Copies a file of any size beside itself, durably; a copy that fails is removed. */
    void copy(Path file, Path target) throws QueueException {
        try {
            disk.copy(file, target);
            disk.syncFolder(target.toAbsolutePath().getParent());
        } catch (IOException e) {
            discard(target, e);
            throw QueueException.notStored(name(target), e);
        }
    }

    private List<Path> entries(Path folder) throws QueueException {
        try {
            return disk.list(folder);
        } catch (IOException e) {
            throw QueueException.unavailable("cannot list " + name(folder), e);
        }
    }

    private void discard(Path unfinished, IOException original) {
        try {
            disk.delete(unfinished);
        } catch (IOException e) {
            original.addSuppressed(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
