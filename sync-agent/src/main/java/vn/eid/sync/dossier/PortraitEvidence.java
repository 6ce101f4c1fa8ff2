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
 */
public record PortraitEvidence(
        Content image,
        String profile,
        boolean accepted,
        Map<String, ComponentResult> quality,
        MatchOutcome match,
        String camera) {
    public PortraitEvidence {
        quality = Map.copyOf(quality);
    }

    /**
     * One component.
     *
     * @param verdict {@code PASS}, {@code FAIL} or {@code NOT_ASSESSED}
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
}
