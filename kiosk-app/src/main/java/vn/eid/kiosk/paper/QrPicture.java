package vn.eid.kiosk.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A QR code as squares, to be drawn as vectors. */
final class QrPicture {
    private final BitMatrix squares;

    private QrPicture(BitMatrix squares) {
        this.squares = squares;
    }

    static QrPicture of(String text) {
        try {
            return new QrPicture(new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M)));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code", tooLong);
        }
    }

    int size() {
        return squares.getWidth();
    }

    boolean dark(int column, int row) {
        return squares.get(column, row);
    }

    /** Draws it upright with its lower left corner at a place of a page; lengths in points. */
    void draw(PDPageContentStream content, float x, float y, float side) throws IOException {
        float square = side / size();
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                if (dark(column, row)) {
                    content.addRect(x + column * square, y + (size() - 1 - row) * square, square, square);
                }
            }
        }
        content.fill();
    }
}
