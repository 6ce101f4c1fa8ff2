package vn.eid.biometrics.face;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.opencv.objdetect.CascadeClassifier;

/** Loads Haar cascades out of the object-detection jar. OpenCV reads them from a file only, so one is made for a moment. */
final class CascadeFiles {
    private static final String FOLDER = "/org/openimaj/image/objectdetection/haar/";

    private CascadeFiles() {}

    static CascadeClassifier load(String name) {
        try (InputStream in = CascadeFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + name);
            }
            Path file = Files.createTempFile("cascade-", ".xml");
            try {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                var cascade = new CascadeClassifier(file.toString());
                if (cascade.empty()) {
                    throw new IllegalStateException("OpenCV does not read " + name);
                }
                return cascade;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary file for " + name, e);
        }
    }
}
