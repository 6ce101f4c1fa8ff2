package vn.eid.biometrics.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.camera.Mats;

/**
 * Reads a QR code anywhere in a picture: as it is, then on the straightened page, then enlarged and sharpened, since the
 * codes on Vietnamese cards are dense and small. Not thread-safe.
 */
public final class QrReader {
    private static final int MAX_TEXT = 4096;
    private static final int ENLARGE_UP_TO = 2_600_000;

    private final Map<DecodeHintType, Object> hints = Map.of(
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.QR_CODE),
            DecodeHintType.TRY_HARDER,
            true,
            DecodeHintType.ALSO_INVERTED,
            true,
            DecodeHintType.CHARACTER_SET,
            "UTF-8");

    private final PageFinder finder = new PageFinder();
    private final PageStraightener straightener = new PageStraightener();

    /** @return the code's text as it is; nothing in it is trusted */
    public Optional<String> read(Frame frame) {
        Optional<String> plain = decode(frame, false);
        if (plain.isPresent()) {
            return plain;
        }
        // Dense codes are sampled along straight lines: without slant and turn many more are read.
        Frame page = finder.find(frame)
                .map(outline -> straightener.straighten(frame, outline))
                .orElse(frame);
        Optional<String> straight = page == frame ? Optional.empty() : decode(page, false);
        return straight.isPresent() ? straight : decode(page, true);
    }

    private Optional<String> decode(Frame frame, boolean enlarged) {
        Mat colour = Mats.of(frame);
        Mat grey = new Mat();
        Mat work = new Mat();
        try {
            Imgproc.cvtColor(colour, grey, Imgproc.COLOR_BGR2GRAY);
            if (!enlarged) {
                return decode(grey);
            }
            if (grey.total() > ENLARGE_UP_TO) {
                return Optional.empty();
            }
            Imgproc.resize(grey, work, new Size(), 1.8, 1.8, Imgproc.INTER_CUBIC);
            Imgproc.GaussianBlur(work, grey, new Size(), 2.2);
            Core.addWeighted(work, 2.2, grey, -1.2, 0, work);
            return decode(work);
        } finally {
            colour.release();
            grey.release();
            work.release();
        }
    }

    private Optional<String> decode(Mat grey) {
        byte[] levels = new byte[(int) grey.total()];
        grey.get(0, 0, levels);
        LuminanceSource source =
                new PlanarYUVLuminanceSource(levels, grey.cols(), grey.rows(), 0, 0, grey.cols(), grey.rows(), false);
        try {
            String text = new MultiFormatReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), hints)
                    .getText();
            return Optional.of(text).filter(read -> read.length() <= MAX_TEXT);
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }
}
