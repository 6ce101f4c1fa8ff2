package vn.eid.biometrics;

/**
 * The one thing the citizen should do now, as both windows show it. Left and right are the citizen's own, who sees
 * himself mirrored.
 *
 * @param kind what to do
 * @param amount how much, in the kind's unit (centimetres for distance, degrees for turning); 0 when there is none
 */
public record Instruction(Kind kind, int amount) {
    /** All instructions; bundle keys follow the names. */
    public enum Kind {
        LOOK_AT_CAMERA,
        ONE_PERSON_ONLY,
        MOVE_CLOSER,
        MOVE_BACK,
        MOVE_LEFT,
        MOVE_RIGHT,
        MOVE_UP,
        MOVE_DOWN,
        TURN_LEFT,
        TURN_RIGHT,
        RAISE_CHIN,
        LOWER_CHIN,
        TILT_LEFT,
        TILT_RIGHT,
        OPEN_EYES,
        TAKE_OFF_GLASSES,
        CLOSE_MOUTH,
        UNCOVER_MOUTH,
        UNCOVER_FACE,
        MORE_LIGHT,
        LESS_LIGHT,
        EVEN_LIGHT,
        NATURAL_LIGHT,
        PLAIN_BACKGROUND,
        KEEP_STILL,
        HOLD_ON,
        DONE
    }

    public static Instruction of(Kind kind) {
        return new Instruction(kind, 0);
    }
}
