package vn.eid.kiosk.screen.documents;

import java.util.Optional;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;

/**
 * One page of a paper as a small picture.
 *
 * @param picture empty while it is being decoded, or when it cannot be
 * @param opening whether the picture is still on its way
 * @param state how well it can be read
 */
public record PageLine(
        String name, Optional<Picture> picture, boolean opening, Symbol symbol, String state, Tone tone) {
    @Override
    public String toString() {
        return "page ****";
    }
}
