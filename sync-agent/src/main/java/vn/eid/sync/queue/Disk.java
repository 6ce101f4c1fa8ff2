package vn.eid.sync.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The few things that storing needs of a file system, each named after what it guarantees, so that tests can make any of
 * them fail. Files and folders are made for their owner alone.
 */
public interface Disk {
    /** Creates or truncates a file with this content, and has the device confirm it (fsync). */
    void write(Path file, byte[] content) throws IOException;

    /** Cuts a file at {@code position}, writes there, and has the device confirm it. Creates the file when missing. */
    void writeAt(Path file, long position, byte[] content) throws IOException;

    /** Copies a file of any size to a name that is not taken, and has the device confirm it. */
    void copy(Path from, Path to) throws IOException;

    /** Renames atomically within one folder, replacing what was there. Durable only after {@link #syncFolder}. */
    void rename(Path from, Path to) throws IOException;

    /** Has the device confirm the names in a folder; where the system has no such call, renames are confirmed alone. */
    void syncFolder(Path folder) throws IOException;

    /**
     * Reads a whole file.
     *
     * @param limit bytes; a longer file is refused
     */
    byte[] read(Path file, long limit) throws IOException;

    boolean exists(Path file);

    /** When a file was last written; empty when it is not there. */
    Optional<Instant> modified(Path file);

    long size(Path file) throws IOException;

    /** Names in a folder, sorted; none when there is no such folder. */
    List<Path> list(Path folder) throws IOException;

    /** Creates a folder with its missing parents, and has the device confirm their names. */
    void createFolder(Path folder) throws IOException;

    /** Removes a file or an empty folder, if there. */
    void delete(Path file) throws IOException;

    /** Bytes that the program may still store near this path. */
    long usableSpace(Path folder) throws IOException;

    /** The name under which H2, which brings its own file system, finds a database on this disk. */
    default String databaseName(Path file) {
        return "file:" + file;
    }
}
