package vn.eid.biometrics.quality;

import vn.eid.biometrics.Assessment.NotAssessedReason;
import vn.eid.biometrics.QualityComponent;
import vn.eid.biometrics.face.HeadPose;

/** Head tilted. Native: degrees, positive towards the citizen's own left shoulder. Without a mesh the line of the eyes tells it. */
final class HeadPoseRoll implements ComponentMeasure {
    @Override
    public QualityComponent component() {
        return QualityComponent.HEAD_POSE_ROLL;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        if (!sample.face().eyesFound()) {
            return new Measurement.Missing(NotAssessedReason.MODEL_MISSING);
        }
        return value(sample.face()
                .pose()
                .map(HeadPose::roll)
                .orElseGet(() -> sample.face().eyes().slope()));
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.cosine(nativeValue);
    }
}
