package vn.eid.biometrics.quality;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import vn.eid.biometrics.Assessment;
import vn.eid.biometrics.Assessment.NotAssessedReason;
import vn.eid.biometrics.Assessment.Verdict;
import vn.eid.biometrics.PortraitQuality;
import vn.eid.biometrics.QualityComponent;
import vn.eid.biometrics.face.DetectedFace;
import vn.eid.biometrics.face.FaceObservation;

/** Measures every component of one picture and holds it against the profile. One thread at a time. */
final class Judge {
    private final List<ComponentMeasure> measures = Components.inOrderOfMending();
    private final FacePixels pixels = new FacePixels();
    private final QualityProfile profile;

    Judge(QualityProfile profile) {
        this.profile = profile;
    }

    /** Replaces a component's native value before it is judged, as by a median; gets and returns native values. */
    interface Smoothing {
        double smooth(QualityComponent component, double nativeValue);
    }

    PortraitQuality judge(FaceObservation seen, Smoothing smoothing) {
        if (seen.geometry().isEmpty()) {
            return noFace();
        }
        pixels.read(seen.aligned());
        var sample = new FaceSample(seen, seen.geometry().get(), pixels, Sharpness.edgeRatio(seen.aligned()));
        var results = new EnumMap<QualityComponent, Assessment>(QualityComponent.class);
        for (ComponentMeasure measure : measures) {
            results.put(measure.component(), assess(measure, sample, smoothing));
        }
        return new PortraitQuality(significant(seen.faces()), results, worst(results), profile.name());
    }

    private Assessment assess(ComponentMeasure measure, FaceSample sample, Smoothing smoothing) {
        Measurement found = measure.measure(sample);
        if (found instanceof Measurement.Missing missing) {
            return new Assessment.NotAssessed(missing.reason());
        }
        double value = smoothing.smooth(measure.component(), ((Measurement.Value) found).nativeValue());
        Verdict verdict = profile.gate(measure.component(), sample.width(), sample.height(), sample.eyeDistance())
                .map(gate -> gate.verdict(value))
                .orElse(Verdict.PASS);
        return new Assessment.Assessed(value, measure.score(value), verdict);
    }

    private Optional<QualityComponent> worst(Map<QualityComponent, Assessment> results) {
        return measures.stream()
                .map(ComponentMeasure::component)
                .filter(component -> results.get(component).fails())
                .findFirst();
    }

    /** Faces that the profile does not take for bystanders far behind. */
    private int significant(List<DetectedFace> faces) {
        OptionalDouble largest =
                faces.stream().mapToDouble(face -> face.box().area()).max();
        double least = largest.orElse(0)
                * profile.gates().get(QualityComponent.SINGLE_FACE_PRESENT).max();
        return (int) faces.stream().filter(face -> face.box().area() > least).count();
    }

    /** Without a face nothing is measured, and the one defect is that there is none. */
    private PortraitQuality noFace() {
        Map<QualityComponent, Assessment> results = measures.stream()
                .collect(Collectors.toMap(
                        ComponentMeasure::component, m -> new Assessment.NotAssessed(NotAssessedReason.NO_FACE)));
        return new PortraitQuality(0, results, Optional.of(QualityComponent.SINGLE_FACE_PRESENT), profile.name());
    }
}
