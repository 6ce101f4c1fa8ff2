package vn.eid.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.backup.BackupException;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.OwnerLock;
import vn.eid.sync.queue.QueueException;

/**
 * How another program learns whether the counter's windows are open and a citizen sits before them, and asks them to close:
 * two small files in the data folder. A killed counter leaves its file behind, which counts only while the lock of its
 * audit log is held.
 */
final class CounterDoor {
    private static final Logger LOG = LoggerFactory.getLogger(CounterDoor.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 200;

    private final Path data;

    CounterDoor(Path data) {
        this.data = data;
    }

    private Path enrolment() {
        return data.resolve("enrolment.open");
    }

    private Path wanted() {
        return data.resolve("close.wanted");
    }

    /**
     * Keeps the files of an open counter in step with it.
     *
     * @param inHand the enrolment that is open on the windows
     * @param close called on {@code worker} when somebody asks, never while an enrolment is open
     */
    Repeated attend(Executor worker, Supplier<Optional<DossierId>> inHand, Runnable close) {
        return Repeated.on(worker, "door-look", LOOK, () -> look(inHand.get().isPresent(), close));
    }

    void look(boolean enrolling, Runnable close) {
        try {
            if (enrolling) {
                if (!Files.exists(enrolment())) {
                    Files.createFile(enrolment());
                }
                return;
            }
            Files.deleteIfExists(enrolment());
            if (Files.deleteIfExists(wanted())) {
                LOG.info("the windows close, as an update or a backup asked");
                close.run();
            }
        } catch (IOException refused) {
            LOG.warn("the counter's door: {}", refused.getMessage());
        }
    }

    /** Whether a counter is open on this folder. */
    boolean counterRuns() throws QueueException {
        try {
            OwnerLock.take(data.resolve("audit").resolve("counter"), "the audit log", new LocalDisk())
                    .close();
            return false;
        } catch (QueueException held) {
            if (held.fault() == vn.eid.sync.queue.QueueFault.IN_USE) {
                return true;
            }
            throw held;
        }
    }

    /** Refuses while a citizen is being enrolled. */
    void refuseDuringEnrolment() throws QueueException, BackupException {
        if (Files.exists(enrolment()) && counterRuns()) {
            throw BackupException.enrolmentOpen();
        }
    }

    /** Asks an idle counter to close its windows and waits until it has; nothing to do where none is open. */
    void askToClose() throws QueueException, BackupException {
        refuseDuringEnrolment();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (counterRuns()) {
                if (System.nanoTime() > end) {
                    Files.deleteIfExists(wanted());
                    throw BackupException.counterOpen();
                }
                if (!Files.exists(wanted())) {
                    Files.createFile(wanted());
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            Files.deleteIfExists(wanted());
        } catch (IOException refused) {
            throw notWritten(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw BackupException.counterOpen();
        }
    }

    private static BackupException notWritten(IOException refused) {
        return BackupException.notWritten(refused);
    }
}
