package vn.eid.biometrics.face;

import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.dnn.Dnn;

/** MediaPipe face mesh: 468 points with depth on a square around one face. */
final class MeshNet implements AutoCloseable {
    private static final int SIZE = 192;
    /** How much wider than the face the network wants its square, as in MediaPipe's own graph. */
    static final double SURROUND = 1.5;

    private final SquareNet net;

    MeshNet(byte[] tflite) {
        var model = new MatOfByte(tflite);
        net = new SquareNet(Dnn.readNetFromTFLite(model), SIZE, List.of("conv2d_20", "conv2d_30"));
        model.release();
    }

    FaceMesh run(Mat bgr, RotatedSquare area) {
        List<float[]> results = net.run(bgr, area, false);
        float[] raw = results.get(0);
        float[] points = new float[raw.length];
        double scale = area.side() / SIZE;
        for (int i = 0; i < raw.length; i += 3) {
            FacePoint point = area.toPicture(raw[i], raw[i + 1], SIZE);
            points[i] = (float) point.x();
            points[i + 1] = (float) point.y();
            points[i + 2] = (float) (raw[i + 2] * scale);
        }
        return new FaceMesh(points, results.get(1)[0]);
    }

    @Override
    public void close() {
        net.close();
    }
}
