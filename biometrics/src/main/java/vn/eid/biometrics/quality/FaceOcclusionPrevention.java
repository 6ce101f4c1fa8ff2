package vn.eid.biometrics.quality;

import vn.eid.biometrics.Assessment.NotAssessedReason;
import vn.eid.biometrics.QualityComponent;

/** Nothing before the face. Native: the mesh's presence logit, 40 and more for a bare face in good light. */
final class FaceOcclusionPrevention implements ComponentMeasure {
    @Override
    public QualityComponent component() {
        return QualityComponent.FACE_OCCLUSION_PREVENTION;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        return sample.mesh()
                .map(mesh -> value(mesh.presence()))
                .orElseGet(() -> new Measurement.Missing(NotAssessedReason.MODEL_MISSING));
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.rising(nativeValue, 18, 4);
    }
}
