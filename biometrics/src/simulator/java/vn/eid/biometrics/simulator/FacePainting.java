package vn.eid.biometrics.simulator;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * The unrolled skin of a head, three pixels a millimetre: what does not move is painted once a person, eyes, mouth and
 * mask over a copy whenever the expression changes. Two corners that no visible point of the head uses hold the ear and
 * the neck.
 */
final class FacePainting {
    static final double SCALE = 3;
    static final double HALF_WIDTH = 200;
    static final double ABOVE = 126;
    static final int WIDTH = (int) (2 * HALF_WIDTH * SCALE);
    static final int HEIGHT = (int) ((ABOVE + 122) * SCALE);
    static final double EAR_U = -184;
    static final double SKIN_U = 184;
    static final double PATCH_V = 100;

    /** Millimetres to either side of the hair's edge within which single strands are told apart. */
    private static final double NEAR_EDGE = 16;

    private final FaceTraits traits;
    private final BufferedImage base = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final BufferedImage current = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final int[] half = new int[(WIDTH / 2) * (HEIGHT / 2)];
    private Scene.Expression painted;
    private double paintedGaze;
    private boolean paintedMask;

    FacePainting(FaceTraits traits) {
        this.traits = traits;
        Color skin = traits.look().skin();
        Graphics2D g = millimetres(base);
        g.setColor(skin);
        g.fillRect(-300, -300, 600, 600);
        SkinPainter.paint(g, traits);
        g.dispose();
        grow();
        g = millimetres(base);
        patches(g);
        g.dispose();
    }

    /** The painting with this expression, as packed RGB of {@link #WIDTH} by {@link #HEIGHT}. */
    int[] full(Scene.Expression expression, double gaze, boolean mask) {
        int[] pixels = data(current);
        if (expression.equals(painted) && gaze == paintedGaze && mask == paintedMask) {
            return pixels;
        }
        System.arraycopy(data(base), 0, pixels, 0, pixels.length);
        Graphics2D g = millimetres(current);
        FeaturePainter painter = new FeaturePainter(g, traits);
        painter.brows(expression);
        painter.eyes(expression.eyesOpen(), gaze);
        if (mask) {
            painter.mask();
        } else {
            painter.mouth(expression);
        }
        g.dispose();
        painted = expression;
        paintedGaze = gaze;
        paintedMask = mask;
        halve(pixels);
        return pixels;
    }

    /** The same at half the scale, for faces that are small in the picture; call after {@link #full}. */
    int[] half() {
        return half;
    }

    /** Fine grain of the skin, and hair strand by strand with a ragged edge. */
    private void grow() {
        int[] pixels = data(base);
        Grain grain = new Grain(traits.seed());
        FaceTraits.Style style = traits.hair().style();
        for (int row = 0; row < HEIGHT; row++) {
            double height = row / SCALE - ABOVE;
            for (int column = 0; column < WIDTH; column++) {
                double side = column / SCALE - HALF_WIDTH;
                int at = row * WIDTH + column;
                double pores = 2.4 * grain.cell(column, row) + 3.0 * grain.at(column * 0.22, row * 0.22);
                int skin = shade(pixels[at], 1 + pores / 255);
                double cover = HairLine.cover(style, side, height, NEAR_EDGE);
                if (cover > 0 && cover < 1) {
                    double ragged =
                            1.9 * grain.at(side * 0.55, height * 0.07) + 1.5 * grain.at(side * 1.7, height * 0.15);
                    cover = HairLine.cover(style, side + ragged * 0.35, height + ragged, 4.2);
                }
                pixels[at] = cover <= 0 ? skin : blend(skin, hair(grain, side, height), cover);
            }
        }
    }

    private int hair(Grain grain, double side, double height) {
        double lean = side + 0.10 * height;
        double strand = 0.20 * grain.at(lean * 1.5, height * 0.035) + 0.15 * grain.at(lean * 0.45 + 40, height * 0.02);
        double sheen = 0.40 * HeadMesh.bell(height + 101 - 0.0022 * side * side, 8) * (1 + 0.8 * strand);
        double grey = Math.max(0, grain.at(lean * 1.1 + 9, height * 0.03))
                * traits.look().age()
                * 0.4;
        Color colour = traits.hair().colour();
        double lift = 1 + strand * 1.2 + sheen;
        return pack(
                colour.getRed() * lift + sheen * 24 + grey * 90,
                colour.getGreen() * lift + sheen * 25 + grey * 90,
                colour.getBlue() * lift + sheen * 28 + grey * 90);
    }

    private void patches(Graphics2D g) {
        Color skin = traits.look().skin();
        Color warm = FaceTraits.mix(skin, new Color(196, 98, 78), 0.22);
        g.setColor(warm);
        g.fillRect((int) EAR_U - 16, (int) PATCH_V - 22, 34, 46);
        SkinPainter.blotch(g, EAR_U + 1, PATCH_V - 1, 7, 12, new Color(96, 44, 34), 130);
        SkinPainter.blotch(g, EAR_U + 5, PATCH_V - 7, 4, 8, FaceTraits.mix(skin, Color.WHITE, 0.25), 120);
        g.setColor(FaceTraits.mix(skin, new Color(150, 96, 70), 0.12));
        g.fillRect((int) SKIN_U - 16, (int) PATCH_V - 22, 34, 46);
    }

    private void halve(int[] pixels) {
        for (int row = 0; row < HEIGHT / 2; row++) {
            for (int column = 0; column < WIDTH / 2; column++) {
                int at = 2 * row * WIDTH + 2 * column;
                int a = pixels[at];
                int b = pixels[at + 1];
                int c = pixels[at + WIDTH];
                int d = pixels[at + WIDTH + 1];
                int even = ((a & 0xFF00FF) + (b & 0xFF00FF) + (c & 0xFF00FF) + (d & 0xFF00FF)) >>> 2 & 0xFF00FF;
                int green = ((a & 0xFF00) + (b & 0xFF00) + (c & 0xFF00) + (d & 0xFF00)) >>> 2 & 0xFF00;
                half[row * (WIDTH / 2) + column] = even | green;
            }
        }
    }

    private static Graphics2D millimetres(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.transform(new AffineTransform(SCALE, 0, 0, SCALE, HALF_WIDTH * SCALE, ABOVE * SCALE));
        return g;
    }

    private static int[] data(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private static int shade(int rgb, double factor) {
        return pack((rgb >> 16 & 255) * factor, (rgb >> 8 & 255) * factor, (rgb & 255) * factor);
    }

    private static int blend(int under, int over, double share) {
        double rest = 1 - share;
        return pack(
                (under >> 16 & 255) * rest + (over >> 16 & 255) * share,
                (under >> 8 & 255) * rest + (over >> 8 & 255) * share,
                (under & 255) * rest + (over & 255) * share);
    }

    private static int pack(double red, double green, double blue) {
        return clamp(red) << 16 | clamp(green) << 8 | clamp(blue);
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, value));
    }
}
