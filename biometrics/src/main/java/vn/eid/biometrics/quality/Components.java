package vn.eid.biometrics.quality;

import java.util.List;

/** The methods of all components, in the order in which defects are mended: what spoils the others' measures first. */
final class Components {
    private Components() {}

    /**
     * Who and where, then light, then what covers the face, then how the head is held, then detail. A picture that is too
     * dark has no trustworthy eyes, a covered mouth no trustworthy pose.
     */
    static List<ComponentMeasure> inOrderOfMending() {
        return List.of(
                new SingleFacePresent(),
                new HeadSize(),
                new InterEyeDistance(),
                new LeftwardCropOfTheFaceImage(),
                new RightwardCropOfTheFaceImage(),
                new MarginAboveOfTheFaceImage(),
                new MarginBelowOfTheFaceImage(),
                new OverExposurePrevention(),
                new IlluminationUniformity(),
                new UnderExposurePrevention(),
                new LuminanceMean(),
                new MouthOcclusionPrevention(),
                new EyesVisible(),
                new NaturalColour(),
                new FaceOcclusionPrevention(),
                new HeadPoseRoll(),
                new HeadPoseYaw(),
                new HeadPosePitch(),
                new Sharpness(),
                new EyesOpen(),
                new MouthClosed(),
                new DynamicRange(),
                new BackgroundUniformity(),
                new ExpressionNeutrality(),
                new NoHeadCoverings());
    }
}
