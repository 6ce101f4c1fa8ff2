package vn.eid.biometrics.camera;

import java.util.Optional;
import org.opencv.core.Mat;
import org.opencv.videoio.VideoCapture;
import org.opencv.videoio.VideoWriter;
import org.opencv.videoio.Videoio;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;

/** A device that OpenCV reads by itself. One matrix is reused, so that 10,000 frames take no native memory. */
final class OpenCvGrabber implements FrameGrabber {
    private final VideoCapture capture;
    private final Mat picture = new Mat();
    private final String name;
    private final Monotonic watch;

    private OpenCvGrabber(VideoCapture capture, String name, Monotonic watch) {
        this.capture = capture;
        this.name = name;
        this.watch = watch;
    }

    /** @param backend one of {@code Videoio.CAP_…} */
    static FrameGrabber open(int index, int backend, Resolution wanted, Monotonic watch) throws CameraException {
        VideoCapture capture = new VideoCapture(index, backend);
        String name = "camera " + index;
        if (!capture.isOpened()) {
            capture.release();
            throw CameraFaults.deviceBusy(name + " is connected and does not open", null);
        }
        // Uncompressed video has no room for 30 pictures a second of this size on USB 2.
        capture.set(Videoio.CAP_PROP_FOURCC, VideoWriter.fourcc('M', 'J', 'P', 'G'));
        capture.set(Videoio.CAP_PROP_FRAME_WIDTH, wanted.width());
        capture.set(Videoio.CAP_PROP_FRAME_HEIGHT, wanted.height());
        capture.set(Videoio.CAP_PROP_BUFFERSIZE, 1);
        return new OpenCvGrabber(capture, name, watch);
    }

    /** A video file of motion JPEG, read to its end. */
    static FrameGrabber file(String path, Monotonic watch) throws CameraException {
        VideoCapture capture = new VideoCapture(path, Videoio.CAP_OPENCV_MJPEG);
        if (!capture.isOpened()) {
            capture.release();
            throw CameraFaults.unreadable("no motion JPEG video", null);
        }
        return new OpenCvGrabber(capture, "video", watch);
    }

    @Override
    public Optional<Frame> grab() throws CameraException {
        if (!capture.read(picture) || picture.empty()) {
            throw CameraFaults.deviceLost(name + " stopped", null);
        }
        return Optional.of(Mats.frame(picture, watch.nanos()));
    }

    @Override
    public void close() {
        capture.release();
        picture.release();
    }
}
