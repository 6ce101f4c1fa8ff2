package vn.eid.sync.station;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** H2's own way to files, for disks that fail in tests: each write and each sync of a database passes a watcher. */
public final class WatchedFiles extends FilePathWrapper {
    private static final String SCHEME = "watched";
    private static final Map<Path, Watcher> WATCHERS = new ConcurrentHashMap<>();

    /** What a disk does with the writes of a database. */
    interface Watcher {
        void write(Path file, FileChannel channel, long position, ByteBuffer bytes) throws IOException;

        void truncate(Path file, FileChannel channel, long length) throws IOException;

        void force(Path file, FileChannel channel) throws IOException;
    }

    /** Lets a watcher see the database of this name, and gives the name that H2 must be told. */
    static String watch(Path database, Watcher watcher) {
        FilePath.register(new WatchedFiles());
        WATCHERS.put(database.getParent(), watcher);
        return SCHEME + ":" + database;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var file = Path.of(getBase().toString());
        return new Channel(getBase().open(mode), file, WATCHERS.get(file.getParent()));
    }

    /** Reads as usual; what changes the file is the watcher's business. */
    private static final class Channel extends FileBaseDefault {
        private final FileChannel base;
        private final Path file;
        private final Watcher watcher;

        private Channel(FileChannel base, Path file, Watcher watcher) {
            this.base = base;
            this.file = file;
            this.watcher = watcher;
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return base.read(target, position);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            int length = source.remaining();
            watcher.write(file, base, position, source);
            return length;
        }

        @Override
        protected void implTruncate(long length) throws IOException {
            watcher.truncate(file, base, length);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            watcher.force(file, base);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
