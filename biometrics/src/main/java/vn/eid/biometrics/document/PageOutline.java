package vn.eid.biometrics.document;

import java.util.List;

/**
 * The four corners of a page in a picture, in pixels, clockwise from the one at the top left.
 *
 * @param topLeft corner
 * @param topRight corner
 * @param bottomRight corner
 * @param bottomLeft corner
 */
public record PageOutline(Corner topLeft, Corner topRight, Corner bottomRight, Corner bottomLeft) {
    /** A point in pixels from the picture's top left. */
    public record Corner(double x, double y) {
        double distance(Corner other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    public List<Corner> corners() {
        return List.of(topLeft, topRight, bottomRight, bottomLeft);
    }

    /** Length of the longer horizontal edge, pixels. */
    public double width() {
        return Math.max(topLeft.distance(topRight), bottomLeft.distance(bottomRight));
    }

    /** Length of the longer vertical edge, pixels. */
    public double height() {
        return Math.max(topLeft.distance(bottomLeft), topRight.distance(bottomRight));
    }

    /** The farthest that any corner has moved, pixels. */
    public double movedFrom(PageOutline other) {
        double most = 0;
        for (int i = 0; i < 4; i++) {
            most = Math.max(most, corners().get(i).distance(other.corners().get(i)));
        }
        return most;
    }

    /** The same outline in a picture of another size. */
    PageOutline scaled(double factor) {
        return new PageOutline(
                scaled(topLeft, factor),
                scaled(topRight, factor),
                scaled(bottomRight, factor),
                scaled(bottomLeft, factor));
    }

    private static Corner scaled(Corner corner, double factor) {
        return new Corner(corner.x * factor, corner.y * factor);
    }
}
