package vn.eid.biometrics.simulator;

/**
 * What stands before the drawn camera: everything about a picture that is not the person's identity. Start from {@link
 * #portrait()} and change one thing at a time; a scene is what makes a test image "rolled" or "too dark".
 *
 * @param pose where the head points
 * @param place where the head is
 * @param expression eyes and mouth
 * @param wearing what covers the face
 * @param light how it is lit
 * @param backdrop what is behind
 * @param optics what the camera adds
 */
public record Scene(
        Pose pose, Place place, Expression expression, Wearing wearing, Light light, Backdrop backdrop, Optics optics) {

    /**
     * Degrees. Yaw is positive when the face looks towards the right edge of the picture, pitch is positive when the chin
     * rises, roll is positive when the head turns clockwise in the picture.
     */
    public record Pose(double yaw, double pitch, double roll) {
        public static final Pose FRONTAL = new Pose(0, 0, 0);
    }

    /**
     * @param x middle between the eyes, share of the picture's width
     * @param y middle between the eyes, share of the picture's height
     * @param metres distance of the eyes from a camera whose 16:9 picture is 60° wide
     */
    public record Place(double x, double y, double metres) {}

    /**
     * @param eyesOpen 1 open, 0 closed
     * @param mouthOpen 0 closed, 1 wide open
     * @param smile 0 neutral, 1 broad
     */
    public record Expression(double eyesOpen, double mouthOpen, double smile) {
        public static final Expression NEUTRAL = new Expression(1, 0, 0);
    }

    /** Spectacles. */
    public enum Glasses {
        NONE,
        CLEAR,
        TINTED
    }

    /** What covers the face. */
    public record Wearing(Glasses glasses, boolean mask) {
        public static final Wearing NOTHING = new Wearing(Glasses.NONE, false);
    }

    /**
     * @param level exposure: 1 right, 0.3 too dark, 2.5 too bright
     * @param side −1 lit from the picture's left, 0 evenly, 1 from the right
     * @param screen the light that the citizen's screen throws on the face
     */
    public record Light(double level, double side, Tint screen) {
        public static final Light EVEN = new Light(1, 0, Tint.NONE);
    }

    /** Additional coloured light, each 0..1. */
    public record Tint(double red, double green, double blue) {
        public static final Tint NONE = new Tint(0, 0, 0);
        public static final Tint ORANGE = new Tint(0.34, 0.17, 0.0);
        public static final Tint BLUE = new Tint(0.0, 0.10, 0.36);
    }

    /** What is behind the person. */
    public enum Backdrop {
        /** Even and nearly white, as the chip's photo has. */
        WHITE,
        /** A painted wall with the light falling off, the usual room. */
        WALL,
        /** Shelves and a curtain. */
        PATTERNED
    }

    /**
     * @param blur standard deviation of the defocus in pixels
     * @param motion length of a sideways smear in pixels
     * @param noise standard deviation of the sensor noise in grey values
     */
    public record Optics(double blur, double motion, double noise) {
        public static final Optics CAMERA = new Optics(0, 0, 1.6);
        public static final Optics CLEAN = new Optics(0, 0, 0);
    }

    /** A person who does everything right, as a webcam sees it. */
    public static Scene portrait() {
        return new Scene(
                Pose.FRONTAL,
                new Place(0.5, 0.45, 0.66),
                Expression.NEUTRAL,
                Wearing.NOTHING,
                Light.EVEN,
                Backdrop.WALL,
                Optics.CAMERA);
    }

    public Scene with(Pose changed) {
        return new Scene(changed, place, expression, wearing, light, backdrop, optics);
    }

    public Scene with(Place changed) {
        return new Scene(pose, changed, expression, wearing, light, backdrop, optics);
    }

    public Scene with(Expression changed) {
        return new Scene(pose, place, changed, wearing, light, backdrop, optics);
    }

    public Scene with(Wearing changed) {
        return new Scene(pose, place, expression, changed, light, backdrop, optics);
    }

    public Scene with(Light changed) {
        return new Scene(pose, place, expression, wearing, changed, backdrop, optics);
    }

    public Scene with(Backdrop changed) {
        return new Scene(pose, place, expression, wearing, light, changed, optics);
    }

    public Scene with(Optics changed) {
        return new Scene(pose, place, expression, wearing, light, backdrop, changed);
    }
}
