package vn.eid.kiosk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.ImageDecoder;

/** Image files from anywhere: read no further than a picture can be long, then decoded under the decoder's limits. */
final class ImageFiles {
    private static final int LONGEST = 32 << 20;

    private final ImageDecoder decoder;

    ImageFiles(ImageDecoder decoder) {
        this.decoder = decoder;
    }

    Frame read(Path file) throws CameraException, UnreadableFileException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFileException();
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            // One byte more than allowed tells a file that is too long from one that just fits.
            bytes = in.readNBytes(LONGEST + 1);
        } catch (IOException e) {
            throw new UnreadableFileException();
        }
        return decoder.decode(bytes);
    }

    /** There is no file of that name, or it must not be read. */
    static final class UnreadableFileException extends Exception {
        UnreadableFileException() {
            super("no readable file");
        }
    }
}
