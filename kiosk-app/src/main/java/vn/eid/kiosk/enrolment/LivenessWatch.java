package vn.eid.kiosk.enrolment;

import java.util.Optional;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.LivenessView;

/** The liveness assistance of one sitting: begins and ends rounds as wished, and keeps what the last one saw. One thread. */
final class LivenessWatch {
    private final PortraitStudio studio;
    private final LivePreview preview;
    private Optional<LivenessRound> round = Optional.empty();
    private Optional<LivenessRecord> record = Optional.empty();

    LivenessWatch(PortraitStudio studio, LivePreview preview) {
        this.studio = studio;
        this.preview = preview;
    }

    /** A wish to end what does not run changes nothing. */
    void wish(boolean wanted) {
        if (wanted) {
            round = Optional.of(studio.livenessRound());
        } else if (round.isPresent()) {
            end(LivenessRound.endedByOfficer());
        }
    }

    /** Whether this frame belongs to a round; the portrait waits meanwhile. */
    boolean watches(Frame frame) throws CameraException {
        if (round.isEmpty()) {
            return false;
        }
        LivenessView view = round.get().follow(frame);
        preview.liveness(Optional.of(view));
        round.get().ended().ifPresent(this::end);
        return true;
    }

    private void end(LivenessRecord seen) {
        record = Optional.of(seen);
        leave();
        // Whatever the portrait's analysis knew of the citizen is seconds old.
        studio.begin();
    }

    /** The light goes out on both windows. */
    void leave() {
        if (round.isPresent()) {
            round = Optional.empty();
            preview.liveness(Optional.empty());
        }
    }

    /** What the last round saw; a round under way counts as ended by the officer, who ordered a picture over it. */
    Optional<LivenessRecord> record() {
        return round.isPresent() ? Optional.of(LivenessRound.endedByOfficer()) : record;
    }
}
