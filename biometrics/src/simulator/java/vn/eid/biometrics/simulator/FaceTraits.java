package vn.eid.biometrics.simulator;

import java.awt.Color;
import java.util.Random;

/**
 * What makes one drawn person another than the next: bones, features, hair, colours. The same seed gives the same person
 * on every machine.
 *
 * @param seed also of the fine texture of skin and hair
 * @param bones the head's shape
 * @param nose its shape
 * @param eyes with their brows
 * @param mouth its shape
 * @param hair style and colour
 * @param look colours and age
 */
public record FaceTraits(long seed, Bones bones, Nose nose, Eyes eyes, Mouth mouth, Hair hair, Look look) {

    /**
     * Factors on the average head, about 0.9..1.1.
     *
     * @param cheek how far the cheek bones stand out, 0..2
     */
    public record Bones(double width, double jaw, double length, double cheek) {}

    /**
     * @param height factor on how far it stands out
     * @param width factor
     * @param length millimetres by which it ends lower
     */
    public record Nose(double height, double width, double length) {}

    /**
     * @param size factor
     * @param slant millimetres by which the outer corner stands higher
     * @param spacing factor on 63 mm between the eyes
     * @param crease strength of the upper lid's fold, 0..1
     * @param bags strength of the shade below, 0..1
     * @param brow their brows
     */
    public record Eyes(double size, double slant, double spacing, double crease, double bags, Brow brow) {
        /** Half the distance of the eyes in millimetres. */
        double half() {
            return 31.5 * spacing;
        }
    }

    /**
     * @param thickness millimetres
     * @param lift millimetres above the usual place
     * @param arch factor on the usual bend
     * @param tilt millimetres by which the outer end stands higher
     */
    public record Brow(double thickness, double lift, double arch, double tilt) {}

    /**
     * @param lips fullness factor
     * @param width factor
     * @param drop millimetres below the usual place
     * @param red strength of the lips' colour, 0..1
     */
    public record Mouth(double lips, double width, double drop, double red) {}

    /** How the hair is worn. */
    public enum Style {
        CROPPED(5, false),
        SIDE_PART(11, false),
        FULL(15, false),
        RECEDING(4, false),
        LONG(9, true),
        FRINGE(11, true);

        private final double thickness;
        private final boolean longHair;

        Style(double thickness, boolean longHair) {
            this.thickness = thickness;
            this.longHair = longHair;
        }

        /** Millimetres that the hair stands off the skull. */
        double thickness() {
            return thickness;
        }

        /** Whether it falls over the ears to the shoulders. */
        boolean isLong() {
            return longHair;
        }
    }

    /**
     * @param style how it is worn
     * @param colour of most strands
     * @param beard 0 shaven, 1 a full moustache and chin beard
     */
    public record Hair(Style style, Color colour, double beard) {}

    /**
     * @param skin colour in plain light
     * @param clothes colour of the shirt
     * @param age 0 young, 1 old: lines and grey hair
     * @param marks freckles and moles, 0..1
     */
    public record Look(Color skin, Color clothes, double age, double marks) {}

    /** A person of either sex between 18 and 75. */
    public static FaceTraits of(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + 7);
        return of(seed, random.nextBoolean(), 18 + random.nextInt(57));
    }

    /** A person of a given sex and age in years, so that the face fits the drawn citizen's card. */
    public static FaceTraits of(long seed, boolean female, int years) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + (female ? 1 : 2));
        double age = Math.max(0, Math.min(1, (years - 28) / 45.0));
        Bones bones = new Bones(
                around(random, female ? 0.965 : 1.0, 0.10),
                around(random, female ? 0.92 : 1.02, 0.20),
                around(random, female ? 0.96 : 1.01, 0.10),
                around(random, 1, 1.6));
        Nose nose = new Nose(around(random, 1, 0.5), around(random, female ? 0.95 : 1.06, 0.36), around(random, 0, 7));
        Brow brow = new Brow(
                Math.max(1.6, around(random, female ? 3.4 : 5.8, female ? 2.2 : 3.8)),
                around(random, female ? 1.5 : 0, 4.5),
                around(random, 1, 1.1),
                around(random, 0.5, 3.5));
        Eyes eyes = new Eyes(
                around(random, female ? 1.07 : 0.98, 0.24),
                around(random, 1.2, 4.4),
                around(random, 1, 0.11),
                random.nextDouble(),
                random.nextDouble() * (0.35 + 0.65 * age),
                brow);
        Mouth mouth = new Mouth(
                around(random, female ? 1.12 : 0.95, 0.5),
                around(random, female ? 0.97 : 1.03, 0.24),
                around(random, 0, 5),
                random.nextDouble());
        double tone = random.nextDouble();
        Color skin = mix(new Color(246, 212, 188), new Color(166, 118, 86), tone * (female ? 0.8 : 1));
        Look look = new Look(skin, clothes(random), age, Math.max(0, random.nextDouble() * 1.6 - 0.6));
        return new FaceTraits(seed, bones, nose, eyes, mouth, hair(random, female, age), look);
    }

    private static Hair hair(Random random, boolean female, double age) {
        Style style = female
                ? (random.nextBoolean() ? Style.LONG : Style.FRINGE)
                : age > 0.55 && random.nextBoolean()
                        ? Style.RECEDING
                        : new Style[] {Style.CROPPED, Style.SIDE_PART, Style.FULL}[random.nextInt(3)];
        Color dark = mix(new Color(24, 20, 20), new Color(66, 44, 32), random.nextDouble());
        double grey = Math.max(0, age * 1.25 - 0.45) * (female ? 0.6 : 1);
        double beard = !female && random.nextInt(3) == 0 ? 0.35 + 0.65 * random.nextDouble() : 0;
        return new Hair(style, mix(dark, new Color(196, 194, 190), Math.min(0.9, grey)), beard);
    }

    private static Color clothes(Random random) {
        Color[] wardrobe = {
            new Color(44, 62, 92),
            new Color(236, 238, 240),
            new Color(94, 108, 84),
            new Color(122, 52, 58),
            new Color(60, 66, 72),
            new Color(92, 126, 160),
            new Color(198, 172, 140)
        };
        return wardrobe[random.nextInt(wardrobe.length)];
    }

    private static double around(Random random, double middle, double reach) {
        return middle + reach * (random.nextDouble() + random.nextDouble() - 1);
    }

    static Color mix(Color from, Color to, double share) {
        double s = Math.max(0, Math.min(1, share));
        return new Color(
                (int) Math.round(from.getRed() + s * (to.getRed() - from.getRed())),
                (int) Math.round(from.getGreen() + s * (to.getGreen() - from.getGreen())),
                (int) Math.round(from.getBlue() + s * (to.getBlue() - from.getBlue())));
    }
}
