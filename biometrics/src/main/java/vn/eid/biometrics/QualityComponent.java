package vn.eid.biometrics;

/** The quality components of ISO/IEC 29794-5:2025 that a portrait is judged by. */
public enum QualityComponent {
    SINGLE_FACE_PRESENT("SingleFacePresent"),
    HEAD_POSE_YAW("HeadPoseYaw"),
    HEAD_POSE_PITCH("HeadPosePitch"),
    HEAD_POSE_ROLL("HeadPoseRoll"),
    INTER_EYE_DISTANCE("InterEyeDistance"),
    HEAD_SIZE("HeadSize"),
    LEFTWARD_CROP("LeftwardCropOfTheFaceImage"),
    RIGHTWARD_CROP("RightwardCropOfTheFaceImage"),
    MARGIN_ABOVE("MarginAboveOfTheFaceImage"),
    MARGIN_BELOW("MarginBelowOfTheFaceImage"),
    EYES_OPEN("EyesOpen"),
    EYES_VISIBLE("EyesVisible"),
    MOUTH_CLOSED("MouthClosed"),
    MOUTH_OCCLUSION_PREVENTION("MouthOcclusionPrevention"),
    FACE_OCCLUSION_PREVENTION("FaceOcclusionPrevention"),
    SHARPNESS("Sharpness"),
    UNDER_EXPOSURE_PREVENTION("UnderExposurePrevention"),
    OVER_EXPOSURE_PREVENTION("OverExposurePrevention"),
    LUMINANCE_MEAN("LuminanceMean"),
    ILLUMINATION_UNIFORMITY("IlluminationUniformity"),
    DYNAMIC_RANGE("DynamicRange"),
    NATURAL_COLOUR("NaturalColour"),
    BACKGROUND_UNIFORMITY("BackgroundUniformity"),
    EXPRESSION_NEUTRALITY("ExpressionNeutrality"),
    NO_HEAD_COVERINGS("NoHeadCoverings");

    private final String standardName;

    QualityComponent(String standardName) {
        this.standardName = standardName;
    }

    /** The component's name in the standard. */
    public String standardName() {
        return standardName;
    }
}
