package vn.eid.biometrics.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.videoio.VideoWriter;
import org.opencv.videoio.Videoio;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.face.OpenCvLibrary;

@DisplayName("A replay")
class ReplayCameraTest {

    abstract static class Replay extends CameraContract {
        @TempDir
        Path folder;

        @Override
        CameraSource source() {
            return new ReplayCameraSource(threads, Monotonic.system());
        }

        @Override
        Resolution live() {
            return new Resolution(640, 360);
        }

        @Override
        Resolution still() {
            return live();
        }
    }

    @Nested
    @DisplayName("of a folder")
    class OfAFolder extends Replay {
        @BeforeEach
        void pictures() throws Exception {
            List<byte[]> jpegs = Pictures.jpegs(3, 640, 360);
            for (int i = 0; i < jpegs.size(); i++) {
                Files.write(folder.resolve("anh" + i + ".jpg"), jpegs.get(i));
            }
            Files.writeString(folder.resolve("ghi-chu.txt"), "không phải ảnh");
        }

        @Override
        String id() {
            return "file:" + folder;
        }
    }

    @Nested
    @DisplayName("of one picture")
    class OfAPicture extends Replay {
        @Override
        String id() throws Exception {
            Path file = folder.resolve("anh.png");
            Files.write(file, new ImageEncoder().png(Pictures.numbered(1, 640, 360)));
            return "file:" + file;
        }
    }

    @Nested
    @DisplayName("of a video through OpenCV")
    class OfAVideo extends Replay {
        @Override
        String id() {
            Path file = folder.resolve("quay.avi");
            OpenCvLibrary.load();
            VideoWriter writer = new VideoWriter(
                    file.toString(),
                    Videoio.CAP_OPENCV_MJPEG,
                    VideoWriter.fourcc('M', 'J', 'P', 'G'),
                    25,
                    new Size(640, 360));
            for (int i = 0; i < 10; i++) {
                Mat mat = Mats.of(Pictures.numbered(i, 640, 360));
                writer.write(mat);
                mat.release();
            }
            writer.release();
            return "file:" + file;
        }
    }

    @Test
    @DisplayName("of nothing is no camera")
    void needsPictures(@TempDir Path empty) {
        ReplayCameraSource source = new ReplayCameraSource(Runnable::run, Monotonic.system());
        for (Path path : List.of(empty, empty.resolve("missing"))) {
            assertThatThrownBy(() -> source.open("file:" + path))
                    .isInstanceOfSatisfying(
                            CameraException.class,
                            fault -> assertThat(fault.fault()).isEqualTo(CameraFault.NO_CAMERA));
        }
    }
}
