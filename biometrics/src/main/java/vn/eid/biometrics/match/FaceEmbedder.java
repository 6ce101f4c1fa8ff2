package vn.eid.biometrics.match;

import java.util.Locale;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;
import org.opencv.imgproc.Imgproc;
import vn.eid.biometrics.face.FaceMesh;
import vn.eid.biometrics.face.FacePoint;

/**
 * Turns a face into a unit vector: aligned to 112×112 by five points of the mesh, run twice (as it is and mirrored), summed.
 * The mesh aligns better than the detector's points, above all when the head is tilted. One thread at a time.
 */
final class FaceEmbedder implements AutoCloseable {
    private static final int SIZE = 112;
    /** Where models of this family were trained to find eyes, nose and corners of the mouth. */
    private static final FacePoint[] TEMPLATE = {
        new FacePoint(38.2946, 51.6963),
        new FacePoint(73.5318, 51.5014),
        new FacePoint(56.0252, 71.7366),
        new FacePoint(41.5493, 92.3655),
        new FacePoint(70.7299, 92.2041)
    };

    private final Net net;
    private final Normalisation normalisation;
    private final Mat matrix = new Mat(2, 3, CvType.CV_64F);
    private final Mat face = new Mat();
    private final Mat mirrored = new Mat();

    /** How a model wants its colours: mean and deviation of each channel R, G, B on a 0..255 scale. */
    enum Normalisation {
        IMAGENET(new double[] {123.675, 116.28, 103.53}, new double[] {58.395, 57.12, 57.375}),
        NONE(new double[] {0, 0, 0}, new double[] {1, 1, 1});

        private final double[] mean;
        private final double[] deviation;

        Normalisation(double[] mean, double[] deviation) {
            this.mean = mean;
            this.deviation = deviation;
        }

        static Normalisation of(String model) {
            return model.toLowerCase(Locale.ROOT).startsWith("sface") ? NONE : IMAGENET;
        }
    }

    FaceEmbedder(byte[] onnx, Normalisation normalisation) {
        var model = new MatOfByte(onnx);
        net = Dnn.readNetFromONNX(model);
        model.release();
        this.normalisation = normalisation;
    }

    float[] embed(Mat picture, FaceMesh mesh) {
        align(picture, mesh);
        Core.flip(face, mirrored, 1);
        float[] sum = run(face);
        float[] other = run(mirrored);
        double square = 0;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
            square += (double) sum[i] * sum[i];
        }
        float length = (float) Math.max(1e-12, Math.sqrt(square));
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= length;
        }
        return sum;
    }

    private void align(Mat picture, FaceMesh mesh) {
        FacePoint[] found = {
            mesh.eyes().right(), mesh.eyes().left(), mesh.noseTip(), mesh.mouthRight(), mesh.mouthLeft()
        };
        matrix.put(0, 0, Similarity.between(found, TEMPLATE));
        Imgproc.warpAffine(
                picture,
                face,
                matrix,
                new Size(SIZE, SIZE),
                Imgproc.INTER_LINEAR,
                Core.BORDER_REPLICATE,
                new Scalar(0));
    }

    private float[] run(Mat picture) {
        Mat blob = Dnn.blobFromImage(picture, 1, new Size(SIZE, SIZE), new Scalar(0), true, false, CvType.CV_32F);
        normalise(blob);
        net.setInput(blob);
        Mat result = net.forward();
        float[] values = new float[(int) result.total()];
        Mat row = result.reshape(1, 1);
        row.get(0, 0, values);
        row.release();
        result.release();
        blob.release();
        return values;
    }

    private void normalise(Mat blob) {
        int plane = SIZE * SIZE;
        float[] values = new float[3 * plane];
        Mat row = blob.reshape(1, 1);
        row.get(0, 0, values);
        for (int i = 0; i < values.length; i++) {
            int channel = i / plane;
            values[i] = (float) ((values[i] - normalisation.mean[channel]) / normalisation.deviation[channel]);
        }
        row.put(0, 0, values);
        row.release();
    }

    @Override
    public void close() {
        matrix.release();
        face.release();
        mirrored.release();
    }
}
