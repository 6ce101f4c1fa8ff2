package vn.eid.kiosk.enrolment;

import java.util.Optional;
import vn.eid.biometrics.MatchResult;
import vn.eid.biometrics.Portrait;

/**
 * A portrait as taken, before anybody accepted it.
 *
 * @param portrait cropped, encoded, judged
 * @param match comparison with the chip's photograph
 * @param camera name of the camera
 * @param manualReason why the officer took it by hand; empty when the program took it by itself
 * @param liveness what the liveness assistance saw before; empty when it was not asked for
 */
public record PortraitCapture(
        Portrait portrait,
        MatchResult match,
        String camera,
        Optional<String> manualReason,
        Optional<LivenessRecord> liveness) {
    /** A portrait for which the liveness assistance was not asked. */
    public PortraitCapture(Portrait portrait, MatchResult match, String camera, Optional<String> manualReason) {
        this(portrait, match, camera, manualReason, Optional.empty());
    }
}
