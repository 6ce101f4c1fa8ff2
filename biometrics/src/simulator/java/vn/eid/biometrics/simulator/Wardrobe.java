package vn.eid.biometrics.simulator;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** What is drawn flat around the head: hair that falls behind it, shoulders with a collar, spectacles. */
final class Wardrobe {
    private Wardrobe() {}

    static void hairBehind(Graphics2D g, FaceTraits traits, View view) {
        if (!traits.hair().style().isLong()) {
            return;
        }
        double w = traits.bones().width();
        Path2D fall = path(view, -30, new double[][] {
            {-70 * w, -70},
            {-92 * w, -30, -97 * w, 60, -101 * w, 130},
            {-103 * w, 190, -84 * w, 235, -60 * w, 240},
            {0, 245, 0, 245, 60 * w, 240},
            {84 * w, 235, 103 * w, 190, 101 * w, 130},
            {97 * w, 60, 92 * w, -30, 70 * w, -70}
        });
        Color hair = traits.hair().colour();
        g.setPaint(new GradientPaint(
                (float) fall.getBounds2D().getMinX(),
                0,
                FaceTraits.mix(hair, Color.BLACK, 0.15),
                (float) fall.getBounds2D().getCenterX(),
                0,
                FaceTraits.mix(hair, Color.BLACK, 0.6),
                true));
        g.fill(fall);
        g.setColor(new Color(255, 255, 255, 14));
        g.setStroke(new BasicStroke((float) Math.max(0.6, view.scale() * 0.8)));
        double[] a = new double[3];
        double[] b = new double[3];
        for (int strand = 0; strand < 22; strand++) {
            double side = (strand % 2 == 0 ? 1 : -1) * (62 + 36.0 * strand / 22) * w;
            view.project(side * 0.94, -40, -30, a);
            view.project(side, 215, -30, b);
            g.draw(new java.awt.geom.QuadCurve2D.Double(
                    a[0], a[1], (a[0] + b[0]) / 2 + (b[0] - a[0]), (a[1] + b[1]) / 2, b[0], b[1]));
        }
    }

    static void shoulders(Graphics2D g, FaceTraits traits, View view) {
        double w = traits.hair().style().isLong() ? 0.88 : 1.0 * traits.bones().width();
        Path2D torso = path(view, -20, new double[][] {
            {-58, 152},
            {-80 * w, 176, -150 * w, 186, -184 * w, 208},
            {-222 * w, 232, -236 * w, 330, -246 * w, 620},
            {0, 640, 0, 640, 246 * w, 620},
            {236 * w, 330, 222 * w, 232, 184 * w, 208},
            {150 * w, 186, 80 * w, 176, 58, 152},
            {44, 186, 18, 214, 0, 226},
            {-18, 214, -44, 186, -58, 152}
        });
        Color cloth = traits.look().clothes();
        java.awt.geom.Rectangle2D box = torso.getBounds2D();
        g.setPaint(new GradientPaint(
                0,
                (float) box.getMinY(),
                FaceTraits.mix(cloth, Color.WHITE, 0.10),
                0,
                (float) (box.getMinY() + 260 * view.scale()),
                FaceTraits.mix(cloth, Color.BLACK, 0.30)));
        g.fill(torso);
        for (int sign = -1; sign <= 1; sign += 2) {
            Path2D collar = path(view, -10, new double[][] {
                {sign * 57, 148},
                {sign * 60, 158, sign * 62, 168, sign * 62, 176},
                {sign * 56, 214, sign * 44, 240, sign * 34, 252},
                {sign * 20, 240, sign * 8, 232, 0, 224},
                {sign * 26, 206, sign * 46, 182, sign * 57, 148}
            });
            g.setColor(FaceTraits.mix(cloth, Color.WHITE, sign > 0 ? 0.13 : 0.17));
            g.fill(collar);
            g.setColor(FaceTraits.mix(cloth, Color.BLACK, 0.42));
            g.setStroke(new BasicStroke((float) Math.max(0.7, view.scale() * 0.9)));
            g.draw(collar);
        }
        double[] a = new double[3];
        double[] b = new double[3];
        view.project(0, 226, -20, a);
        view.project(0, 600, -20, b);
        g.draw(new java.awt.geom.Line2D.Double(a[0], a[1], b[0], b[1]));
    }

    static void glasses(Graphics2D g, FaceTraits traits, View view, Scene.Glasses kind, double turned) {
        double eye = traits.eyes().half();
        boolean tinted = kind == Scene.Glasses.TINTED;
        float line = (float) Math.max(1.0, view.scale() * (tinted ? 3.4 : 2.6));
        g.setStroke(new BasicStroke(line, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Color frame = new Color(28, 26, 30);
        for (int sign = -1; sign <= 1; sign += 2) {
            Path2D rim = rim(view, sign * (eye + 1), tinted);
            if (tinted) {
                g.setColor(new Color(22, 20, 24, 226));
                g.fill(rim);
            } else {
                g.setColor(new Color(214, 226, 236, 26));
                g.fill(rim);
            }
            glare(g, rim, tinted);
            g.setColor(frame);
            g.draw(rim);
            temple(g, view, sign, eye, traits.bones().width(), turned);
        }
        double[] a = new double[3];
        double[] b = new double[3];
        double[] c = new double[3];
        view.project(-eye + 21, -3, 112, a);
        view.project(0, -8, 118, b);
        view.project(eye - 21, -3, 112, c);
        g.draw(new java.awt.geom.QuadCurve2D.Double(a[0], a[1], b[0], b[1], c[0], c[1]));
    }

    private static Path2D rim(View view, double centre, boolean tinted) {
        Path2D rim = new Path2D.Double();
        double[] p = new double[3];
        double tall = tinted ? 21 : 18.5;
        for (int step = 0; step < 48; step++) {
            double angle = 2 * Math.PI * step / 48;
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            double x = centre + 24.5 * Math.signum(cos) * Math.pow(Math.abs(cos), 0.72);
            double y = 4 + tall * Math.signum(sin) * Math.pow(Math.abs(sin), 0.72);
            view.project(x, y, 112 - 0.0028 * x * x, p);
            if (step == 0) {
                rim.moveTo(p[0], p[1]);
            } else {
                rim.lineTo(p[0], p[1]);
            }
        }
        rim.closePath();
        return rim;
    }

    private static void glare(Graphics2D g, Path2D rim, boolean tinted) {
        java.awt.Shape before = g.getClip();
        java.awt.geom.Rectangle2D box = rim.getBounds2D();
        g.clip(rim);
        g.setColor(new Color(255, 255, 255, tinted ? 40 : 66));
        Path2D band = new Path2D.Double();
        double x = box.getX();
        double y = box.getY();
        double w = box.getWidth();
        double h = box.getHeight();
        band.moveTo(x + 0.10 * w, y + 0.45 * h);
        band.lineTo(x + 0.42 * w, y);
        band.lineTo(x + 0.60 * w, y);
        band.lineTo(x + 0.12 * w, y + 0.70 * h);
        band.closePath();
        g.fill(band);
        g.setClip(before);
    }

    private static void temple(Graphics2D g, View view, int sign, double eye, double width, double turned) {
        if (sign * turned > 12) {
            return;
        }
        double[] a = new double[3];
        double[] b = new double[3];
        view.project(sign * (eye + 25), -6, 106, a);
        view.project(sign * 78 * width, -4, 20, b);
        g.draw(new java.awt.geom.Line2D.Double(a[0], a[1], b[0], b[1]));
    }

    /** Soft light on a wall, or shelves and a curtain. */
    static void backdrop(Graphics2D g, Scene.Backdrop kind, int width, int height) {
        switch (kind) {
            case WHITE -> {
                g.setPaint(new GradientPaint(0, 0, new Color(236, 239, 242), 0, height, new Color(226, 230, 234)));
                g.fillRect(0, 0, width, height);
            }
            case WALL -> {
                g.setPaint(new GradientPaint(0, 0, new Color(206, 211, 214), width, height, new Color(184, 190, 195)));
                g.fillRect(0, 0, width, height);
                g.setComposite(AlphaComposite.SrcOver.derive(0.35f));
                SkinPainter.blotch(
                        g, width * 0.38, height * 0.30, width * 0.42, height * 0.55, new Color(240, 242, 240), 255);
                g.setComposite(AlphaComposite.SrcOver);
            }
            case PATTERNED -> shelves(g, width, height);
        }
    }

    private static void shelves(Graphics2D g, int width, int height) {
        g.setColor(new Color(120, 96, 74));
        g.fillRect(0, 0, width, height);
        Grain grain = new Grain(3);
        double unit = height / 24.0;
        for (int shelf = 0; shelf < 5; shelf++) {
            double y = shelf * 5.2 * unit;
            for (int book = 0; book * unit * 0.9 < width; book++) {
                double tall = (3.4 + 0.9 * grain.cell(book, shelf)) * unit;
                float hue = (float) (0.5 + 0.5 * grain.cell(book, shelf + 40));
                g.setColor(Color.getHSBColor(hue, 0.45f, (float) (0.55 + 0.35 * grain.cell(book, shelf + 80))));
                g.fill(new RoundRectangle2D.Double(book * unit * 0.9, y + 4.6 * unit - tall, unit * 0.8, tall, 3, 3));
            }
            g.setColor(new Color(80, 60, 44));
            g.fillRect(0, (int) (y + 4.6 * unit), width, (int) (0.6 * unit) + 1);
        }
        g.setColor(new Color(210, 60, 50));
        g.fill(new Ellipse2D.Double(width * 0.82, height * 0.12, 3 * unit, 3 * unit));
    }

    private static Path2D path(View view, double depth, double[][] curves) {
        Path2D path = new Path2D.Double();
        double[] p = new double[3];
        view.project(curves[0][0], curves[0][1], depth, p);
        path.moveTo(p[0], p[1]);
        for (int i = 1; i < curves.length; i++) {
            double[] c = curves[i];
            double[] q = new double[3];
            double[] r = new double[3];
            view.project(c[0], c[1], depth, p);
            view.project(c[2], c[3], depth, q);
            view.project(c[4], c[5], depth, r);
            path.curveTo(p[0], p[1], q[0], q[1], r[0], r[1]);
        }
        path.closePath();
        return path;
    }
}
