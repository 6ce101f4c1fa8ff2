package vn.eid.biometrics.camera;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamException;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.Optional;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;

/**
 * A device of any webcam-capture driver. The device is used directly, not through the library's {@code Webcam}, whose
 * static driver, discovery thread and lock files allow one driver a process.
 *
 * <p>{@code getImage()} does not wait: a driver hands out its last picture again, as the same object (MJPEG driver) or as
 * the same object with new content (native driver). So a picture counts as repeated when both object and pixels are the
 * last ones.
 */
final class WebcamGrabber implements FrameGrabber {
    private final WebcamDevice device;
    private final Monotonic watch;
    private Optional<BufferedImage> last = Optional.empty();
    private byte[] lastPixels = {};

    private WebcamGrabber(WebcamDevice device, Monotonic watch) {
        this.device = device;
        this.watch = watch;
    }

    /** Opens a device with the size nearest to the wanted one. */
    static FrameGrabber open(WebcamDevice device, Resolution wanted, Monotonic watch) throws CameraException {
        try {
            device.setResolution(nearest(device.getResolutions(), wanted));
            device.open();
        } catch (WebcamException refused) {
            throw CameraFaults.deviceBusy(device.getName(), refused);
        }
        if (!device.isOpen()) {
            throw CameraFaults.deviceBusy(device.getName() + " did not open", null);
        }
        return new WebcamGrabber(device, watch);
    }

    /**
     * The listed size that fits best. Drivers that list nothing above VGA (the default one) take any size, so when all
     * listed sizes are that small, the wanted one is asked for.
     */
    static Dimension nearest(Dimension[] listed, Resolution wanted) {
        Dimension asked = new Dimension(wanted.width(), wanted.height());
        boolean small = listed == null || Arrays.stream(listed).allMatch(size -> size.width <= 640);
        if (small) {
            return asked;
        }
        return Arrays.stream(listed)
                .min((a, b) -> Long.compare(distance(a, asked), distance(b, asked)))
                .orElse(asked);
    }

    private static long distance(Dimension size, Dimension asked) {
        return Math.abs((long) size.width - asked.width) + Math.abs((long) size.height - asked.height);
    }

    @Override
    public Optional<Frame> grab() throws CameraException {
        if (!device.isOpen()) {
            throw CameraFaults.deviceLost(device.getName(), null);
        }
        Optional<BufferedImage> picture;
        try {
            picture = Optional.ofNullable(device.getImage());
        } catch (WebcamException broken) {
            throw CameraFaults.deviceLost(device.getName(), broken);
        }
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        BufferedImage image = picture.get();
        boolean sameObject = last.isPresent() && last.get() == image;
        byte[] pixels = sameObject && plain(image) ? data(image) : bgr(image);
        if (sameObject && Arrays.equals(pixels, lastPixels)) {
            return Optional.empty();
        }
        last = picture;
        lastPixels = pixels == lastPixels || plain(image) ? pixels.clone() : pixels;
        return Optional.of(new Frame(image.getWidth(), image.getHeight(), lastPixels, watch.nanos()));
    }

    /** The pixels as packed BGR; shared with the image where it is already so. */
    static byte[] bgr(BufferedImage image) {
        if (plain(image)) {
            return data(image);
        }
        BufferedImage converted = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = converted.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return data(converted);
    }

    /** Only an image of exactly our layout: drivers make custom ones with the channels in another order. */
    private static boolean plain(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_3BYTE_BGR
                && image.getRaster().getDataBuffer() instanceof DataBufferByte data
                && data.getData().length == image.getWidth() * image.getHeight() * 3;
    }

    private static byte[] data(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    @Override
    public void close() {
        device.close();
    }
}
