package vn.eid.biometrics.quality;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import vn.eid.biometrics.QualityComponent;

/** The median of each component over the last few frames: one frame's pose errs by degrees, the median hardly. */
final class RecentMedians implements Judge.Smoothing {
    private static final int FRAMES = 5;

    private final Map<QualityComponent, Deque<Double>> last = new EnumMap<>(QualityComponent.class);

    void reset() {
        last.clear();
    }

    @Override
    public double smooth(QualityComponent component, double nativeValue) {
        Deque<Double> values = last.computeIfAbsent(component, ignored -> new ArrayDeque<>(FRAMES + 1));
        values.addLast(nativeValue);
        if (values.size() > FRAMES) {
            values.removeFirst();
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
