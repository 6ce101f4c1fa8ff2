package vn.eid.card.simulator.lds;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A plain drawn head and shoulders, different in colours from citizen to citizen; no photograph of anybody. */
public final class NeutralPortrait implements PortraitSource {
    static final int WIDTH = 413;
    static final int HEIGHT = 531;
    private static final float QUALITY = 0.8f;

    @Override
    public byte[] jpeg(int number) {
        return encoded(drawn(number));
    }

    /** The drawing itself. */
    BufferedImage drawn(int number) {
        Random random = new Random(number);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xF4F4F6));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        Color skin = new Color(214 + random.nextInt(20), 172 + random.nextInt(16), 138 + random.nextInt(14));
        Color cloth = Color.getHSBColor(random.nextFloat(), 0.35f, 0.55f);
        Color hair = new Color(30 + random.nextInt(25), 24, 22);
        fill(pen, cloth, new RoundRectangle2D.Double(46, 410, 320, 200, 140, 140));
        fill(pen, skin.darker(), new RoundRectangle2D.Double(166, 350, 80, 100, 40, 40));
        fill(pen, hair, new Ellipse2D.Double(96, 78, 220, 270));
        fill(pen, skin, new Ellipse2D.Double(112, 120, 188, 262));
        fill(pen, hair, new Arc2D.Double(108, 92, 196, 120, 0, 180, Arc2D.CHORD));
        eye(pen, 160);
        eye(pen, 252);
        pen.setStroke(new BasicStroke(4));
        pen.setColor(skin.darker());
        pen.draw(new Arc2D.Double(192, 240, 28, 44, 200, 140, Arc2D.OPEN));
        pen.setColor(new Color(0xA0524A));
        pen.draw(new Arc2D.Double(170, 296, 72, 30, 200, 140, Arc2D.OPEN));
        grain(image, random);
        pen.dispose();
        return image;
    }

    private static void eye(Graphics2D pen, int centre) {
        fill(pen, Color.WHITE, new Ellipse2D.Double(centre - 18, 224, 36, 18));
        fill(pen, new Color(0x2B1B12), new Ellipse2D.Double(centre - 8, 224, 17, 17));
        pen.setStroke(new BasicStroke(6));
        pen.draw(new Arc2D.Double(centre - 24, 198, 48, 24, 30, 120, Arc2D.OPEN));
    }

    private static void fill(Graphics2D pen, Color colour, Shape shape) {
        pen.setColor(colour);
        pen.fill(shape);
    }

    /** A little noise brings the file to the size of real card portraits. */
    private static void grain(BufferedImage image, Random random) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int noise = random.nextInt(7) - 3;
                image.setRGB(x, y, shifted(image.getRGB(x, y), noise));
            }
        }
    }

    private static int shifted(int rgb, int by) {
        int shifted = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int value = Math.max(0, Math.min(255, (rgb >> shift & 0xFF) + by));
            shifted |= value << shift;
        }
        return shifted;
    }

    private static byte[] encoded(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
