package vn.eid.kiosk.screen.display;

import java.util.List;

/**
 * A shape drawn over a live picture.
 *
 * @param corners in their order, each in shares of the picture's width and height
 * @param tone {@link Tone#GOOD} when what it marks can be taken
 */
public record Outline(List<Spot> corners, Tone tone) {
    public Outline {
        corners = List.copyOf(corners);
    }

    /** A place in a picture, 0..1 from its left and its top. */
    public record Spot(double x, double y) {}
}
