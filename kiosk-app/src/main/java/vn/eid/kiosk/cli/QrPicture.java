package vn.eid.kiosk.cli;

import java.nio.file.Path;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.ImageDecoder;
import vn.eid.biometrics.document.QrReader;

/** The QR code in a picture from anywhere, read as the counter reads those of papers. */
final class QrPicture {
    private final ImageFiles images;
    private final QrReader reader = new QrReader();

    QrPicture(ImageDecoder decoder) {
        images = new ImageFiles(decoder);
    }

    /**
     * The code's text as it is; nothing in it is trusted.
     *
     * @throws CameraException if the file is no picture, damaged or too large
     */
    String text(Path picture) throws CameraException, ImageFiles.UnreadableFileException, NoCodeException {
        return reader.read(images.read(picture)).orElseThrow(NoCodeException::new);
    }

    /** The picture shows no code that can be read. */
    static final class NoCodeException extends Exception {
        private static final long serialVersionUID = 1;

        NoCodeException() {
            super("no readable code");
        }
    }
}
