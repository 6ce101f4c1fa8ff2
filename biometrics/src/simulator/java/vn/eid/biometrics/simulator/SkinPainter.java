package vn.eid.biometrics.simulator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Random;

/** Paints what is always on a face: warm and shaded places, nostrils, folds, lines of age, a beard. */
final class SkinPainter {
    private static final Color SHADOW = new Color(92, 48, 34);
    private static final Color BLUSH = new Color(206, 92, 80);
    private static final Color DARK = new Color(58, 26, 20);

    private SkinPainter() {}

    static void paint(Graphics2D g, FaceTraits traits) {
        Color light = FaceTraits.mix(traits.look().skin(), new Color(255, 240, 222), 0.55);
        blotch(g, 0, -48, 46, 24, light, 80);
        blotch(g, 0, 30, 6, 26, light, 95);
        blotch(g, 0, 104, 12, 8, light, 60);
        for (int sign = -1; sign <= 1; sign += 2) {
            side(g, traits, sign, light);
        }
        blotch(g, 0, 46, 17, 9, BLUSH, 46);
        blotch(g, 0, 57, 15, 4, SHADOW, 70);
        blotch(g, 0, 90, 17, 4, SHADOW, 70);
        blotch(g, 0, 63, 3.2, 5, SHADOW, 34);
        blotch(g, 0, 121, 74, 14, SHADOW, 130);
        marks(g, traits);
        age(g, traits);
        beard(g, traits);
    }

    private static void side(Graphics2D g, FaceTraits traits, int sign, Color light) {
        double eye = sign * traits.eyes().half();
        double nose = traits.nose().width();
        blotch(g, eye - sign * 3, -3, 22, 12, SHADOW, 62);
        blotch(g, sign * 15, -6, 8, 11, SHADOW, 50);
        blotch(g, eye, 11, 15, 5, SHADOW, (int) (14 + 80 * traits.eyes().bags()));
        blotch(g, sign * 43, 38, 20, 15, BLUSH, (int) (22 + 40 * traits.mouth().red()));
        blotch(g, sign * 38, 20, 15, 7, light, 62);
        blotch(g, sign * 13 * nose, 26, 5, 24, SHADOW, 24);
        blotch(g, sign * 74, -10, 14, 42, SHADOW, 46);
        blotch(g, sign * 70, 78, 22, 36, SHADOW, 66);
        // nostril, the wing's crease, the fold to the mouth
        blotch(g, sign * 8.2 * nose, 52.5, 4.6, 2.7, DARK, 235);
        stroke(g, SHADOW, 84, 1.3f, sign * 14 * nose, 41, sign * 21 * nose, 46, sign * 14.5 * nose, 53.5);
        int fold = (int) (16 + 84 * traits.look().age());
        stroke(g, SHADOW, fold, 1.7f, sign * 20, 47, sign * 31, 58, sign * 31.5, 72);
        blotch(g, sign * 28, 76, 4.5, 4, SHADOW, 70);
    }

    /** A mole or two, freckles, and the uneven colour that every skin has in its own way. */
    private static void marks(Graphics2D g, FaceTraits traits) {
        Random random = new Random(traits.seed() * 31 + 3);
        for (int patch = 0; patch < 14; patch++) {
            Color tint = random.nextBoolean() ? BLUSH : new Color(250, 226, 190);
            double across = (random.nextDouble() - 0.5) * 120;
            double down = -60 + 170 * random.nextDouble();
            blotch(
                    g,
                    across,
                    down,
                    10 + 16 * random.nextDouble(),
                    8 + 12 * random.nextDouble(),
                    tint,
                    random.nextInt(34));
        }
        double strength = traits.look().marks();
        for (int freckle = 0; freckle < 120 * strength; freckle++) {
            double across = random.nextGaussian() * 30;
            double down = 24 + random.nextGaussian() * 14;
            blotch(g, across, down, 0.8, 0.7, SHADOW, 60 + random.nextInt(50));
        }
        for (int mole = 0; mole < 3 * strength; mole++) {
            blotch(g, (random.nextDouble() - 0.5) * 90, -30 + 120 * random.nextDouble(), 1.5, 1.5, DARK, 210);
        }
    }

    private static void age(Graphics2D g, FaceTraits traits) {
        int alpha = (int) (95 * Math.max(0, traits.look().age() - 0.15));
        if (alpha == 0) {
            return;
        }
        for (int line = 0; line < 3; line++) {
            double y = -34 - 9.5 * line;
            stroke(g, SHADOW, alpha, 0.9f, -36 + 3 * line, y + 1, 0, y - 4, 35 - 2 * line, y + 1.5);
        }
        for (int sign = -1; sign <= 1; sign += 2) {
            double eye = sign * traits.eyes().half();
            for (int line = -1; line <= 1; line++) {
                double from = eye + sign * 18;
                stroke(
                        g,
                        SHADOW,
                        alpha,
                        0.7f,
                        from,
                        2 + 2 * line,
                        from + sign * 4,
                        2 + 3 * line,
                        from + sign * 9,
                        4.5 * line);
            }
            stroke(g, SHADOW, alpha + 25, 1.1f, eye - sign * 11, 9, eye, 14, eye + sign * 12, 10);
        }
    }

    private static void beard(Graphics2D g, FaceTraits traits) {
        double strength = traits.hair().beard();
        if (strength <= 0) {
            return;
        }
        Random random = new Random(traits.seed() + 17);
        Color colour = traits.hair().colour();
        blotch(g, 0, 64, 27, 6, colour, (int) (70 * strength));
        blotch(g, 0, 101, 30, 15, colour, (int) (62 * strength));
        g.setStroke(new BasicStroke(0.42f));
        for (int hair = 0; hair < 2600 * strength; hair++) {
            double x = random.nextGaussian() * 19;
            boolean lip = random.nextInt(3) == 0;
            double y = lip ? 60.5 + 6 * random.nextDouble() + 0.006 * x * x : 87 + 24 * random.nextDouble();
            if (!lip && Math.abs(x) > 40 - Math.abs(y - 101)) {
                continue;
            }
            g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 150));
            g.draw(new java.awt.geom.Line2D.Double(x, y, x + x * 0.03 + random.nextGaussian() * 0.3, y + 1.9));
        }
    }

    /** A soft spot that is strongest in the middle. */
    static void blotch(Graphics2D g, double x, double y, double rx, double ry, Color colour, int alpha) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.scale(rx, ry);
        Color solid = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), Math.min(255, alpha));
        Color middle = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), Math.min(255, alpha) * 55 / 100);
        Color clear = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0);
        g.setPaint(new RadialGradientPaint(
                new Point2D.Double(0, 0), 1.35f, new float[] {0, 0.5f, 1}, new Color[] {solid, middle, clear}));
        g.fill(new Ellipse2D.Double(-1.35, -1.35, 2.7, 2.7));
        g.setTransform(before);
    }

    /** A curved line through a control point. */
    static void stroke(Graphics2D g, Color colour, int alpha, float width, double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        path.quadTo(points[2], points[3], points[4], points[5]);
        for (int pass = 0; pass < 2; pass++) {
            // A wide faint line under a narrow one: creases have soft edges.
            g.setColor(new Color(
                    colour.getRed(), colour.getGreen(), colour.getBlue(), Math.min(255, alpha) / (2 - pass) * 2 / 3));
            g.setStroke(
                    new BasicStroke(width * (pass == 0 ? 2.2f : 0.8f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(path);
        }
    }
}
