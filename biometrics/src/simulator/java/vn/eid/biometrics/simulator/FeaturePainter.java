package vn.eid.biometrics.simulator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** Paints what moves: brows, eyes, mouth, and the mask that may cover it. */
final class FeaturePainter {
    private static final Color LASH = new Color(26, 16, 14);
    private static final Color INSIDE = new Color(52, 14, 14);

    private final Graphics2D g;
    private final FaceTraits traits;

    FeaturePainter(Graphics2D g, FaceTraits traits) {
        this.g = g;
        this.traits = traits;
    }

    void brows(Scene.Expression expression) {
        FaceTraits.Brow brow = traits.eyes().brow();
        Random random = new Random(traits.seed() + 5);
        Color colour = FaceTraits.mix(traits.hair().colour(), new Color(40, 28, 24), 0.5);
        double lift = brow.lift() + 2 * expression.mouthOpen();
        for (int sign = -1; sign <= 1; sign += 2) {
            double eye = sign * traits.eyes().half();
            SkinPainter.blotch(g, eye + sign * 1, -18.5 - lift, 17, brow.thickness() * 0.62, colour, 120);
            for (int hair = 0; hair < 330; hair++) {
                double t = random.nextDouble();
                double along = -16.5 + 36 * t;
                double bend = 4.6 * Math.sin(Math.min(1, t * 1.12) * 2.35) - 4.4 * Math.max(0, t - 0.55);
                double arch = -17 - lift - brow.arch() * bend - brow.tilt() * t;
                double breadth = brow.thickness() * (t < 0.14 ? 0.55 + 3.2 * t : 1 - 0.78 * Math.max(0, t - 0.25));
                double y = arch + breadth * (random.nextDouble() - 0.5);
                double dx = 1.2 + 2.0 * t;
                double dy = 1.5 - 3.4 * t * (y < arch ? 0.6 : 1);
                g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 120 + random.nextInt(90)));
                g.setStroke(new BasicStroke(0.55f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                double x = eye + sign * along;
                g.draw(new Line2D.Double(x, y, x + sign * dx, y - Math.max(-0.9, dy)));
            }
        }
    }

    /** @param gaze millimetres by which both irises stand to the picture's right */
    void eyes(double open, double gaze) {
        for (int sign = -1; sign <= 1; sign += 2) {
            eye(sign, Math.max(0, Math.min(1.15, open)), gaze);
        }
    }

    private void eye(int sign, double open, double gaze) {
        double size = traits.eyes().size();
        double cx = sign * traits.eyes().half();
        double inner = cx - sign * 14.6 * size;
        double outer = cx + sign * 15.2 * size;
        double innerY = 2.0;
        double outerY = 0.2 - traits.eyes().slant() * 0.7;
        double rise = (-7.4 * open + 4.6 * (1 - open)) * size;
        double fall = 5.4 * size * (0.86 + 0.14 * open);
        Path2D upper = lid(inner, innerY, outer, outerY, rise * 1.32, rise * 1.10);
        Path2D lower = lid(inner, innerY, outer, outerY, fall * 0.85, fall * 1.25);
        Color skin = traits.look().skin();
        fold(inner, innerY, outer, outerY, rise, size);
        if (open > 0.08) {
            Path2D outline = (Path2D) upper.clone();
            outline.append(reversed(inner, innerY, outer, outerY, fall * 0.85, fall * 1.25), true);
            outline.closePath();
            ball(outline, cx + gaze, cx, size, rise);
            g.setColor(new Color(150, 92, 80, 190));
            g.setStroke(new BasicStroke(0.75f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(lower);
            g.setColor(new Color(212, 130, 118));
            g.fill(new Ellipse2D.Double(inner + sign * 0.6 - 1.3, innerY - 1.1, 2.6, 2.2));
        } else {
            // The lid over the ball catches light above its lashes.
            SkinPainter.blotch(g, cx, -1, 12, 4.5, FaceTraits.mix(skin, Color.WHITE, 0.2), 70);
        }
        g.setColor(LASH);
        g.setStroke(new BasicStroke((float) (1.05 + 0.5 * open), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(upper);
        lashes(sign, upper, open);
    }

    private void fold(double inner, double innerY, double outer, double outerY, double rise, double size) {
        double crease = traits.eyes().crease();
        Path2D above =
                lid(inner, innerY - 1.2, outer, outerY - 1.4, rise * 1.32 - 3.6 * size, rise * 1.10 - 3.4 * size);
        g.setColor(new Color(96, 52, 38, (int) (60 + 110 * crease)));
        g.setStroke(new BasicStroke(0.95f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(above);
        Path2D shade =
                lid(inner, innerY - 0.5, outer, outerY - 0.6, rise * 1.32 - 1.7 * size, rise * 1.10 - 1.6 * size);
        g.setColor(new Color(96, 52, 38, 62));
        g.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shade);
    }

    private void ball(Path2D outline, double cx, double middle, double size, double rise) {
        Shape before = g.getClip();
        g.setPaint(new RadialGradientPaint(
                new Point2D.Double(middle, -0.5), (float) (17 * size), new float[] {0, 0.6f, 1}, new Color[] {
                    new Color(240, 236, 232), new Color(226, 216, 210), new Color(176, 148, 140)
                }));
        g.fill(outline);
        g.clip(outline);
        double r = 6.1 * Math.min(1.06, size);
        double cy = -0.9;
        g.setColor(new Color(30, 18, 12));
        g.fill(new Ellipse2D.Double(cx - r, cy - r, 2 * r, 2 * r));
        g.setPaint(new RadialGradientPaint(
                new Point2D.Double(cx, cy + 1.6), (float) (r * 0.96), new float[] {0, 0.55f, 1}, new Color[] {
                    new Color(112, 72, 44), new Color(74, 44, 26), new Color(34, 20, 14)
                }));
        g.fill(new Ellipse2D.Double(cx - r * 0.93, cy - r * 0.93, 1.86 * r, 1.86 * r));
        g.setColor(new Color(10, 8, 8));
        g.fill(new Ellipse2D.Double(cx - 2.4, cy - 2.4, 4.8, 4.8));
        double top = rise * 1.0;
        g.setPaint(new GradientPaint(
                (float) cx,
                (float) top,
                new Color(30, 12, 8, 150),
                (float) cx,
                (float) (top + 5.2),
                new Color(30, 12, 8, 0)));
        g.fill(outline);
        g.setColor(new Color(255, 255, 255, 235));
        g.fill(new Ellipse2D.Double(cx - 3.0, cy - 3.6, 2.5, 2.5));
        g.setColor(new Color(255, 255, 255, 90));
        g.fill(new Ellipse2D.Double(cx + 1.6, cy + 1.4, 1.6, 1.6));
        g.setClip(before);
    }

    private void lashes(int sign, Path2D upper, double open) {
        double[] p = new double[6];
        java.awt.geom.PathIterator walk = upper.getPathIterator(null, 0.2);
        g.setStroke(new BasicStroke(0.45f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(new Color(26, 16, 14, 170));
        int n = 0;
        while (!walk.isDone()) {
            walk.currentSegment(p);
            if (n++ % 2 == 0) {
                double lean = sign * (0.5 + 0.08 * n);
                g.draw(new Line2D.Double(p[0], p[1], p[0] + lean, p[1] + (open > 0.3 ? -1.5 : 1.6)));
            }
            walk.next();
        }
    }

    void mouth(Scene.Expression expression) {
        double open = Math.max(0, Math.min(1, expression.mouthOpen()));
        double smile = expression.smile();
        double half = 24.5 * traits.mouth().width() * (1 + 0.16 * smile - 0.08 * open);
        double corner = 74.8 - 4.5 * smile + 3 * open;
        double gap = 19 * open + 3 * smile;
        double full = traits.mouth().lips();
        Color lip = FaceTraits.mix(
                traits.look().skin(),
                new Color(166, 58, 62),
                0.28 + 0.42 * traits.mouth().red());
        double parting = 75.5 - 1.5 * open;
        Path2D top = lips(half, corner, parting - 6.4 * full, parting - 4.6 * full, parting + 0.5);
        Path2D bottom = bow(half, corner, parting + gap, parting + gap + 9.2 * full + 1);
        g.setColor(FaceTraits.mix(lip, new Color(80, 20, 26), 0.14));
        g.fill(top);
        g.setPaint(new GradientPaint(
                0,
                (float) (parting + gap),
                lip,
                0,
                (float) (parting + gap + 9.5 * full),
                FaceTraits.mix(lip, traits.look().skin(), 0.45)));
        g.fill(bottom);
        SkinPainter.blotch(g, 0, parting + gap + 4.6 * full, 10, 1.7 * full, new Color(255, 226, 216), 78);
        if (gap > 1) {
            inside(half, corner, parting, gap);
        }
        g.setColor(new Color(84, 26, 26, 215));
        g.setStroke(new BasicStroke(1.0f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        if (gap <= 1) {
            Path2D line = new Path2D.Double();
            line.moveTo(-half, corner);
            line.curveTo(-half * 0.55, parting - 1.2, -half * 0.25, parting + 0.9, 0, parting + 1.1);
            line.curveTo(half * 0.25, parting + 0.9, half * 0.55, parting - 1.2, half, corner);
            g.draw(line);
        }
        SkinPainter.blotch(g, -half, corner, 3, 2.2, INSIDE, 120);
        SkinPainter.blotch(g, half, corner, 3, 2.2, INSIDE, 120);
    }

    private void inside(double half, double corner, double parting, double gap) {
        Path2D hole = new Path2D.Double();
        hole.moveTo(-half * 0.92, corner);
        hole.curveTo(-half * 0.5, parting - 0.5, -half * 0.2, parting + 0.6, 0, parting + 0.6);
        hole.curveTo(half * 0.2, parting + 0.6, half * 0.5, parting - 0.5, half * 0.92, corner);
        hole.curveTo(half * 0.55, parting + gap * 1.15, -half * 0.55, parting + gap * 1.15, -half * 0.92, corner);
        g.setColor(INSIDE);
        g.fill(hole);
        Area teeth = new Area(new Ellipse2D.Double(-half * 0.66, parting - 5, half * 1.32, 10 + gap * 0.10));
        teeth.intersect(new Area(hole));
        g.setColor(new Color(232, 226, 214));
        g.fill(teeth);
    }

    /** A surgical mask with pleats and ear loops. */
    void mask() {
        Color cloth = new Color(164, 196, 214);
        Path2D shape = new Path2D.Double();
        shape.moveTo(0, 25);
        shape.curveTo(18, 27, 26, 36, 40, 35);
        shape.lineTo(80, 30);
        shape.lineTo(80, 130);
        shape.lineTo(-80, 130);
        shape.lineTo(-80, 30);
        shape.lineTo(-40, 35);
        shape.curveTo(-26, 36, -18, 27, 0, 25);
        g.setPaint(new GradientPaint(0, 25, FaceTraits.mix(cloth, Color.WHITE, 0.25), 0, 118, cloth));
        g.fill(shape);
        g.setColor(new Color(104, 138, 160, 130));
        g.setStroke(new BasicStroke(0.9f));
        for (int pleat = 0; pleat < 4; pleat++) {
            double y = 50 + 13 * pleat;
            g.draw(new java.awt.geom.QuadCurve2D.Double(-80, y - 4, 0, y + 5, 80, y - 4));
        }
        g.setColor(new Color(120, 150, 170, 150));
        g.draw(shape);
        g.setColor(new Color(236, 240, 242));
        g.setStroke(new BasicStroke(1.8f));
        for (int sign = -1; sign <= 1; sign += 2) {
            g.draw(new Line2D.Double(sign * 80, 32, sign * 112, 8));
            g.draw(new Line2D.Double(sign * 80, 88, sign * 112, 34));
            Rectangle2D hem = new Rectangle2D.Double(sign * 78 - 1, 31, 2, 90);
            g.fill(hem);
        }
    }

    private static Path2D lid(double x0, double y0, double x1, double y1, double first, double second) {
        Path2D path = new Path2D.Double();
        path.moveTo(x0, y0);
        path.curveTo(x0 + (x1 - x0) * 0.25, y0 + first, x0 + (x1 - x0) * 0.72, y1 + second, x1, y1);
        return path;
    }

    private static Path2D reversed(double x0, double y0, double x1, double y1, double first, double second) {
        Path2D path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.curveTo(x0 + (x1 - x0) * 0.72, y1 + second, x0 + (x1 - x0) * 0.25, y0 + first, x0, y0);
        return path;
    }

    private static Path2D lips(double half, double corner, double peak, double dip, double line) {
        Path2D path = new Path2D.Double();
        path.moveTo(-half, corner);
        path.curveTo(-half * 0.6, corner - 3, -half * 0.36, peak, -half * 0.2, peak);
        path.quadTo(-half * 0.06, peak + 0.3, 0, dip);
        path.quadTo(half * 0.06, peak + 0.3, half * 0.2, peak);
        path.curveTo(half * 0.36, peak, half * 0.6, corner - 3, half, corner);
        path.curveTo(half * 0.5, line - 1, -half * 0.5, line - 1, -half, corner);
        path.closePath();
        return path;
    }

    private static Path2D bow(double half, double corner, double above, double below) {
        Path2D path = new Path2D.Double();
        path.moveTo(-half, corner);
        path.curveTo(-half * 0.5, above - 1, half * 0.5, above - 1, half, corner);
        path.curveTo(half * 0.62, below - 1, half * 0.4, below, 0, below);
        path.curveTo(-half * 0.4, below, -half * 0.62, below - 1, -half, corner);
        path.closePath();
        return path;
    }
}
