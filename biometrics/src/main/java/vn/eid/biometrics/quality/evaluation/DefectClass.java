package vn.eid.biometrics.quality.evaluation;

import static vn.eid.biometrics.QualityComponent.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.eid.biometrics.PortraitQuality;
import vn.eid.biometrics.QualityComponent;

/** A defect that images of a set show on purpose, and the components that may be named for it. */
enum DefectClass {
    NONE("none", "good ones accepted"),
    MOUTH_OCCLUDED("mouth_occluded", "mask", MOUTH_OCCLUSION_PREVENTION, FACE_OCCLUSION_PREVENTION),
    EYES_OCCLUDED("eyes_occluded", "eyes covered", EYES_VISIBLE, FACE_OCCLUSION_PREVENTION),
    BLURRED("sharpness", "blur", SHARPNESS),
    DARK("underexposed", "dark", UNDER_EXPOSURE_PREVENTION, LUMINANCE_MEAN),
    BRIGHT("overexposed", "bright", OVER_EXPOSURE_PREVENTION, LUMINANCE_MEAN),
    SMALL("too_far", "small", INTER_EYE_DISTANCE, HEAD_SIZE),
    LARGE("too_close", "large", HEAD_SIZE, INTER_EYE_DISTANCE),
    OFF_CENTRE("off_centre", "off-centre", LEFTWARD_CROP, RIGHTWARD_CROP, MARGIN_ABOVE, MARGIN_BELOW),
    ROLLED("roll", "rolled", HEAD_POSE_ROLL),
    TWO_FACES("two_faces", "two faces", SINGLE_FACE_PRESENT),
    UNEVEN_LIGHT("uneven_light", "side light", ILLUMINATION_UNIFORMITY),
    COLOUR_CAST("colour_cast", "colour cast", NATURAL_COLOUR);

    private final String label;
    private final String words;
    private final Set<QualityComponent> components;

    DefectClass(String label, String words, QualityComponent... components) {
        this.label = label;
        this.words = words;
        this.components = EnumSet.noneOf(QualityComponent.class);
        this.components.addAll(Arrays.asList(components));
    }

    /** The class of a label; empty for one that no component answers for, such as compression. */
    static Optional<DefectClass> of(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    String words() {
        return words;
    }

    /** Whether the picture was judged as it should be. */
    boolean right(PortraitQuality quality) {
        return this == NONE
                ? quality.accepted()
                : quality.worst().filter(components::contains).isPresent();
    }
}
