package vn.eid.biometrics.simulator;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.document.PageOutline;
import vn.eid.biometrics.face.OpenCvLibrary;

/**
 * A paper on a table under a document camera.
 *
 * @param corners where the paper's corners lie, in pixels of the picture
 * @param table what it lies on
 * @param glare radius of a lamp's reflection as a share of the picture's width; 0 for none
 * @param optics of the camera
 */
public record PaperScene(PageOutline corners, Table table, double glare, Scene.Optics optics) {
    /** What papers lie on. */
    public enum Table {
        DARK_WOOD,
        GREY_DESK,
        WHITE_DESK,
        NEWSPAPER
    }

    /**
     * A paper in the middle of a picture.
     *
     * @param share of the picture that it fills when seen straight
     * @param turned degrees clockwise on the table
     * @param tilted degrees by which its far edge leans back from a camera that sees 60° across
     */
    public static PaperScene centred(
            DrawnPaper paper, int width, int height, double share, double turned, double tilted) {
        double ratio = paper.picture().getHeight() / (double) paper.picture().getWidth();
        double w = share * Math.min(width, height / ratio);
        double focal = width / (2 * Math.tan(Math.toRadians(30)));
        double turn = Math.toRadians(turned);
        double tilt = Math.toRadians(tilted);
        double[][] at = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
        PageOutline.Corner[] corners = new PageOutline.Corner[4];
        for (int i = 0; i < 4; i++) {
            double x = at[i][0] * w / 2;
            double y = at[i][1] * w * ratio / 2;
            double tx = x * Math.cos(turn) - y * Math.sin(turn);
            double ty = x * Math.sin(turn) + y * Math.cos(turn);
            double zoom = focal / (focal - ty * Math.sin(tilt));
            corners[i] = new PageOutline.Corner(width / 2.0 + tx * zoom, height / 2.0 + ty * Math.cos(tilt) * zoom);
        }
        PageOutline outline = new PageOutline(corners[0], corners[1], corners[2], corners[3]);
        return new PaperScene(outline, Table.DARK_WOOD, 0, Scene.Optics.CAMERA);
    }

    public PaperScene on(Table other) {
        return new PaperScene(corners, other, glare, optics);
    }

    public PaperScene withGlare(double radius) {
        return new PaperScene(corners, table, radius, optics);
    }

    public PaperScene with(Scene.Optics other) {
        return new PaperScene(corners, table, glare, other);
    }

    /** What the document camera sees. */
    public Frame draw(DrawnPaper paper, int width, int height, long capturedNanos) {
        OpenCvLibrary.load();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        table(picture);
        lay(paper, picture);
        reflect(picture);
        return Develop.frame(picture, 1, optics, capturedNanos);
    }

    private void lay(DrawnPaper paper, BufferedImage on) {
        int[] source = ((DataBufferInt) paper.picture().getRaster().getDataBuffer()).getData();
        int[] target = ((DataBufferInt) on.getRaster().getDataBuffer()).getData();
        int w = paper.picture().getWidth();
        int h = paper.picture().getHeight();
        int[] opaque = new int[source.length];
        for (int i = 0; i < source.length; i++) {
            opaque[i] = source[i] | 0xFF000000;
        }
        Mat flat = new Mat(h, w, CvType.CV_8UC4);
        flat.put(0, 0, bytes(opaque));
        MatOfPoint2f from = new MatOfPoint2f(new Point(0, 0), new Point(w, 0), new Point(w, h), new Point(0, h));
        MatOfPoint2f to = new MatOfPoint2f(corners.corners().stream()
                .map(corner -> new Point(corner.x(), corner.y()))
                .toArray(Point[]::new));
        Mat transform = Imgproc.getPerspectiveTransform(from, to);
        Mat laid = new Mat();
        Imgproc.warpPerspective(flat, laid, transform, new Size(on.getWidth(), on.getHeight()), Imgproc.INTER_AREA);
        byte[] pixels = new byte[target.length * 4];
        laid.get(0, 0, pixels);
        for (int i = 0; i < target.length; i++) {
            int alpha = pixels[i * 4 + 3] & 255;
            if (alpha > 0) {
                target[i] = over(target[i], pixels, i * 4, alpha);
            }
        }
        for (Mat mat : new Mat[] {flat, from, to, transform, laid}) {
            mat.release();
        }
    }

    /** The warp has already weighed the colour by the cover at the paper's edge. */
    private static int over(int under, byte[] pixels, int at, int alpha) {
        int rest = 255 - alpha;
        int blue = (pixels[at] & 255) + (under & 255) * rest / 255;
        int green = (pixels[at + 1] & 255) + (under >> 8 & 255) * rest / 255;
        int red = (pixels[at + 2] & 255) + (under >> 16 & 255) * rest / 255;
        return Math.min(255, red) << 16 | Math.min(255, green) << 8 | Math.min(255, blue);
    }

    private static byte[] bytes(int[] argb) {
        byte[] bytes = new byte[argb.length * 4];
        for (int i = 0; i < argb.length; i++) {
            bytes[i * 4] = (byte) argb[i];
            bytes[i * 4 + 1] = (byte) (argb[i] >> 8);
            bytes[i * 4 + 2] = (byte) (argb[i] >> 16);
            bytes[i * 4 + 3] = (byte) (argb[i] >> 24);
        }
        return bytes;
    }

    private void table(BufferedImage on) {
        int[] pixels = ((DataBufferInt) on.getRaster().getDataBuffer()).getData();
        Grain grain = new Grain(8);
        for (int y = 0; y < on.getHeight(); y++) {
            for (int x = 0; x < on.getWidth(); x++) {
                double fine = grain.cell(x, y) * 4;
                pixels[y * on.getWidth() + x] = switch (table) {
                    case DARK_WOOD -> grey(92, 62, 40, 16 * grain.at(x * 0.004, y * 0.07) + fine);
                    case GREY_DESK -> grey(128, 132, 136, 6 * grain.at(x * 0.01, y * 0.01) + fine);
                    case WHITE_DESK -> grey(206, 206, 204, 4 * grain.at(x * 0.01, y * 0.01) + fine);
                    case NEWSPAPER ->
                        grey(188, 184, 176, (y / 9 % 2 == 0 && grain.cell(x / 5, y / 9) > -0.3 ? -96 : 0) + fine);
                };
            }
        }
    }

    private static int grey(int red, int green, int blue, double lift) {
        int add = (int) lift;
        return clamp(red + add) << 16 | clamp(green + add) << 8 | clamp(blue + add);
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private void reflect(BufferedImage on) {
        if (glare <= 0) {
            return;
        }
        Graphics2D g = on.createGraphics();
        double radius = glare * on.getWidth();
        g.transform(AffineTransform.getTranslateInstance(on.getWidth() * 0.45, on.getHeight() * 0.46));
        g.setPaint(new RadialGradientPaint(
                new Point2D.Double(0, 0), (float) (radius * 1.6), new float[] {0, 0.6f, 1}, new Color[] {
                    new Color(255, 255, 255, 255), new Color(255, 255, 255, 250), new Color(255, 255, 255, 0)
                }));
        g.fill(new Ellipse2D.Double(-2 * radius, -2 * radius, 4 * radius, 4 * radius));
        g.dispose();
    }
}
