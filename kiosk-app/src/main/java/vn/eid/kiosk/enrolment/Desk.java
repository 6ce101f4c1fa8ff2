package vn.eid.kiosk.enrolment;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.message.SupportCode;

/** One named thread with its work: runs a task there and turns what nobody foresaw into a support code. */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Executor thread;
    private final Consumer<EnrolmentEvent> post;

    Desk(Executor thread, Consumer<EnrolmentEvent> post) {
        this.thread = thread;
        this.post = post;
    }

    void run(Runnable work) {
        run(work, fault -> post.accept(new EnrolmentEvent.Failed(fault)));
    }

    void run(Runnable work, Consumer<EnrolmentFault> unexpected) {
        thread.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException | LinkageError problem) {
                // The top of a thread: a defect must not end the counter's day, so it becomes a code for support.
                String code = SupportCode.of(problem);
                LOG.error("support code {} at {}", code, problem.getClass().getName(), Quiet.of(problem));
                unexpected.accept(new EnrolmentFault.Unexpected(code));
            }
        });
    }

    void post(EnrolmentEvent event) {
        post.accept(event);
    }

    /** The same stack without messages, since a message may hold what a citizen's card said. */
    private static final class Quiet extends RuntimeException {
        private Quiet(Throwable original, Throwable cause) {
            super(original.getClass().getName(), cause);
            setStackTrace(original.getStackTrace());
        }

        static Quiet of(Throwable original) {
            return new Quiet(original, original.getCause() == null ? null : of(original.getCause()));
        }
    }
}
