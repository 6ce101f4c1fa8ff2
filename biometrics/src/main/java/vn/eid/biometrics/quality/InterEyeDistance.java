package vn.eid.biometrics.quality;

import vn.eid.biometrics.QualityComponent;
import vn.eid.biometrics.face.HeadPose;

/** Enough pixels on the face. Native: pixels between the eye centres, made up for a turned head. */
final class InterEyeDistance implements ComponentMeasure {
    /** Beyond it the correction would be a guess. */
    private static final double LARGEST_YAW = 60;

    @Override
    public QualityComponent component() {
        return QualityComponent.INTER_EYE_DISTANCE;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        double yaw = sample.face().pose().map(HeadPose::yaw).orElse(0.0);
        double foreshortening = Math.cos(Math.toRadians(Math.min(LARGEST_YAW, Math.abs(yaw))));
        return value(sample.eyeDistance() / foreshortening);
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.rising(nativeValue, 70, 20);
    }
}
