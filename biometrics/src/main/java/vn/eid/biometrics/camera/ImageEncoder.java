package vn.eid.biometrics.camera;

import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.face.OpenCvLibrary;

/** Writes frames as JPEG, PNG or JPEG 2000. Thread-safe. */
public final class ImageEncoder {
    public ImageEncoder() {
        OpenCvLibrary.load();
    }

    /** @param quality 1..100; portraits use 92 */
    public byte[] jpeg(Frame frame, int quality) {
        return encode(frame, ".jpg", Imgcodecs.IMWRITE_JPEG_QUALITY, quality);
    }

    /** Lossless, for pictures that are compared pixel by pixel. */
    public byte[] png(Frame frame) {
        return encode(frame, ".png", Imgcodecs.IMWRITE_PNG_COMPRESSION, 3);
    }

    /** @param thousandths 1..1000: size as a share of the plain pixels; a chip's photo uses about 20 */
    public byte[] jpeg2000(Frame frame, int thousandths) {
        return encode(frame, ".jp2", Imgcodecs.IMWRITE_JPEG2000_COMPRESSION_X1000, thousandths);
    }

    private static byte[] encode(Frame frame, String kind, int parameter, int value) {
        Mat mat = Mats.of(frame);
        MatOfByte out = new MatOfByte();
        MatOfInt parameters = new MatOfInt(parameter, value);
        try {
            if (!Imgcodecs.imencode(kind, mat, out, parameters)) {
                throw new IllegalStateException("no encoder for " + kind);
            }
            return out.toArray();
        } finally {
            mat.release();
            out.release();
            parameters.release();
        }
    }
}
