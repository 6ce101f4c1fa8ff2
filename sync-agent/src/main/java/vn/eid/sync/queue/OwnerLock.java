package vn.eid.sync.queue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One program, one folder: a lock that the operating system takes back when the program dies, however it dies.
 */
public final class OwnerLock implements AutoCloseable {
    private final FileChannel channel;

    private OwnerLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a folder.
     *
     * @param folder made when missing
     * @param name what the folder is, for the message
     * @throws QueueException {@code IN_USE} when another program, or another part of this one, holds it
     */
    public static OwnerLock take(Path folder, String name, Disk disk) throws QueueException {
        try {
            disk.createFolder(folder);
            var channel =
                    FileChannel.open(folder.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw QueueException.inUse(name, null);
            }
            return new OwnerLock(channel);
        } catch (IOException e) {
            throw QueueException.unavailable("cannot lock " + name, e);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held within this program; as tryLock says it for another one
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The operating system releases it with the program at the latest.
            return;
        }
    }
}
