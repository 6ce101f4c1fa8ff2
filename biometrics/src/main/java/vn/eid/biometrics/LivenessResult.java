package vn.eid.biometrics;

/**
 * What the liveness assistance saw. It helps an officer who watches; no conformance to ISO/IEC 30107-3 is claimed, and
 * nothing here refuses an enrolment by itself.
 *
 * @param turns the head turned as asked
 * @param parallax the points of the face moved as on a solid head, not as on a flat picture
 * @param blink the eyes closed and opened as asked
 * @param light the skin answered to the coloured light of the screen
 */
public record LivenessResult(Outcome turns, Outcome parallax, Outcome blink, Outcome light) {
    /** Three states, never two: what could not be measured is not a failure and not a success. */
    public enum Outcome {
        PASSED,
        FAILED,
        NOT_ASSESSED
    }

    /** Something did not behave as a living face does: the officer must look closely. */
    public boolean suspicious() {
        return turns == Outcome.FAILED
                || parallax == Outcome.FAILED
                || blink == Outcome.FAILED
                || light == Outcome.FAILED;
    }
}
