package vn.eid.biometrics.quality;

import vn.eid.biometrics.Assessment.NotAssessedReason;
import vn.eid.biometrics.QualityComponent;

/** Head nodding. Native: degrees, positive when looking down. The score hardly falls at the limits of ISO/IEC 39794-5, so the gate is on degrees. */
final class HeadPosePitch implements ComponentMeasure {
    @Override
    public QualityComponent component() {
        return QualityComponent.HEAD_POSE_PITCH;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        return sample.face()
                .pose()
                .map(pose -> value(pose.pitch()))
                .orElseGet(() -> new Measurement.Missing(NotAssessedReason.MODEL_MISSING));
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.cosine(nativeValue);
    }
}
