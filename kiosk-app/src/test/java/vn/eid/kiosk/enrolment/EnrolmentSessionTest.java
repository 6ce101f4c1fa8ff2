package vn.eid.kiosk.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.enrolment.EnrolmentEvent.Failed;
import vn.eid.kiosk.enrolment.EnrolmentState.ConfirmIdentity;
import vn.eid.kiosk.enrolment.EnrolmentState.Halted;
import vn.eid.kiosk.enrolment.EnrolmentState.Idle;
import vn.eid.kiosk.enrolment.EnrolmentState.UnderWay;
import vn.eid.sync.queue.QueueFault;

class EnrolmentSessionTest {
    private final List<EnrolmentEffect> effects = new ArrayList<>();
    private final List<EnrolmentState> shown = new ArrayList<>();
    private final List<RefusalReason> refusals = new ArrayList<>();
    private final Deque<EffectSink.KeepListener> keeping = new ArrayDeque<>();
    private final Deque<Runnable> home = new ArrayDeque<>();
    private final EnrolmentSession session = new EnrolmentSession(
            new EffectSink() {
                @Override
                public void run(EnrolmentEffect effect) {
                    effects.add(effect);
                }

                @Override
                public void keep(UnderWay state, KeepListener done) {
                    keeping.add(done);
                }
            },
            home::add,
            Samples::ticket);

    @Test
    @DisplayName("a state shows only after its draft is durable; a press in between is dropped, what was entered waits")
    void drafts() {
        readChip();
        assertThat(last()).isInstanceOf(EnrolmentState.ReadingChip.class);
        keeping.poll().kept();
        runHome();
        assertThat(last()).isInstanceOf(ConfirmIdentity.class);
        session.fire(new EnrolmentEvent.FieldAnswered(IdentityField.FULL_NAME, Answer.RIGHT));
        session.fire(new EnrolmentEvent.IdentityAccepted());
        assertThat(refusals).containsExactly(RefusalReason.BUSY);
        session.fire(new EnrolmentEvent.FieldAnswered(IdentityField.PERSONAL_ID_NUMBER, Answer.WRONG));
        keeping.poll().kept();
        runHome();
        assertThat(((ConfirmIdentity) last()).asking()).contains(IdentityField.PERSONAL_ID_NUMBER);
        keeping.poll().kept();
        runHome();
        assertThat(((ConfirmIdentity) last()).answers().answers())
                .containsEntry(IdentityField.PERSONAL_ID_NUMBER, Answer.WRONG);
    }

    @Test
    @DisplayName("what somebody presses while the machine's own news is being written waits and is not lost")
    void pressesSurviveMachineNews() {
        readChip();
        session.fire(new EnrolmentEvent.FieldAnswered(IdentityField.FULL_NAME, Answer.RIGHT));
        assertThat(refusals).isEmpty();
        keeping.poll().kept();
        runHome();
        keeping.poll().kept();
        runHome();
        assertThat(((ConfirmIdentity) last()).asking()).contains(IdentityField.PERSONAL_ID_NUMBER);
    }

    @Test
    @DisplayName("what a device reports in between waits, and is applied in its order")
    void deviceEventsWait() {
        readChip();
        session.fire(new Failed(new EnrolmentFault.OfQueue(QueueFault.UNAVAILABLE)));
        session.fire(new EnrolmentEvent.LeftAlone());
        keeping.poll().kept();
        runHome();
        assertThat(shown.subList(shown.size() - 3, shown.size()).stream().map(Object::getClass))
                .isEqualTo(List.of(ConfirmIdentity.class, Halted.class, EnrolmentState.Locked.class));
    }

    @Test
    @DisplayName("a draft that cannot be written stops the work above the new state, which is not lost")
    void draftFails() {
        readChip();
        keeping.poll().failed(new EnrolmentFault.OfQueue(QueueFault.DISK_FULL));
        runHome();
        assertThat(((Halted) last()).fault()).isEqualTo(new EnrolmentFault.OfQueue(QueueFault.DISK_FULL));
        assertThat(((Halted) last()).resumeAt()).isInstanceOf(ConfirmIdentity.class);
    }

    @Test
    @DisplayName("an observer that comes later is told the present state at once, one that left hears no more")
    void observers() {
        var late = new ArrayList<EnrolmentState>();
        SessionObserver observer = late::add;
        session.observe(observer);
        session.fire(new EnrolmentEvent.SignedIn(Samples.OFFICER));
        session.forget(observer);
        session.fire(new EnrolmentEvent.SignOut());
        assertThat(late).containsExactly(new EnrolmentState.SignedOut(), new Idle(Samples.OFFICER));
    }

    @Test
    @DisplayName("an event posted from elsewhere is applied on the session's own thread only")
    void posting() {
        session.post(new EnrolmentEvent.SignedIn(Samples.OFFICER));
        assertThat(session.state()).isEqualTo(new EnrolmentState.SignedOut());
        runHome();
        assertThat(session.state()).isEqualTo(new Idle(Samples.OFFICER));
    }

    private void readChip() {
        session.observe(new SessionObserver() {
            @Override
            public void entered(EnrolmentState state) {
                shown.add(state);
            }

            @Override
            public void refused(EnrolmentEvent event, RefusalReason reason) {
                refusals.add(reason);
            }
        });
        session.fire(new EnrolmentEvent.SignedIn(Samples.OFFICER));
        session.fire(new EnrolmentEvent.CardPlaced(Samples.CARD, session.ticket()));
        session.fire(new EnrolmentEvent.KeyGiven(Samples.INPUT, session.ticket()));
        session.fire(new EnrolmentEvent.ChipRead(Samples.reading(Samples.adult()), Samples.eligible()));
        assertThat(session.isBusy()).isTrue();
    }

    private EnrolmentState last() {
        return shown.get(shown.size() - 1);
    }

    private void runHome() {
        while (!home.isEmpty()) {
            home.poll().run();
        }
    }
}
