package vn.eid.kiosk.simulator.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import vn.eid.kiosk.screen.tour.UiMeasure;

/** The windows: how soon they are there, how fast a step changes, whether they ever hang, and whether a day wears them out. */
public final class UiBench implements Bench {
    private static final int WARM_UP = 2;
    private static final double MOST_COLD = 3;
    private static final double MOST_WARM = 2;
    private static final double MOST_STEP = 100;

    private final UiStage stage;
    private final Duration soak;
    private final LongSupplier nanos;

    /**
     * @param soak how long citizens are enrolled without a pause
     * @param nanos a clock that only goes forward
     */
    public UiBench(UiStage stage, Duration soak, LongSupplier nanos) {
        this.stage = stage;
        this.soak = soak;
        this.nanos = nanos;
    }

    @Override
    public String name() {
        return "ui";
    }

    @Override
    public List<Figure> run(Progress progress) throws BenchException {
        if (!stage.displayThere()) {
            throw new BenchException("không có màn hình / no display: xvfb-run -a ./kiosk bench ui");
        }
        var figures = new ArrayList<Figure>();
        try (var scratch = new Scratch()) {
            progress.step("Khởi động / starting");
            var starts = new UiStarts(stage.starter(scratch.folder("start")), scratch.folder(), nanos).measure();
            figures.add(Figure.atMost(
                    "ui.start.cold", starts.cold(), "s", MOST_COLD, "classes from the archive, files not in memory"));
            figures.add(Figure.atMost(
                    "ui.start.warm", median(starts.warm()), "s", MOST_WARM, "class archive made by the first start"));
            figures.add(Figure.told("ui.start.plain", starts.plain(), "s", "without the class archive"));
            figures.addAll(enrol(scratch, progress));
        }
        return figures;
    }

    private List<Figure> enrol(Scratch scratch, Progress progress) throws BenchException {
        progress.step("Thu nhận liên tục / enrolling for " + soak.toMinutes() + " min");
        var wear = new Wear();
        long began = nanos.getAsLong();
        var both = stage.enrol(scratch.folder("soak"), WARM_UP, rounds -> {
            wear.sample();
            return rounds < WARM_UP + 3 || nanos.getAsLong() - began < soak.toNanos();
        });
        UiMeasure.Figures first = both.first();
        UiMeasure.Figures seen = both.others();
        var against = wear.samples() + " enrolments in " + (nanos.getAsLong() - began) / 1_000_000_000L + " s";
        return List.of(
                Figure.atMost("ui.step.slowest", seen.slowestStepMillis(), "ms", MOST_STEP, against),
                Figure.told("ui.step.first", first.slowestStepMillis(), "ms", "the slowest in the first " + WARM_UP),
                Figure.told(
                        "ui.step.median",
                        median(seen.stepMillis()),
                        "ms",
                        seen.stepMillis().size() + " steps"),
                Figure.atMost("ui.fx.blocks.over.50ms", seen.blocksOver50(), "times", 0, against),
                Figure.atMost("ui.fx.longest", seen.longestBlockMillis(), "ms", 50, "looked at every 5 ms"),
                Figure.told("ui.fx.longest.first", first.longestBlockMillis(), "ms", "in the first " + WARM_UP),
                Figure.told("ui.preview", seen.previewFps(), "1/s", "live pictures"),
                Figure.atMost("ui.soak.memory", wear.memoryGrowth(), "MB", 8, wear.memoryWords()),
                Figure.atMost("ui.soak.threads", wear.threadGrowth(), "threads", 2, wear.threadWords()),
                Figure.atMost("ui.soak.files", wear.fileGrowth(), "open files", 2, wear.fileWords()));
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
