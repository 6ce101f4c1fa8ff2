package vn.eid.biometrics.face;

import java.util.List;
import java.util.Optional;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.model.ModelFolder;
import vn.eid.biometrics.model.ModelRole;

/**
 * Looks at a picture once: finds the faces, puts the mesh on the largest, looks at its eyes, turns it upright. Uses the
 * models that are installed and cascades where they are not. One thread at a time.
 */
public final class FaceObserver implements AutoCloseable {
    private static final int LIVE_LONG_SIDE = 320;
    private static final int STILL_LONG_SIDE = 640;
    /** Nobody can be told in fewer lines; detectors invent faces there. */
    private static final int SMALLEST_PICTURE = 24;
    /** Below this the mesh does not lie on a face. */
    private static final double MESH_PRESENT = 0;
    /** A head tilted further gets a second pass from its own mesh, because the first square stood askew. */
    private static final double SECOND_PASS_DEGREES = 5;

    private final FaceDetector detector;
    private final Optional<MeshNet> mesh;
    private final Optional<IrisNet> iris;
    private final boolean detectorIsModel;
    private final AlignedFace aligned = new AlignedFace();
    private Mat picture = new Mat();

    private FaceObserver(
            FaceDetector detector, boolean detectorIsModel, Optional<MeshNet> mesh, Optional<IrisNet> iris) {
        this.detector = detector;
        this.detectorIsModel = detectorIsModel;
        this.mesh = mesh;
        this.iris = iris;
    }

    /**
     * Loads whatever the folder holds.
     *
     * @throws CameraException if a model file is not the one of the allow-list
     */
    public static FaceObserver with(ModelFolder models) throws CameraException {
        OpenCvLibrary.load();
        Optional<byte[]> yunet = models.load(ModelRole.FACE_DETECTOR).map(ModelFolder.Loaded::bytes);
        Optional<byte[]> meshFile = models.load(ModelRole.FACE_MESH).map(ModelFolder.Loaded::bytes);
        Optional<byte[]> irisFile = models.load(ModelRole.IRIS).map(ModelFolder.Loaded::bytes);
        FaceDetector detector = yunet.isPresent() ? new YuNetDetector(yunet.get()) : new CascadeDetector();
        return new FaceObserver(detector, yunet.isPresent(), meshFile.map(MeshNet::new), irisFile.map(IrisNet::new));
    }

    /** Whether the detector sees masked and turned faces too. */
    public boolean detectorIsModel() {
        return detectorIsModel;
    }

    public boolean hasMesh() {
        return mesh.isPresent();
    }

    public boolean hasIris() {
        return iris.isPresent();
    }

    /**
     * A frame of the preview: quick.
     *
     * @throws CameraException {@link CameraFault#INTERNAL} if OpenCV fails
     */
    public FaceObservation observeLive(Frame frame) throws CameraException {
        return guarded(frame, LIVE_LONG_SIDE);
    }

    /**
     * A still or a file: also finds small faces.
     *
     * @throws CameraException {@link CameraFault#INTERNAL} if OpenCV fails
     */
    public FaceObservation observeStill(Frame frame) throws CameraException {
        return guarded(frame, STILL_LONG_SIDE);
    }

    private FaceObservation guarded(Frame frame, int longSide) throws CameraException {
        try {
            return observe(frame, longSide);
        } catch (CvException e) {
            throw new CameraException(CameraFault.INTERNAL, "OpenCV failed on a " + frame, e);
        }
    }

    private FaceObservation observe(Frame frame, int longSide) {
        if (picture.width() != frame.width() || picture.height() != frame.height()) {
            picture.release();
            picture = new Mat(frame.height(), frame.width(), CvType.CV_8UC3);
        }
        picture.put(0, 0, frame.bgr());
        boolean roomForAFace = Math.min(frame.width(), frame.height()) >= SMALLEST_PICTURE;
        List<DetectedFace> faces = roomForAFace ? detector.detect(picture, longSide) : List.of();
        Optional<FaceGeometry> geometry = faces.isEmpty() ? Optional.empty() : Optional.of(geometry(faces.get(0)));
        geometry.ifPresent(found -> aligned.align(picture, found.eyes()));
        return new FaceObservation(picture, faces, geometry, aligned);
    }

    private FaceGeometry geometry(DetectedFace face) {
        if (mesh.isPresent()) {
            FaceMesh found = fit(mesh.get(), face);
            if (found.presence() >= MESH_PRESENT) {
                return onMesh(face, found);
            }
        }
        EyePair eyes = face.eyes().orElseGet(() -> assumedEyes(face.box()));
        return new FaceGeometry(
                face.box(),
                eyes,
                face.eyes().isPresent(),
                eyes.distance() * Anthropometry.CHIN_PER_EYE_DISTANCE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private FaceMesh fit(MeshNet net, DetectedFace face) {
        double side = MeshNet.SURROUND * Math.max(face.box().width(), face.box().height());
        double slope = face.eyes().map(EyePair::slope).orElse(0.0);
        FaceMesh first = net.run(picture, new RotatedSquare(face.box().centre(), side, slope));
        double found = first.eyes().slope();
        if (Math.abs(found) < SECOND_PASS_DEGREES || first.presence() < MESH_PRESENT) {
            return first;
        }
        return net.run(picture, around(first, found));
    }

    private static RotatedSquare around(FaceMesh mesh, double slope) {
        PixelBox bounds = mesh.bounds();
        double side = MeshNet.SURROUND * Math.max(bounds.width(), bounds.height());
        return new RotatedSquare(bounds.centre(), side, slope);
    }

    private FaceGeometry onMesh(DetectedFace face, FaceMesh found) {
        EyePair eyes = found.eyes();
        return new FaceGeometry(
                face.box(),
                eyes,
                true,
                eyes.middle().distance(found.chin()),
                Optional.of(found),
                Optional.of(PoseEstimate.of(found)),
                iris.map(net -> net.run(picture, found.rightEyeOuter(), found.rightEyeInner(), false)),
                iris.map(net -> net.run(picture, found.leftEyeOuter(), found.leftEyeInner(), true)));
    }

    private EyePair assumedEyes(PixelBox box) {
        double y = box.y() + Anthropometry.BOX_EYE_HEIGHT * box.height();
        double half = Anthropometry.BOX_EYE_DISTANCE * box.width() / 2;
        double x = box.centre().x();
        return new EyePair(new FacePoint(x - half, y), new FacePoint(x + half, y));
    }

    @Override
    public void close() {
        detector.close();
        mesh.ifPresent(MeshNet::close);
        iris.ifPresent(IrisNet::close);
        aligned.close();
        picture.release();
    }
}
