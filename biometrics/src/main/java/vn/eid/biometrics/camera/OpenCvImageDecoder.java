package vn.eid.biometrics.camera;

import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.ImageDecoder;
import vn.eid.biometrics.face.OpenCvLibrary;

/**
 * Decodes JPEG (turned as its EXIF orientation says), PNG and JPEG 2000 with OpenCV. The header is read first, in Java:
 * whatever is too large or too costly never reaches native code. Thread-safe.
 */
public final class OpenCvImageDecoder implements ImageDecoder {
    /** Ordinary progressive pictures have about ten scans; hundreds are an attack on the decoder's time. */
    private static final int MAX_SCANS = 64;

    private static final int MAX_TILES = 1024;

    private final ImageLimits limits;
    private final Monotonic watch;

    public OpenCvImageDecoder(ImageLimits limits, Monotonic watch) {
        this.limits = limits;
        this.watch = watch;
        OpenCvLibrary.load();
    }

    @Override
    public Frame decode(byte[] encoded) throws CameraException {
        check(encoded);
        MatOfByte bytes = new MatOfByte(encoded);
        try {
            Mat mat = Imgcodecs.imdecode(bytes, Imgcodecs.IMREAD_COLOR);
            try {
                if (mat.empty() || mat.channels() != 3) {
                    throw CameraFaults.unreadable("damaged image of " + encoded.length + " bytes", null);
                }
                return Mats.frame(mat, watch.nanos());
            } finally {
                mat.release();
            }
        } catch (CvException refused) {
            throw CameraFaults.unreadable("image of " + encoded.length + " bytes refused by the decoder", refused);
        } finally {
            bytes.release();
        }
    }

    private void check(byte[] encoded) throws CameraException {
        if (encoded.length > limits.bytes()) {
            throw CameraFaults.tooLarge(encoded.length + " bytes, at most " + limits.bytes());
        }
        ImageHeader header = ImageHeader.of(encoded)
                .orElseThrow(() -> CameraFaults.unreadable("no JPEG, PNG or JPEG 2000 header", null));
        if (header.width() < 1 || header.height() < 1) {
            throw CameraFaults.unreadable("an image without pixels", null);
        }
        long pixels = header.width() * header.height();
        if (Math.max(header.width(), header.height()) > limits.side() || pixels > limits.pixels()) {
            throw CameraFaults.tooLarge(header.width() + "x" + header.height() + " pixels");
        }
        int most = header.kind() == ImageHeader.Kind.JPEG ? MAX_SCANS : MAX_TILES;
        if (header.cost() > most) {
            throw CameraFaults.tooLarge(header.cost() + " scans or tiles, at most " + most);
        }
    }
}
