package vn.eid.biometrics.document;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.camera.CameraFaults;
import vn.eid.biometrics.camera.ImageLimits;

/**
 * Renders the pages of a PDF as pictures, 200 dots an inch for paper sizes, never more than {@link #MAX_SIDE} pixels. The
 * time limit is the caller's: {@link DocumentImporter} runs this on a thread that it can leave behind.
 */
final class PdfPages {
    static final int MAX_SIDE = 2400;
    private static final float DOTS_PER_POINT = 200 / 72f;
    private static final long MEMORY = 96L << 20;
    private static final int MAX_OBJECTS = 400;
    private static final int MAX_DEPTH = 6;

    private final long startedNanos;
    private int objects;

    PdfPages(long startedNanos) {
        this.startedNanos = startedNanos;
    }

    /** @throws CameraException unreadable, locked with a password, too many pages, or too large inside */
    List<Frame> render(byte[] file) throws CameraException {
        PdfGuard.check(file);
        try (PDDocument document =
                Loader.loadPDF(file, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache)) {
            int pages = document.getNumberOfPages();
            if (pages < 1) {
                throw CameraFaults.unreadable("PDF without pages", null);
            }
            if (pages > ScannedDocument.MAX_PAGES) {
                throw CameraFaults.tooLarge("PDF of " + pages + " pages, at most " + ScannedDocument.MAX_PAGES);
            }
            for (PDPage page : document.getPages()) {
                check(page.getResources(), 0);
            }
            return draw(document, pages);
        } catch (IOException | RuntimeException broken) {
            // The parser and the renderer answer hostile files with any kind of runtime exception.
            throw CameraFaults.unreadable("PDF of " + file.length + " bytes", broken);
        }
    }

    private List<Frame> draw(PDDocument document, int pages) throws IOException, CameraException {
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        List<Frame> frames = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            PDRectangle box = document.getPage(page).getCropBox();
            float longer = Math.max(box.getWidth(), box.getHeight());
            float shorter = Math.min(box.getWidth(), box.getHeight());
            float scale = Math.min(DOTS_PER_POINT, MAX_SIDE / longer);
            if (!(shorter * scale >= 8)) {
                throw CameraFaults.unreadable("PDF page of no size", null);
            }
            frames.add(frame(renderer.renderImage(page, scale, ImageType.BGR)));
        }
        return frames;
    }

    private Frame frame(BufferedImage image) {
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new Frame(image.getWidth(), image.getHeight(), bgr, startedNanos);
    }

    /** Every picture that a page may paint is measured before one is unpacked. */
    private void check(PDResources resources, int depth) throws IOException, CameraException {
        if (resources == null) {
            return;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (++objects > MAX_OBJECTS || depth > MAX_DEPTH) {
                throw CameraFaults.tooLarge("PDF with too many parts");
            }
            PDXObject part = resources.getXObject(name);
            if (part instanceof PDImageXObject image) {
                check(image);
            } else if (part instanceof PDFormXObject form) {
                check(form.getResources(), depth + 1);
            }
        }
    }

    private static void check(PDImageXObject image) throws IOException, CameraException {
        long pixels = (long) image.getWidth() * image.getHeight();
        PDImageXObject mask = image.getSoftMask();
        long masked = mask == null ? 0 : (long) mask.getWidth() * mask.getHeight();
        if (pixels > ImageLimits.FILES.pixels() || masked > ImageLimits.FILES.pixels()) {
            throw CameraFaults.tooLarge("PDF with a picture of " + Math.max(pixels, masked) + " pixels");
        }
    }
}
