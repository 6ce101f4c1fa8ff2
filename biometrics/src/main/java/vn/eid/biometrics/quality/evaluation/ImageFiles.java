package vn.eid.biometrics.quality.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.ImageDecoder;

/** Reads images from files without trusting their size. */
public final class ImageFiles {
    /** More than any decoder here accepts, so that it is the decoder that refuses, with its own words. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private ImageFiles() {}

    /**
     * @throws IOException if the file cannot be read
     * @throws CameraException if it is no image, damaged or too large
     */
    public static Frame read(Path file, ImageDecoder decoder) throws IOException, CameraException {
        try (InputStream in = Files.newInputStream(file)) {
            return decoder.decode(in.readNBytes(MOST_BYTES));
        }
    }
}
