package vn.eid.biometrics.quality.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.PortraitAnalyser;

/**
 * How long the live analysis of one frame takes and whether native memory grows. Run it alone on the machine: neighbours
 * on the same cores are measured too.
 */
public final class AnalysisBenchmark {
    private static final double MEDIAN_GOAL_MILLIS = 20;
    private static final double FRAME_MILLIS = 1000.0 / 30;
    private static final double GROWTH_GOAL_MEGABYTES = 24;
    private static final double MEGABYTE = 1024.0 * 1024;

    private final PortraitAnalyser analyser;
    private final LongSupplier nanoTime;
    private final Supplier<OptionalLong> residentBytes;

    /**
     * @param nanoTime monotonic clock
     * @param residentBytes resident memory of this process; empty where the system does not tell
     */
    public AnalysisBenchmark(PortraitAnalyser analyser, LongSupplier nanoTime, Supplier<OptionalLong> residentBytes) {
        this.analyser = analyser;
        this.nanoTime = nanoTime;
        this.residentBytes = residentBytes;
    }

    /**
     * Follows the pictures round and round.
     *
     * @param pictures at least one, of one size
     * @param frames how many to analyse; the first tenth warms up
     * @param progress gets the number of frames done
     */
    public Figures run(List<Frame> pictures, int frames, IntConsumer progress) throws CameraException {
        int warm = frames / 10;
        // The heap takes its room first; what grows in the second half is a leak.
        int half = frames / 2;
        double[] millis = new double[frames - warm];
        OptionalLong before = OptionalLong.empty();
        for (int i = 0; i < frames; i++) {
            if (i == half) {
                before = residentBytes.get();
            }
            Frame picture = pictures.get(i % pictures.size());
            long start = nanoTime.getAsLong();
            analyser.follow(new Frame(picture.width(), picture.height(), picture.bgr(), start));
            if (i >= warm) {
                millis[i - warm] = (nanoTime.getAsLong() - start) / 1e6;
            }
            progress.accept(i + 1);
        }
        analyser.reset();
        return figures(pictures.get(0), millis, before, residentBytes.get());
    }

    private static Figures figures(Frame picture, double[] millis, OptionalLong before, OptionalLong after) {
        Arrays.sort(millis);
        String size = picture.width() + "×" + picture.height() + ", " + millis.length + " frames";
        var figures = new ArrayList<Figure>();
        figures.add(Figure.atMost(
                "analysis of a frame, median", millis[millis.length / 2], "ms", MEDIAN_GOAL_MILLIS, size));
        figures.add(Figure.atMost(
                "analysis of a frame, 95 %",
                millis[(int) (millis.length * 0.95)], "ms", FRAME_MILLIS, "time between two frames at 30 a second"));
        if (before.isPresent() && after.isPresent()) {
            double grown = (after.getAsLong() - before.getAsLong()) / MEGABYTE;
            figures.add(Figure.atMost(
                    "resident memory grown", grown, "MB", GROWTH_GOAL_MEGABYTES, "second half of the frames"));
        }
        return new Figures(figures);
    }
}
