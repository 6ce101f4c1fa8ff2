package vn.eid.kiosk.simulator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.PortraitAnalyser;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.quality.evaluation.AnalysisBenchmark;
import vn.eid.biometrics.quality.evaluation.Figures;
import vn.eid.biometrics.quality.evaluation.PortraitEvaluation;
import vn.eid.biometrics.quality.evaluation.PreviewBenchmark;
import vn.eid.kiosk.CounterThreads;
import vn.eid.kiosk.cli.PortraitTools;

/** Portraits: time and memory of the live analysis, and how well the defects of labelled images are named. */
public final class PortraitBench implements Bench {
    private static final int FRAMES = 10_000;
    private static final int PREVIEW = 300;

    private final PortraitTools tools;
    private final Optional<Path> models;
    private final Optional<Path> images;
    private final CameraMaker camera;

    /** Makes a camera of drawn citizens at 30 frames a second. */
    public interface CameraMaker {
        Camera open() throws CameraException;
    }

    /** @param images folder with index.csv; without it only speed is measured */
    public PortraitBench(PortraitTools tools, Optional<Path> models, Optional<Path> images, CameraMaker camera) {
        this.tools = tools;
        this.models = models;
        this.images = images;
        this.camera = camera;
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

    private void speed(Progress progress, List<Figure> figures) throws CameraException {
        progress.step("Phân tích / analysis, " + FRAMES + " frames");
        List<Frame> pictures = new ArrayList<>();
        try (Camera drawn = camera.open()) {
            while (pictures.size() < 30) {
                drawn.next(java.time.Duration.ofSeconds(1)).ifPresent(pictures::add);
            }
        }
        try (PortraitAnalyser analyser = tools.analyser(models)) {
            figures.addAll(adapted(
                    "analysis.",
                    new AnalysisBenchmark(analyser, System::nanoTime, PortraitBench::resident)
                            .run(pictures, FRAMES, done -> {})));
        }
        progress.step("Xem trước / preview");
        ExecutorService analysis = Executors.newSingleThreadExecutor(CounterThreads.named("bench-analysis"));
        try (PortraitAnalyser analyser = tools.analyser(models);
                Camera drawn = camera.open()) {
            figures.addAll(adapted(
                    "preview.", new PreviewBenchmark(analyser, analysis, Monotonic.system()).run(drawn, PREVIEW)));
        } finally {
            analysis.shutdown();
        }
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
