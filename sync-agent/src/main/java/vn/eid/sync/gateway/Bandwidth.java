package vn.eid.sync.gateway;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Keeps all uploads together under a number of bytes a second, so that the station's other work has its line. */
final class Bandwidth {
    /** What may go out at once after a pause: an eighth of a second's worth. */
    private static final int BURST_PARTS = 8;

    private final long bytesPerSecond;
    private final LongSupplier nanoTime;
    private long freeAt;

    Bandwidth(long bytesPerSecond, LongSupplier nanoTime) {
        this.bytesPerSecond = bytesPerSecond;
        this.nanoTime = nanoTime;
        this.freeAt = nanoTime.getAsLong();
    }

    /** Books some bytes and says how many nanoseconds to wait before sending them. */
    synchronized long book(int bytes) {
        long now = nanoTime.getAsLong();
        long burst = TimeUnit.SECONDS.toNanos(1) / BURST_PARTS;
        freeAt = Math.max(freeAt, now - burst) + TimeUnit.SECONDS.toNanos(bytes) / bytesPerSecond;
        return Math.max(0, freeAt - now);
    }

    /** The same bytes, slower. */
    InputStream slowed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                pause(book(1));
                return super.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, Math.min(length, 4096));
                if (read > 0) {
                    pause(book(read));
                }
                return read;
            }
        };
    }

    private static void pause(long nanos) throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        }
    }
}
