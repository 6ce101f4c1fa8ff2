package vn.eid.biometrics.simulator;

/** Where hair grows and where a mask lies, on the unrolled face: millimetres of arc from the middle, and height. */
final class HairLine {
    private HairLine() {}

    /**
     * How much of a point is under hair, 0..1.
     *
     * @param soft millimetres over which the edge fades
     */
    static double cover(FaceTraits.Style style, double side, double height, double soft) {
        double inside = Math.max(forehead(style, side) - height, flank(style, Math.abs(side), height));
        return HeadMesh.smooth(inside / soft + 0.5);
    }

    /** The height of the hair line above the forehead. */
    private static double forehead(FaceTraits.Style style, double side) {
        double a = Math.abs(side);
        double arch = switch (style) {
            case CROPPED -> -72 + 0.0065 * a * a;
            case SIDE_PART -> -70 + 0.0050 * a * a - 0.11 * side;
            case FULL -> -60 + 0.0040 * a * a;
            case RECEDING -> -98 - 9 * HeadMesh.bell(a - 34, 15) + 0.0045 * a * a;
            case LONG -> -76 + 0.0095 * a * a;
            case FRINGE -> -31 + 0.0035 * a * a;
        };
        return Math.min(arch, 40);
    }

    /** Millimetres inside the hair at the sides of the head; negative outside. */
    private static double flank(FaceTraits.Style style, double side, double height) {
        if (style.isLong()) {
            double edge = style == FaceTraits.Style.FRINGE ? 66 : 71;
            // None under the chin, which a raised head shows.
            return Math.min(side - edge - 0.06 * Math.max(0, height), 100 - height);
        }
        double sideburn = Math.min(side - (84 + 0.05 * height), 24 - height);
        double nape = Math.min(side - 138, 78 - height);
        return Math.max(sideburn, nape);
    }

    /** How much of a point a surgical mask covers, 0..1. */
    static double mask(double side, double height) {
        double a = Math.abs(side);
        double top = 26 + 10 * HeadMesh.smooth(a / 34) - 6 * HeadMesh.smooth((a - 34) / 40);
        double inside = Math.min(height - top, 82 - a);
        return HeadMesh.smooth(inside / 3 + 0.5);
    }
}
