package vn.eid.biometrics.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Size;
import org.opencv.objdetect.FaceDetectorYN;
import vn.eid.biometrics.face.ScaledPicture.Reduced;

/** YuNet: finds turned and masked faces too. Its five points under-report a tilted head; use them only to start from. */
final class YuNetDetector implements FaceDetector {
    private static final float CONFIDENCE = 0.6f;
    private static final float OVERLAP = 0.3f;
    private static final int AT_MOST = 50;
    private static final int COLUMNS = 15;
    private static final int CONFIDENCE_COLUMN = 14;

    private final FaceDetectorYN net;
    private final ScaledPicture scaled = new ScaledPicture();
    private final Mat rows = new Mat();

    YuNetDetector(byte[] onnx) {
        var model = new MatOfByte(onnx);
        var config = new MatOfByte();
        net = FaceDetectorYN.create("onnx", model, config, new Size(320, 180), CONFIDENCE, OVERLAP, AT_MOST);
        model.release();
        config.release();
    }

    @Override
    public List<DetectedFace> detect(Mat bgr, int longSide) {
        Reduced reduced = scaled.reduce(bgr, longSide);
        net.setInputSize(reduced.mat().size());
        net.detect(reduced.mat(), rows);
        var faces = new ArrayList<DetectedFace>();
        float[] row = new float[COLUMNS];
        for (int i = 0; i < rows.rows(); i++) {
            rows.get(i, 0, row);
            faces.add(face(row, reduced.factor()));
        }
        faces.sort(Comparator.comparingDouble((DetectedFace face) -> face.box().area())
                .reversed());
        return faces;
    }

    private static DetectedFace face(float[] row, double factor) {
        var box = new PixelBox(row[0], row[1], row[2], row[3]).scaled(factor);
        var eyes = new EyePair(
                new FacePoint(row[4] * factor, row[5] * factor), new FacePoint(row[6] * factor, row[7] * factor));
        return new DetectedFace(box, row[CONFIDENCE_COLUMN], Optional.of(eyes));
    }

    @Override
    public void close() {
        rows.release();
        scaled.close();
    }
}
