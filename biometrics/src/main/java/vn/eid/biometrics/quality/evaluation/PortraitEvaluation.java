package vn.eid.biometrics.quality.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.eid.biometrics.Assessment;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.ImageDecoder;
import vn.eid.biometrics.PortraitAnalyser;
import vn.eid.biometrics.PortraitQuality;

/**
 * Runs every image of a labelled folder and says how well the defects are told apart and named. Images with a {@code
 * defect=} label are judged by the worst defect that is named; the others ask how well single components separate.
 */
public final class PortraitEvaluation {
    private static final double NAMED = 0.9;

    private final PortraitAnalyser analyser;
    private final ImageDecoder decoder;

    public PortraitEvaluation(PortraitAnalyser analyser, ImageDecoder decoder) {
        this.analyser = analyser;
        this.decoder = decoder;
    }

    private record Judged(LabelledImage image, PortraitQuality quality) {}

    /**
     * Judges all images of the folder's {@code index.csv}.
     *
     * @param progress gets the number of images done and of all
     * @throws IOException if the index or an image cannot be read
     * @throws CameraException if an image cannot be decoded
     */
    public Figures run(Path folder, BiConsumer<Integer, Integer> progress) throws IOException, CameraException {
        List<LabelledImage> images = ImageIndex.read(folder);
        var judged = new ArrayList<Judged>();
        for (LabelledImage image : images) {
            judged.add(new Judged(image, analyser.assess(ImageFiles.read(image.file(), decoder))));
            progress.accept(judged.size(), images.size());
        }
        var figures = new ArrayList<Figure>();
        separations(judged, figures);
        defects(judged, figures);
        return new Figures(figures);
    }

    private static void separations(List<Judged> judged, List<Figure> figures) {
        List<Judged> labelled =
                judged.stream().filter(j -> j.image().defect().isEmpty()).toList();
        for (Separation question : Separation.all()) {
            double[] with = values(labelled, question, true);
            double[] without = values(labelled, question, false);
            if (with.length > 0 && without.length > 0) {
                double area = question.lowIsDefect() ? RocCurve.area(without, with) : RocCurve.area(with, without);
                String against = with.length + " with, " + without.length + " without";
                figures.add(Figure.atLeast(question.words(), area, "AUC", question.goal(), against));
            }
        }
    }

    /** Images on which the component could not be measured count for neither group. */
    private static double[] values(List<Judged> judged, Separation question, boolean positive) {
        return judged.stream()
                .filter(j -> group(j.image(), question, positive))
                .map(j -> j.quality().components().get(question.component()))
                .filter(Assessment.Assessed.class::isInstance)
                .mapToDouble(assessment -> ((Assessment.Assessed) assessment).nativeValue())
                .toArray();
    }

    /** A blank label counts as without: the sets label what stands out. */
    private static boolean group(LabelledImage image, Separation question, boolean positive) {
        String label = image.label(question.column()).orElse("");
        return !question.ignored().contains(label) && question.positive().contains(label) == positive;
    }

    private static void defects(List<Judged> judged, List<Figure> figures) {
        Map<DefectClass, List<PortraitQuality>> classes = new EnumMap<>(DefectClass.class);
        for (Judged j : judged) {
            j.image()
                    .defect()
                    .flatMap(DefectClass::of)
                    .ifPresent(kind -> classes.computeIfAbsent(kind, ignored -> new ArrayList<>())
                            .add(j.quality()));
        }
        classes.forEach((kind, qualities) -> {
            long right = qualities.stream().filter(kind::right).count();
            String name = kind == DefectClass.NONE ? kind.words() : "named as worst: " + kind.words();
            figures.add(Figure.atLeast(
                    name, (double) right / qualities.size(), "share", NAMED, right + " of " + qualities.size()));
        });
    }
}
