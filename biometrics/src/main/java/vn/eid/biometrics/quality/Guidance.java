package vn.eid.biometrics.quality;

import vn.eid.biometrics.Assessment;
import vn.eid.biometrics.Instruction;
import vn.eid.biometrics.Instruction.Kind;
import vn.eid.biometrics.PortraitQuality;
import vn.eid.biometrics.QualityComponent;
import vn.eid.biometrics.face.FaceGeometry;

/**
 * Turns the worst defect into the one thing to do, with direction and amount. Distances in centimetres follow from an
 * average inter-eye distance of 63 mm and a camera with a field of view of 60°; the citizen takes them as "a little" or
 * "a lot", so an error of a fifth does no harm.
 */
final class Guidance {
    private static final double EYE_DISTANCE_CM = 6.3;
    /** Focal length in picture widths: 60° across. */
    private static final double FOCAL_LENGTH = 0.866;
    /** Inter-eye distance to aim at, as a share of the picture's height: a third above the least, far below the most. */
    private static final double AIM = 0.165;

    private static final int STEP_CM = 5;
    private static final int FARTHEST_CM = 100;

    private Guidance() {}

    static Instruction instruction(PortraitQuality quality, FaceGeometry face, int width, int height) {
        if (quality.worst().isEmpty()) {
            return Instruction.of(Kind.HOLD_ON);
        }
        QualityComponent worst = quality.worst().get();
        double value =
                quality.components().get(worst) instanceof Assessment.Assessed assessed ? assessed.nativeValue() : 0;
        double eyes = face.eyes().distance();
        return switch (worst) {
            case HEAD_SIZE, INTER_EYE_DISTANCE -> distance(eyes, width, height);
            case LEFTWARD_CROP, RIGHTWARD_CROP -> sideways(face, width);
            case MARGIN_ABOVE, MARGIN_BELOW -> upOrDown(worst, face, height);
            case HEAD_POSE_YAW -> turn(value, Kind.TURN_RIGHT, Kind.TURN_LEFT);
            case HEAD_POSE_PITCH -> turn(value, Kind.RAISE_CHIN, Kind.LOWER_CHIN);
            case HEAD_POSE_ROLL -> turn(value, Kind.TILT_RIGHT, Kind.TILT_LEFT);
            case LUMINANCE_MEAN, DYNAMIC_RANGE ->
                Instruction.of(
                        value > 0.5 && worst == QualityComponent.LUMINANCE_MEAN ? Kind.LESS_LIGHT : Kind.MORE_LIGHT);
            default -> Instruction.of(plain(worst));
        };
    }

    private static Kind plain(QualityComponent worst) {
        return switch (worst) {
            case SINGLE_FACE_PRESENT -> Kind.ONE_PERSON_ONLY;
            case EYES_OPEN -> Kind.OPEN_EYES;
            case EYES_VISIBLE -> Kind.TAKE_OFF_GLASSES;
            case MOUTH_CLOSED, EXPRESSION_NEUTRALITY -> Kind.CLOSE_MOUTH;
            case MOUTH_OCCLUSION_PREVENTION -> Kind.UNCOVER_MOUTH;
            case FACE_OCCLUSION_PREVENTION, NO_HEAD_COVERINGS -> Kind.UNCOVER_FACE;
            case SHARPNESS -> Kind.KEEP_STILL;
            case UNDER_EXPOSURE_PREVENTION -> Kind.MORE_LIGHT;
            case OVER_EXPOSURE_PREVENTION -> Kind.LESS_LIGHT;
            case ILLUMINATION_UNIFORMITY -> Kind.EVEN_LIGHT;
            case NATURAL_COLOUR -> Kind.NATURAL_LIGHT;
            case BACKGROUND_UNIFORMITY -> Kind.PLAIN_BACKGROUND;
            default -> Kind.LOOK_AT_CAMERA;
        };
    }

    private static Instruction distance(double eyes, int width, int height) {
        double now = FOCAL_LENGTH * width * EYE_DISTANCE_CM / eyes;
        double then = FOCAL_LENGTH * width * EYE_DISTANCE_CM / (AIM * height);
        Kind kind = now > then ? Kind.MOVE_CLOSER : Kind.MOVE_BACK;
        return new Instruction(kind, centimetres(Math.abs(now - then)));
    }

    /** In the unmirrored picture the citizen's left is on the right. */
    private static Instruction sideways(FaceGeometry face, int width) {
        double off = face.eyes().middle().x() - width / 2.0;
        double way = Math.abs(off) * EYE_DISTANCE_CM / face.eyes().distance();
        return new Instruction(off < 0 ? Kind.MOVE_LEFT : Kind.MOVE_RIGHT, centimetres(way));
    }

    private static Instruction upOrDown(QualityComponent worst, FaceGeometry face, int height) {
        double off = Math.abs(face.eyes().middle().y() - height * 0.45);
        double way = off * EYE_DISTANCE_CM / face.eyes().distance();
        Kind kind = worst == QualityComponent.MARGIN_ABOVE ? Kind.MOVE_DOWN : Kind.MOVE_UP;
        return new Instruction(kind, centimetres(way));
    }

    private static Instruction turn(double degrees, Kind whenPositive, Kind whenNegative) {
        return new Instruction(degrees > 0 ? whenPositive : whenNegative, (int) Math.round(Math.abs(degrees)));
    }

    private static int centimetres(double exact) {
        int stepped = (int) Math.round(exact / STEP_CM) * STEP_CM;
        return Math.max(STEP_CM, Math.min(FARTHEST_CM, stepped));
    }
}
