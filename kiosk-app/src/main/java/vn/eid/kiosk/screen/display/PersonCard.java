package vn.eid.kiosk.screen.display;

import java.util.List;
import java.util.Optional;

/**
 * What stays in sight of the citizen being enrolled: whatever was captured never disappears.
 *
 * @param number identity number, grouped
 * @param line birth, age and sex
 * @param badges the three proofs of the chip
 */
public record PersonCard(
        String name,
        String number,
        String line,
        Photo chip,
        Photo portrait,
        Optional<MatchLine> match,
        List<Badge> badges) {
    public PersonCard {
        badges = List.copyOf(badges);
    }

    /**
     * One of the two photographs.
     *
     * @param picture empty while there is none
     * @param placeholder words in the empty place
     * @param opening whether there is a picture that is still being decoded
     */
    public record Photo(Optional<Picture> picture, String title, String note, String placeholder, boolean opening) {}

    @Override
    public String toString() {
        return "person ****";
    }
}
