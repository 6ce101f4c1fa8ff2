package vn.eid.kiosk;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.enrolment.EnrolmentFault;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.officer.Role;
import vn.eid.kiosk.screen.desk.CounterWords;
import vn.eid.kiosk.screen.desk.Reply;
import vn.eid.sync.audit.AuditLog;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;

/**
 * What the station's desks have in common: work goes to {@code station-io}, answers come back on the FX thread, and what
 * shows a citizen is on the audit log first. Without an entry nothing is shown.
 */
final class StationOffice {
    private static final Logger LOG = LoggerFactory.getLogger(StationOffice.class);

    private final AuditLog audit;
    private final Supplier<Optional<Officer>> officer;
    private final CounterWords words;
    private final Executor stationIo;
    private final Executor fx;

    /** @param officer who is signed in at this moment */
    StationOffice(
            AuditLog audit, Supplier<Optional<Officer>> officer, CounterWords words, Executor stationIo, Executor fx) {
        this.audit = audit;
        this.officer = officer;
        this.words = words;
        this.stationIo = stationIo;
        this.fx = fx;
    }

    /** A piece of work on the store. */
    interface Work<T> {
        T run() throws QueueException;
    }

    /** Does something that shows no citizen. */
    <T> void ask(Work<T> work, Consumer<Reply<T>> answer) {
        stationIo.execute(() -> {
            Reply<T> reply = reply(work);
            fx.execute(() -> answer.accept(reply));
        });
    }

    /**
     * Does something for a person who may see citizens' data; the entry comes before the work.
     *
     * @param event of the audit log
     * @param details never personal data of citizens
     */
    <T> void askAudited(String event, Map<String, String> details, Work<T> work, Consumer<Reply<T>> answer) {
        ask(
                () -> {
                    audit.append(event, actor(), details);
                    return work.run();
                },
                answer);
    }

    /** The account in whose name something is done; a technician's never sees citizens. */
    String actor() throws QueueException {
        return officer.get()
                .filter(it -> it.has(Role.OFFICER) || it.has(Role.SUPERVISOR))
                .map(Officer::account)
                .orElseThrow(() -> QueueException.notAllowed("nobody who may see citizens' data is signed in"));
    }

    private <T> Reply<T> reply(Work<T> work) {
        try {
            return new Reply.Done<>(work.run());
        } catch (QueueException trouble) {
            LOG.warn("not done for the station: {}", trouble.fault());
            return new Reply.NotDone<>(fault(trouble.fault()));
        }
    }

    private CounterWords.FaultWords fault(QueueFault fault) {
        return words.fault(new EnrolmentFault.OfQueue(fault));
    }

    /** Reads or writes a file, whose failure is told like that of the store. */
    interface FileWork<T> {
        T run() throws IOException;
    }

    static <T> T onDisk(String what, FileWork<T> work) throws QueueException {
        try {
            return work.run();
        } catch (IOException failed) {
            throw QueueException.notStored(what, failed);
        }
    }

    Executor stationIo() {
        return stationIo;
    }

    Executor fx() {
        return fx;
    }
}
