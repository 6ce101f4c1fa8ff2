package vn.eid.biometrics.face;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;
import org.opencv.imgproc.Imgproc;

/** A network that looks at one small square of the picture. All its memory is used again. One thread at a time. */
final class SquareNet implements AutoCloseable {
    private final Net net;
    private final List<String> outputs;
    private final int size;
    private final Mat matrix = new Mat(2, 3, CvType.CV_64F);
    private final Mat square = new Mat();

    SquareNet(Net net, int size, List<String> outputs) {
        this.net = net;
        this.size = size;
        this.outputs = outputs;
    }

    /** Runs the network on the square of the picture; each output as plain numbers, in the order asked for. */
    List<float[]> run(Mat bgr, RotatedSquare area, boolean mirrored) {
        matrix.put(0, 0, area.toSquare(size));
        Imgproc.warpAffine(
                bgr, square, matrix, new Size(size, size), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE, new Scalar(0));
        if (mirrored) {
            Core.flip(square, square, 1);
        }
        Mat blob =
                Dnn.blobFromImage(square, 1.0 / 255, new Size(size, size), new Scalar(0), true, false, CvType.CV_32F);
        net.setInput(blob);
        var results = new ArrayList<Mat>();
        net.forward(results, outputs);
        blob.release();
        return results.stream().map(SquareNet::numbers).toList();
    }

    private static float[] numbers(Mat result) {
        float[] values = new float[(int) result.total()];
        Mat row = result.reshape(1, 1);
        row.get(0, 0, values);
        row.release();
        result.release();
        return values;
    }

    @Override
    public void close() {
        matrix.release();
        square.release();
    }
}
