package vn.eid.biometrics.simulator;

/** Repeatable noise for skin, hair and walls. */
final class Grain {
    private final long seed;

    Grain(long seed) {
        this.seed = seed;
    }

    /** Smooth noise, −1..1, that changes over a distance of about 1. */
    double at(double x, double y) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        double fx = HeadMesh.smooth(x - ix);
        double fy = HeadMesh.smooth(y - iy);
        double top = cell(ix, iy) + fx * (cell(ix + 1, iy) - cell(ix, iy));
        double bottom = cell(ix, iy + 1) + fx * (cell(ix + 1, iy + 1) - cell(ix, iy + 1));
        return top + fy * (bottom - top);
    }

    /** White noise, −1..1. */
    double cell(int x, int y) {
        long h = seed * 0x9E3779B97F4A7C15L + x * 0xC2B2AE3D27D4EB4FL + y * 0x165667B19E3779F9L;
        h ^= h >>> 29;
        h *= 0xBF58476D1CE4E5B9L;
        h ^= h >>> 32;
        return (h & 0xFFFF) / 32767.5 - 1;
    }
}
