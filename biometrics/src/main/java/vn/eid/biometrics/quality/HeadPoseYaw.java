package vn.eid.biometrics.quality;

import vn.eid.biometrics.Assessment.NotAssessedReason;
import vn.eid.biometrics.QualityComponent;

/** Head turned. Native: degrees, positive towards the citizen's own left. The score hardly falls at the limits of ISO/IEC 39794-5, so the gate is on degrees. */
final class HeadPoseYaw implements ComponentMeasure {
    @Override
    public QualityComponent component() {
        return QualityComponent.HEAD_POSE_YAW;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        return sample.face()
                .pose()
                .map(pose -> value(pose.yaw()))
                .orElseGet(() -> new Measurement.Missing(NotAssessedReason.MODEL_MISSING));
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.cosine(nativeValue);
    }
}
