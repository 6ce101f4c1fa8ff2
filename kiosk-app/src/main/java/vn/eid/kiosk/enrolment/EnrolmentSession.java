package vn.eid.kiosk.enrolment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import vn.eid.kiosk.enrolment.EnrolmentEvent.ByMachine;
import vn.eid.kiosk.enrolment.EnrolmentEvent.Entered;
import vn.eid.kiosk.enrolment.EnrolmentState.Halted;
import vn.eid.kiosk.enrolment.EnrolmentState.UnderWay;
import vn.eid.kiosk.enrolment.TransitionResult.Moved;
import vn.eid.kiosk.enrolment.TransitionResult.Refused;

/**
 * One counter at work: holds the state, applies events one after the other, and shows a state only after what it holds
 * is durable. All of it happens on one thread, that of {@code home}; {@link #post} may be called from anywhere, everything
 * else from that thread alone.
 */
public final class EnrolmentSession {
    private final Transitions transitions = new Transitions();
    private final EffectSink effects;
    private final Executor home;
    private final Supplier<Ticket> tickets;
    private final List<SessionObserver> observers = new ArrayList<>();
    private final Deque<EnrolmentEvent> waiting = new ArrayDeque<>();
    private EnrolmentState state = new EnrolmentState.SignedOut();
    private boolean busy;
    /** Whether a person caused what is being written now. */
    private boolean pressed;

    /**
     * @param effects the machines
     * @param home runs tasks on the session's thread, in order
     * @param tickets fresh dossier numbers with the present time
     */
    public EnrolmentSession(EffectSink effects, Executor home, Supplier<Ticket> tickets) {
        this.effects = effects;
        this.home = home;
        this.tickets = tickets;
    }

    public EnrolmentState state() {
        return state;
    }

    /** A fresh number and the present moment, for events that may begin an enrolment. */
    public Ticket ticket() {
        return tickets.get();
    }

    /** Adds an observer and tells it the present state at once. */
    public void observe(SessionObserver observer) {
        observers.add(observer);
        observer.entered(state);
    }

    public void forget(SessionObserver observer) {
        observers.remove(observer);
    }

    /** From any thread: the event is applied on the session's thread, after those before it. */
    public void post(EnrolmentEvent event) {
        home.execute(() -> fire(event));
    }

    /** Whether the result of the last step is still being written; buttons are grey meanwhile. */
    public boolean isBusy() {
        return busy;
    }

    /**
     * Applies one event. While the draft of what somebody pressed is being written, machine events and what people
     * entered wait, and further presses are dropped, so that a double click never skips a step. While the machine's own news is being written,
     * everything waits: nobody's press is lost because the ministry answered at that moment.
     */
    public void fire(EnrolmentEvent event) {
        if (busy) {
            if (event instanceof ByMachine || event instanceof Entered || !pressed) {
                waiting.add(event);
            } else {
                tellRefused(event, RefusalReason.BUSY);
            }
            return;
        }
        TransitionResult result = transitions.from(state, event);
        if (result instanceof Refused refused) {
            tellRefused(event, refused.reason());
        } else if (result instanceof Moved moved) {
            pressed = !(event instanceof ByMachine);
            follow(moved);
        }
    }

    private void follow(Moved moved) {
        busy = true;
        if (moved.next() instanceof UnderWay next
                && moved.effects().stream().anyMatch(EnrolmentEffect.KeepDraft.class::isInstance)) {
            effects.keep(next, new EffectSink.KeepListener() {
                @Override
                public void kept() {
                    home.execute(() -> enter(moved));
                }

                @Override
                public void failed(EnrolmentFault fault) {
                    home.execute(() -> enter(new Moved(new Halted(fault, next), List.of())));
                }
            });
        } else {
            enter(moved);
        }
    }

    private void enter(Moved moved) {
        state = moved.next();
        for (EnrolmentEffect effect : moved.effects()) {
            if (!(effect instanceof EnrolmentEffect.KeepDraft)) {
                effects.run(effect);
            }
        }
        for (SessionObserver observer : List.copyOf(observers)) {
            observer.entered(state);
        }
        busy = false;
        while (!busy && !waiting.isEmpty()) {
            fire(waiting.poll());
        }
    }

    private void tellRefused(EnrolmentEvent event, RefusalReason reason) {
        for (SessionObserver observer : List.copyOf(observers)) {
            observer.refused(event, reason);
        }
    }
}
