package vn.eid.kiosk.screen.display;

import java.util.List;

/**
 * A signature as drawn.
 *
 * @param width of the pad in pixels
 * @param height of the pad in pixels
 * @param strokes each from touch to lift
 */
public record Ink(int width, int height, List<List<Point>> strokes) {
    public Ink {
        strokes = strokes.stream().map(List::copyOf).toList();
    }

    /**
     * One point of a stroke.
     *
     * @param x pixels from the left
     * @param y pixels from the top
     * @param millis since the first point
     */
    public record Point(int x, int y, int millis) {}

    @Override
    public String toString() {
        return "ink of " + strokes.size() + " strokes";
    }
}
