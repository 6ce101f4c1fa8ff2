package vn.eid.sync.dossier;

import java.util.Map;
import java.util.Optional;

/**
 * The portrait and everything measured on it.
 *
 * @param image JPEG
 * @param profile name of the quality profile
 * @param accepted whether the profile accepted it
 * @param quality component by its name in ISO/IEC 29794-5
 * @param match comparison with the chip's photograph
 * @param camera name of the camera
 * @param liveness what the liveness assistance saw before; empty when it was not asked for
 */
public record PortraitEvidence(
        Content image,
        String profile,
        boolean accepted,
        Map<String, ComponentResult> quality,
        MatchOutcome match,
        String camera,
        Optional<LivenessOutcome> liveness) {
    public PortraitEvidence {
        quality = Map.copyOf(quality);
    }

    /** A portrait for which the liveness assistance was not asked. */
    public PortraitEvidence(
            Content image,
            String profile,
            boolean accepted,
            Map<String, ComponentResult> quality,
            MatchOutcome match,
            String camera) {
        this(image, profile, accepted, quality, match, camera, Optional.empty());
    }

    /**
     * One component.
     *
     * @param verdict {@code PASS}, {@code ADVISE} (outside what the profile wishes, yet no reason to refuse), {@code FAIL} or
     *     {@code NOT_ASSESSED}
     * @param nativeValue in the component's unit, empty if not assessed
     * @param score 0..100, empty if not assessed
     * @param reason why not assessed, empty if assessed
     */
    public record ComponentResult(
            String verdict, Optional<Double> nativeValue, Optional<Integer> score, Optional<String> reason) {}

    /**
     * Comparison with the chip.
     *
     * @param decision {@code MATCH}, {@code REVIEW}, {@code NO_MATCH} or {@code NOT_AVAILABLE}
     * @param score 0..100, empty if not available
     * @param matcher model that compared, empty if none
     * @param reason why not available
     */
    public record MatchOutcome(
            String decision, Optional<Integer> score, Optional<String> matcher, Optional<String> reason) {}

    /**
     * What the liveness assistance saw. It helped an officer who watched; no conformance to ISO/IEC 30107-3 is claimed. Each
     * outcome is {@code PASSED}, {@code FAILED} or {@code NOT_ASSESSED}.
     *
     * @param turns the head turned as asked
     * @param parallax the face moved as a solid head, not as a flat picture
     * @param blink the eyes closed and opened as asked
     * @param light the skin answered to the screen's coloured light
     * @param stopped {@code FACE_LEFT}, {@code MORE_THAN_ONE_FACE} or {@code BY_OFFICER}; empty when it went to its end
     */
    public record LivenessOutcome(
            String turns, String parallax, String blink, String light, Optional<String> stopped) {}
}
