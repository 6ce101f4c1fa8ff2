package vn.eid.biometrics.quality;

import java.util.List;

/** The methods of all components, in the order in which defects are mended: what spoils the others' measures first. */
final class Components {
    private Components() {}

    /**
     * Who and where, then light, then what covers the face, then how the head is held, then detail. A picture that is too
     * dark has no trustworthy eyes, a covered mouth no trustworthy pose. A mask comes before darkness, since a black one
     * makes half of the face dark; a face that is covered by anything else comes after sharpness, since blur looks like it.
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
                new MouthOcclusionPrevention(),
                new UnderExposurePrevention(),
                new LuminanceMean(),
                new EyesVisible(),
                new NaturalColour(),
                new HeadPoseRoll(),
                new HeadPoseYaw(),
                new HeadPosePitch(),
                new Sharpness(),
                new FaceOcclusionPrevention(),
                new EyesOpen(),
                new MouthClosed(),
                new DynamicRange(),
                new BackgroundUniformity(),
                new ExpressionNeutrality(),
                new NoHeadCoverings());
    }
}
