package vn.eid.sync.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The citizen's consent (Nghị định 69/2024/NĐ-CP Art. 10: the citizen confirms).
 *
 * @param textVersion version of the text shown
 * @param textSha256 hexadecimal digest of the very text shown
 * @param language BCP 47 tag of the text shown
 * @param givenAt when the citizen agreed
 * @param signature vector strokes, empty when the citizen confirmed without signing
 */
public record Consent(
        String textVersion, String textSha256, String language, Instant givenAt, Optional<Signature> signature) {
    /**
     * A signature as drawn.
     *
     * @param width of the pad in its own units
     * @param height of the pad
     * @param strokes each a line from touch to lift
     */
    public record Signature(int width, int height, List<Stroke> strokes) {
        public Signature {
            strokes = List.copyOf(strokes);
        }
    }

    /** One line; each point with milliseconds since the first touch. */
    public record Stroke(List<Point> points) {
        public Stroke {
            points = List.copyOf(points);
        }
    }

    /** A point of the pad. */
    public record Point(int x, int y, int millis) {}

    @Override
    public String toString() {
        return "consent " + textVersion;
    }
}
