package vn.eid.biometrics.quality;

import vn.eid.biometrics.QualityComponent;

/** Tones between dark and bright. Native: entropy of the face's luminance in bits. */
final class DynamicRange implements ComponentMeasure {
    @Override
    public QualityComponent component() {
        return QualityComponent.DYNAMIC_RANGE;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        double entropy = 0;
        for (int count : sample.pixels().faceHistogram()) {
            double share = count / FacePixels.FACE.area();
            if (share > 0) {
                entropy -= share * Math.log(share) / Math.log(2);
            }
        }
        return value(entropy);
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.clip(12.5 * nativeValue);
    }
}
