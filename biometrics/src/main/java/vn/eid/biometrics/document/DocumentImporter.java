package vn.eid.biometrics.document;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.ImageDecoder;
import vn.eid.biometrics.camera.CameraFaults;
import vn.eid.biometrics.camera.ImageEncoder;
import vn.eid.biometrics.camera.ImageLimits;
import vn.eid.biometrics.camera.Mats;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.camera.OpenCvImageDecoder;

/**
 * Turns a file that the citizen brings into pages: JPEG, PNG, JPEG 2000, or a PDF of at most {@link
 * ScannedDocument#MAX_PAGES} pages. Every page is drawn anew as a JPEG, so nothing that hides in a file reaches the
 * ministry. Bounded in bytes, pixels, pages, memory and time; thread-safe.
 */
public final class DocumentImporter {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int JPEG_QUALITY = 85;

    private final ImageDecoder decoder;
    private final PageAssessor assessor = new PageAssessor();
    private final ImageEncoder encoder = new ImageEncoder();
    private final ExecutorService executor;
    private final Monotonic watch;
    private final Duration limit;

    /** @param executor renders PDFs; a thread of it may stay busy when a hostile file makes the renderer run on */
    public DocumentImporter(ExecutorService executor, Monotonic watch) {
        this(executor, watch, LIMIT);
    }

    DocumentImporter(ExecutorService executor, Monotonic watch, Duration limit) {
        this.decoder = new OpenCvImageDecoder(ImageLimits.FILES, watch);
        this.executor = executor;
        this.watch = watch;
        this.limit = limit;
    }

    /** How many bytes of a file are worth reading: one more than is ever accepted. */
    public static int readLimit() {
        return ImageLimits.FILES.bytes() + 1;
    }

    /**
     * @param file the whole file, hostile
     * @throws CameraException {@link vn.eid.biometrics.CameraFault#IMAGE_UNREADABLE} or {@link
     *     vn.eid.biometrics.CameraFault#IMAGE_TOO_LARGE}, also for a file that takes too long
     */
    public List<DocumentPage> read(byte[] file) throws CameraException {
        List<Frame> frames = PdfGuard.looksLikePdf(file) ? pdf(file) : List.of(decoder.decode(file));
        List<DocumentPage> pages = new ArrayList<>();
        for (Frame frame : frames) {
            Frame page = reduced(frame);
            pages.add(new DocumentPage(
                    encoder.jpeg(page, JPEG_QUALITY), page.width(), page.height(), assessor.fromFile(page)));
        }
        return List.copyOf(pages);
    }

    private List<Frame> pdf(byte[] file) throws CameraException {
        Future<List<Frame>> rendering = executor.submit(() -> new PdfPages(watch.nanos()).render(file));
        try {
            return rendering.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException endless) {
            rendering.cancel(true);
            throw CameraFaults.tooLarge("PDF that takes longer than " + limit.toSeconds() + " s");
        } catch (InterruptedException stop) {
            rendering.cancel(true);
            Thread.currentThread().interrupt();
            throw CameraFaults.unreadable("interrupted while reading a PDF", stop);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CameraException known) {
                throw known;
            }
            throw CameraFaults.unreadable("PDF of " + file.length + " bytes", failed.getCause());
        }
    }

    /** No paper needs more than 300 dots an inch on A4's long side. */
    private static Frame reduced(Frame frame) {
        double factor = 3508.0 / Math.max(frame.width(), frame.height());
        if (factor >= 1) {
            return frame;
        }
        Mat full = Mats.of(frame);
        Mat smaller = new Mat();
        try {
            Imgproc.resize(full, smaller, new Size(), factor, factor, Imgproc.INTER_AREA);
            return Mats.frame(smaller, frame.capturedNanos());
        } finally {
            full.release();
            smaller.release();
        }
    }
}
