package vn.eid.kiosk.enrolment;

import java.time.Duration;
import java.util.Optional;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.LivenessAssistance;
import vn.eid.biometrics.LivenessResult;
import vn.eid.biometrics.LivenessResult.Outcome;
import vn.eid.biometrics.LivenessView;

/**
 * The liveness assistance within one sitting. When it stops early the explanation stays long enough to be read, then it
 * begins again with other tasks, a few times at most. Times are those of the frames; one thread.
 */
final class LivenessRound {
    /** Whoever turned away three times will not do better the fourth time; the officer decides. */
    static final int TRIES = 3;
    /** Time to read two lines. */
    static final Duration EXPLANATION = Duration.ofSeconds(3);
    /** Time to see that it is done. */
    static final Duration FAREWELL = Duration.ofMillis(900);

    private static final LivenessResult NOTHING_SEEN =
            new LivenessResult(Outcome.NOT_ASSESSED, Outcome.NOT_ASSESSED, Outcome.NOT_ASSESSED, Outcome.NOT_ASSESSED);

    private final LivenessAssistance assistance;
    private int tries = 1;
    private Optional<Ending> ending = Optional.empty();
    private Optional<LivenessRecord> ended = Optional.empty();

    /** A last view that stays for a while. */
    private record Ending(LivenessView view, LivenessRecord record, long until) {}

    /** Begins: what the assistance knew of the citizen before is forgotten. */
    LivenessRound(LivenessAssistance assistance) {
        this.assistance = assistance;
        assistance.reset();
    }

    /** What both windows show after the next frame. */
    LivenessView follow(Frame frame) throws CameraException {
        if (ending.isPresent() && !again(frame.capturedNanos())) {
            return last(frame.capturedNanos());
        }
        LivenessView view = assistance.follow(frame);
        view.result().ifPresent(result -> over(view, result, frame.capturedNanos()));
        return view;
    }

    /** Whether the explanation has been read and another try is due. */
    private boolean again(long now) {
        Ending shown = ending.orElseThrow();
        boolean another = now >= shown.until() && shown.record().stopped().isPresent() && tries < TRIES;
        if (another) {
            ending = Optional.empty();
            tries++;
            assistance.reset();
        }
        return another;
    }

    private LivenessView last(long now) {
        Ending shown = ending.orElseThrow();
        if (now >= shown.until()) {
            ended = Optional.of(shown.record());
        }
        return shown.view();
    }

    private void over(LivenessView view, LivenessResult result, long now) {
        Optional<LivenessRecord.Stop> stopped = view.stopped().map(why -> LivenessRecord.Stop.valueOf(why.name()));
        Duration shown = stopped.isPresent() ? EXPLANATION : FAREWELL;
        ending = Optional.of(new Ending(view, new LivenessRecord(result, stopped), now + shown.toNanos()));
    }

    /** What is recorded; empty while the round goes on. */
    Optional<LivenessRecord> ended() {
        return ended;
    }

    /** What is recorded when the officer ends the round before its time: nothing was proven either way. */
    static LivenessRecord endedByOfficer() {
        return new LivenessRecord(NOTHING_SEEN, Optional.of(LivenessRecord.Stop.BY_OFFICER));
    }
}
