package vn.eid.sync.station;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.eid.sync.queue.Disk;

/** A disk whose n-th writing operation fails, in one of the ways in which disks do. */
final class FaultyDisk implements Disk, WatchedFiles.Watcher {
    private final Disk disk;
    private final Failure failure;
    private int left;

    /** Ways to fail. */
    enum Failure {
        /** Half the bytes are written, then the disk is full. */
        FULL("No space left on device"),
        /** Everything looks written, but the device does not confirm it. */
        FSYNC("Input/output error");

        private final String text;

        Failure(String text) {
            this.text = text;
        }
    }

    /** @param failing number of the operation that fails, from 1 */
    FaultyDisk(Disk disk, Failure failure, int failing) {
        this.disk = disk;
        this.failure = failure;
        this.left = failing;
    }

    /** Counts anew from now on. */
    void failAfter(int operations) {
        left = operations;
    }

    boolean hasFailed() {
        return left <= 0;
    }

    private boolean failsNow() {
        return --left == 0;
    }

    private byte[] written(byte[] content) {
        return failure == Failure.FULL ? Arrays.copyOf(content, content.length / 2) : content;
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        if (failsNow()) {
            disk.write(file, written(content));
            throw new IOException(failure.text);
        }
        disk.write(file, content);
    }

    @Override
    public void writeAt(Path file, long position, byte[] content) throws IOException {
        if (failsNow()) {
            disk.writeAt(file, position, written(content));
            throw new IOException(failure.text);
        }
        disk.writeAt(file, position, content);
    }

    @Override
    public void copy(Path from, Path to) throws IOException {
        if (failsNow()) {
            throw new IOException(failure.text);
        }
        disk.copy(from, to);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        if (failsNow()) {
            throw new IOException(failure.text);
        }
        disk.rename(from, to);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        if (failsNow()) {
            throw new IOException(failure.text);
        }
        disk.syncFolder(folder);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        if (failsNow()) {
            throw new IOException(failure.text);
        }
        disk.createFolder(folder);
    }

    @Override
    public void delete(Path file) throws IOException {
        disk.delete(file);
    }

    @Override
    public void write(Path file, FileChannel channel, long position, ByteBuffer bytes) throws IOException {
        if (failsNow()) {
            if (failure == Failure.FULL) {
                bytes.limit(bytes.position() + bytes.remaining() / 2);
            }
            channel.write(bytes, position);
            throw new IOException(failure.text);
        }
        channel.write(bytes, position);
    }

    @Override
    public void truncate(Path file, FileChannel channel, long length) throws IOException {
        channel.truncate(length);
    }

    @Override
    public void force(Path file, FileChannel channel) throws IOException {
        if (failsNow()) {
            throw new IOException(failure.text);
        }
        channel.force(true);
    }

    @Override
    public String databaseName(Path file) {
        return WatchedFiles.watch(file, this);
    }

    @Override
    public byte[] read(Path file, long limit) throws IOException {
        return disk.read(file, limit);
    }

    @Override
    public boolean exists(Path file) {
        return disk.exists(file);
    }

    @Override
    public Optional<Instant> modified(Path file) {
        return disk.modified(file);
    }

    @Override
    public long size(Path file) throws IOException {
        return disk.size(file);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return disk.list(folder);
    }

    @Override
    public long usableSpace(Path folder) throws IOException {
        return disk.usableSpace(folder);
    }
}
