package vn.eid.card.scanner;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A code scanner on a serial line, such as a USB scanner in CDC mode: each scan is one text ended by CR or LF. The device
 * may be missing, go away and come back at any time; it is looked for once a second. Speed and parity are the operating
 * system's to set, USB scanners have none. Scans are personal data: no part of one is ever logged.
 */
public final class SerialScanner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SerialScanner.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    /** A scanner sends a whole code in far less; a person's next scan comes later. */
    private static final Duration IDLE = Duration.ofMillis(500);
    /** Nobody scans faster; a device that floods is held back in its own buffer. */
    private static final Duration BETWEEN_SCANS = Duration.ofMillis(50);

    private final Path device;
    private final Consumer<String> scans;
    private final LongSupplier nanos;
    private final ScanLines lines = new ScanLines(IDLE);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Object lock = new Object();
    private Optional<FileChannel> line = Optional.empty();
    /** Of the scanner's thread alone: each change is logged once, not each look; that it is there is expected. */
    private boolean wasThere = true;

    private SerialScanner(Path device, Consumer<String> scans, LongSupplier nanos) {
        this.device = device;
        this.scans = scans;
        this.nanos = nanos;
    }

    /**
     * Begins to listen, on a thread of its own that ends after {@link #close}.
     *
     * @param device such as {@code /dev/ttyACM0} or {@code COM3}; need not be there yet
     * @param threads makes the one thread, which should be a daemon: opening a device cannot be called off
     * @param scans is given each text on that thread, 1 to 1024 characters; it is not trusted to be a card's code
     * @param nanos time that never jumps, {@code System::nanoTime}
     */
    public static SerialScanner start(Path device, ThreadFactory threads, Consumer<String> scans, LongSupplier nanos) {
        var scanner = new SerialScanner(device, scans, nanos);
        threads.newThread(scanner::listen).start();
        return scanner;
    }

    private void listen() {
        do {
            try {
                // A plain file would give the same scans again at each look; only a line can be listened to.
                if (Files.isRegularFile(device)) {
                    tellThere(false);
                } else {
                    listenOnce();
                }
            } catch (IOException gone) {
                tellThere(false);
            } catch (RuntimeException unexpected) {
                // The thread's top: whatever a listener does wrong with one scan, the next one is still read.
                LOG.error(
                        "a scan could not be passed on: {}",
                        unexpected.getClass().getName());
            }
            lines.forget();
        } while (!closedWithin(LOOK_AGAIN));
    }

    /** Returns or throws when the device went away. */
    private void listenOnce() throws IOException {
        try (FileInputStream file = new FileInputStream(device.toFile());
                FileChannel channel = file.getChannel()) {
            if (!publish(Optional.of(channel))) {
                return;
            }
            tellThere(true);
            read(channel);
            tellThere(false);
        } finally {
            publish(Optional.empty());
        }
    }

    private void read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(ScanLines.MOST_CHARS);
        try {
            while (channel.read(bytes) > 0) {
                lines.arrived(nanos.getAsLong());
                bytes.flip();
                while (bytes.hasRemaining()) {
                    Optional<String> scan = lines.take(bytes.get());
                    if (scan.isPresent()) {
                        scans.accept(scan.get());
                        if (closedWithin(BETWEEN_SCANS)) {
                            return;
                        }
                    }
                }
                bytes.clear();
            }
        } finally {
            Arrays.fill(bytes.array(), (byte) 0);
        }
    }

    /** @return false once the scanner is closed: then nothing may be read any more */
    private boolean publish(Optional<FileChannel> channel) {
        synchronized (lock) {
            line = channel;
            return closed.getCount() > 0;
        }
    }

    private void tellThere(boolean there) {
        if (there != wasThere && closed.getCount() > 0) {
            LOG.info("the scanner at {} {}", device, there ? "is there" : "is not there");
        }
        wasThere = there;
    }

    private boolean closedWithin(Duration time) {
        try {
            return closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Stops listening; a reading that waits is woken. One scan at most that came meanwhile is still passed on. */
    @Override
    public void close() {
        Optional<FileChannel> open;
        synchronized (lock) {
            closed.countDown();
            open = line;
        }
        try {
            if (open.isPresent()) {
                open.get().close();
            }
        } catch (IOException alreadyGone) {
            LOG.debug("the scanner's line was gone before it was closed");
        }
    }
}
