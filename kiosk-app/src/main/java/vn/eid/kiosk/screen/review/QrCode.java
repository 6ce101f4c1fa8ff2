package vn.eid.kiosk.screen.review;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.BitSet;
import vn.eid.kiosk.screen.display.Modules;

/** Makes QR codes that survive a photograph of a screen. */
public final class QrCode {
    private QrCode() {}

    /** The code of a short text. */
    public static Modules of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var bits = new BitSet(matrix.getWidth() * matrix.getHeight());
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    bits.set(y * matrix.getWidth() + x, matrix.get(x, y) == 1);
                }
            }
            return new Modules(matrix.getWidth(), bits);
        } catch (WriterException e) {
            throw new IllegalArgumentException("text of " + text.length() + " signs does not fit a code", e);
        }
    }
}
