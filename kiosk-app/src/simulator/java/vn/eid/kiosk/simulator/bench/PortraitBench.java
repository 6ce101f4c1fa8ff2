package vn.eid.kiosk.simulator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.PortraitAnalyser;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.quality.evaluation.AnalysisBenchmark;
import vn.eid.biometrics.quality.evaluation.Figures;
import vn.eid.biometrics.quality.evaluation.PortraitEvaluation;
import vn.eid.biometrics.quality.evaluation.PreviewBenchmark;
import vn.eid.kiosk.cli.PortraitTools;

/** Portraits: time and memory of the live analysis, and how well the defects of labelled images are named. */
public final class PortraitBench implements Bench {
    private static final int FRAMES = 10_000;
    private final PortraitTools tools;
    private final Optional<Path> models;
    private final Optional<Path> images;

    /** @param images folder with index.csv; without it only speed is measured */
    public PortraitBench(PortraitTools tools, Optional<Path> models, Optional<Path> images) {
        this.tools = tools;
        this.models = models;
        this.images = images;
    }

    @Override
    public String name() {
        return "portrait";
    }

    @Override
    public List<Figure> run(Progress progress) throws BenchException {
        List<Figure> figures = new ArrayList<>();
        try {
            speed(progress, figures);
            if (images.isPresent()) {
                progress.step("Ảnh có nhãn / labelled images");
                try (PortraitAnalyser analyser = tools.analyser(models)) {
                    figures.addAll(adapted(
                            "portrait.",
                            new PortraitEvaluation(analyser, tools.decoder()).run(images.get(), (done, all) -> {})));
                }
            }
            return figures;
        } catch (CameraException | IOException e) {
            throw new BenchException("không chấm được ảnh / images were not judged: " + e.getMessage(), e);
        }
    }

    private void speed(Progress progress, List<Figure> figures) throws CameraException, BenchException {
        progress.step("Phân tích / analysis, " + FRAMES + " frames");
        List<Frame> pictures = new LoopedFrames().all();
        try (PortraitAnalyser analyser = tools.analyser(models)) {
            figures.addAll(adapted(
                    "analysis.",
                    new AnalysisBenchmark(analyser, System::nanoTime, PortraitBench::resident)
                            .run(pictures, FRAMES, done -> {})));
        }
        progress.step("Xem trước / preview");
        figures.addAll(adapted("preview.", new PreviewBenchmark(Monotonic.system()).run(pictures.get(0))));
        progress.step("Hai cửa sổ / both windows, software rendering");
        figures.addAll(new WindowPreviewProcess(tools.models(models).folder()).run());
    }

    /** VmRSS of proc(5), in kilobytes there. */
    private static OptionalLong resident() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmRSS:")) {
                    return OptionalLong.of(Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024);
                }
            }
        } catch (IOException elsewhere) {
            return OptionalLong.empty();
        }
        return OptionalLong.empty();
    }

    private static List<Figure> adapted(String prefix, Figures figures) {
        return figures.figures().stream()
                .map(it -> new Figure(prefix + it.name(), it.value(), it.unit(), it.goal(), it.against(), it.ok()))
                .toList();
    }
}
