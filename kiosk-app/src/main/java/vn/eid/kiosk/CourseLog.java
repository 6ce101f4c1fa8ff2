package vn.eid.kiosk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.RefusalReason;
import vn.eid.kiosk.enrolment.SessionObserver;

/** Writes the course of work into the log: names of states and events, never what they hold. */
final class CourseLog implements SessionObserver {
    private static final Logger LOG = LoggerFactory.getLogger(CourseLog.class);

    private Class<?> last = Object.class;

    @Override
    public void entered(EnrolmentState state) {
        if (state instanceof EnrolmentState.Halted halted) {
            LOG.info(
                    "halted by {} above {}",
                    halted.fault(),
                    halted.resumeAt().getClass().getSimpleName());
        } else if (state.getClass() != last) {
            LOG.info("state {}", state.getClass().getSimpleName());
        }
        last = state.getClass();
    }

    @Override
    public void refused(EnrolmentEvent event, RefusalReason reason) {
        LOG.info("{} refused: {}", event.getClass().getSimpleName(), reason);
    }
}
