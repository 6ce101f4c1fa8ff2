package vn.eid.sync.station;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import vn.eid.sync.queue.Disk;
import vn.eid.sync.queue.LocalDisk;

/**
 * A disk that remembers only what it was told to keep: a file's bytes once the file was synced, a name once its folder was.
 * After so many operations the power goes; {@link #remains} then gives what a machine would find that is switched on again.
 * Of what was not synced, chance decides which writes reached the disk all the same, in any order, the last one torn.
 */
final class PowerCutDisk implements Disk, WatchedFiles.Watcher {
    private static final int SECTOR = 512;

    private final LocalDisk disk = new LocalDisk();
    private final Path root;
    private final RandomGenerator random;
    private final Map<Path, Content> live = new HashMap<>();
    private final Map<Path, Map<Path, Content>> synced = new HashMap<>();
    private int left;

    /** The bytes of a file under whatever name: those that were synced, and the writes since. */
    private static final class Content {
        private byte[] synced = new byte[0];
        private final List<Write> since = new ArrayList<>();
    }

    /** @param bytes empty for a file cut at {@code position} */
    private record Write(long position, Optional<byte[]> bytes) {}

    /**
     * @param root of everything that exists and is safe now
     * @param operations until the power goes
     */
    PowerCutDisk(Path root, int operations, RandomGenerator random) throws IOException {
        this.root = root;
        this.left = operations;
        this.random = random;
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                content(file).synced = Files.readAllBytes(file);
            }
        }
        live.keySet().stream().map(Path::getParent).distinct().toList().forEach(this::keepNames);
    }

    boolean isOff() {
        return left <= 0;
    }

    private synchronized Content content(Path file) {
        return live.computeIfAbsent(file, name -> new Content());
    }

    private void keepNames(Path folder) {
        var names = new HashMap<Path, Content>();
        live.forEach((file, content) -> {
            if (file.getParent().equals(folder)) {
                names.put(file, content);
            }
        });
        synced.put(folder, names);
    }

    private synchronized void use() throws IOException {
        if (--left <= 0) {
            throw new IOException("Input/output error");
        }
    }

    /** Lays what survived into another folder, under the same names. */
    synchronized void remains(Path target) throws IOException {
        for (var folder : synced.keySet()) {
            // A folder's names may have reached the disk although nobody asked for it.
            if (random.nextBoolean()) {
                keepNames(folder);
            }
            var home = target.resolve(root.relativize(folder));
            Files.createDirectories(home);
            for (var entry : synced.get(folder).entrySet()) {
                Files.write(home.resolve(entry.getKey().getFileName()), survived(entry.getValue()));
            }
        }
    }

    private byte[] survived(Content content) {
        var bytes = content.synced;
        for (int i = 0; i < content.since.size(); i++) {
            if (random.nextBoolean()) {
                var torn = i == content.since.size() - 1;
                bytes = applied(bytes, content.since.get(i), torn);
            }
        }
        return bytes;
    }

    private byte[] applied(byte[] before, Write write, boolean torn) {
        if (write.bytes().isEmpty()) {
            return Arrays.copyOf(before, (int) Math.min(before.length, write.position()));
        }
        var bytes = write.bytes().get();
        int length = torn ? random.nextInt(bytes.length + 1) / SECTOR * SECTOR : bytes.length;
        var after = Arrays.copyOf(before, (int) Math.max(before.length, write.position() + length));
        System.arraycopy(bytes, 0, after, (int) write.position(), length);
        return after;
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        writeAt(file, 0, content);
    }

    @Override
    public synchronized void writeAt(Path file, long position, byte[] content) throws IOException {
        use();
        var whole = Arrays.copyOf(content(file).synced, (int) position + content.length);
        System.arraycopy(content, 0, whole, (int) position, content.length);
        Files.write(file, whole);
        content(file).synced = whole;
    }

    @Override
    public synchronized void copy(Path from, Path to) throws IOException {
        use();
        Files.copy(from, to);
        content(to).synced = Files.readAllBytes(to);
    }

    @Override
    public synchronized void rename(Path from, Path to) throws IOException {
        use();
        disk.rename(from, to);
        live.put(to, live.remove(from));
    }

    @Override
    public synchronized void syncFolder(Path folder) throws IOException {
        use();
        keepNames(folder);
    }

    @Override
    public synchronized void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            use();
            Files.createDirectories(folder);
            keepNames(folder);
        }
    }

    @Override
    public synchronized void delete(Path file) throws IOException {
        use();
        disk.delete(file);
        live.remove(file);
    }

    @Override
    public synchronized void write(Path file, FileChannel channel, long position, ByteBuffer bytes) throws IOException {
        use();
        var copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        content(file).since.add(new Write(position, Optional.of(copy)));
        channel.write(bytes, position);
    }

    @Override
    public synchronized void truncate(Path file, FileChannel channel, long length) throws IOException {
        use();
        content(file).since.add(new Write(length, Optional.empty()));
        channel.truncate(length);
    }

    @Override
    public synchronized void force(Path file, FileChannel channel) throws IOException {
        use();
        var content = content(file);
        for (var write : content.since) {
            content.synced = applied(content.synced, write, false);
        }
        content.since.clear();
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
