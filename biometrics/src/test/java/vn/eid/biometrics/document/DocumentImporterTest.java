package vn.eid.biometrics.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.camera.ImageEncoder;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.simulator.DrawnPaper;

@DisplayName("Importing a file")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DocumentImporterTest {
    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "pdf");
        thread.setDaemon(true);
        return thread;
    });
    private final DocumentImporter importer = new DocumentImporter(executor, Monotonic.system());
    private final ImageEncoder encoder = new ImageEncoder();
    private final DrawnPaper card = DrawnPaper.drivingLicence("790123456789", "Trần Thị Mẫu", "A1");

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    private CameraFault fault(byte[] file) {
        return fault(importer, file);
    }

    private static CameraFault fault(DocumentImporter importer, byte[] file) {
        try {
            importer.read(file);
        } catch (CameraException refused) {
            return refused.fault();
        }
        throw new AssertionError("was imported");
    }

    private byte[] pdf(int pages, float width, float height) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            byte[] jpeg = encoder.jpeg(card.flat(), 90);
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(new PDRectangle(width, height));
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(JPEGFactory.createFromByteArray(document, jpeg), 0, 0, width, height);
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A minimal PDF whose page's content is one packed stream. */
    private static byte[] pdfWith(byte[] packed, String filter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<>>>>endobj\n"
                        + "4 0 obj<</Length " + packed.length + "/Filter " + filter + ">>stream\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(packed);
        out.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] packed(byte[] start, byte[] repeated, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(start);
            for (int i = 0; i < times; i++) {
                deflater.write(repeated);
            }
        }
        return out.toByteArray();
    }

    @Test
    @DisplayName("takes a photograph as one page, drawn anew as JPEG")
    void takesPhotographs() throws Exception {
        for (byte[] file : new byte[][] {encoder.jpeg(card.flat(), 92), encoder.png(card.flat())}) {
            List<DocumentPage> pages = importer.read(file);
            assertThat(pages).hasSize(1);
            assertThat(pages.get(0).width()).isEqualTo(1012);
            assertThat(pages.get(0).jpeg()).startsWith(0xFF, 0xD8).isNotEqualTo(file);
            assertThat(pages.get(0).quality().verdict()).isEqualTo(Verdict.GOOD);
        }
    }

    @Test
    @DisplayName("renders every page of a PDF at 200 dots an inch")
    void rendersPdf() throws Exception {
        List<DocumentPage> pages = importer.read(pdf(2, 595, 842));
        assertThat(pages).hasSize(2);
        assertThat(pages.get(0).height()).isBetween(2320, 2345);
    }

    @Test
    @DisplayName("renders a page of absurd size within its limit")
    void limitsThePage() throws Exception {
        List<DocumentPage> pages = importer.read(pdf(1, 14_000, 10_000));
        assertThat(pages.get(0).width()).isLessThanOrEqualTo(PdfPages.MAX_SIDE + 1);
    }

    @Test
    @DisplayName("refuses a PDF with more than ten pages")
    void limitsPages() throws Exception {
        assertThat(fault(pdf(ScannedDocument.MAX_PAGES + 1, 100, 100))).isEqualTo(CameraFault.IMAGE_TOO_LARGE);
    }

    @Test
    @DisplayName("refuses a PDF that is locked with a password")
    void refusesLocked() throws Exception {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out);
            assertThat(fault(out.toByteArray())).isEqualTo(CameraFault.IMAGE_UNREADABLE);
        }
    }

    @Test
    @DisplayName("refuses a PDF of which a few hundred kilobytes unpack to hundreds of megabytes")
    void refusesBombs() throws Exception {
        byte[] bomb = pdfWith(packed(new byte[0], new byte[1 << 20], 120), "/FlateDecode");
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(fault(bomb)).isEqualTo(CameraFault.IMAGE_TOO_LARGE);
    }

    @Test
    @DisplayName("refuses a PDF with a stream that is packed twice, or does not say how it is packed")
    void refusesNested() throws Exception {
        byte[] twice = packed(packed(new byte[0], new byte[1 << 20], 20), new byte[0], 0);
        for (String filter : List.of("[/FlateDecode /FlateDecode]", "[/Fl#61teDecode/LZW]", "9 0 R", "[ 9 0 R ]")) {
            assertThat(fault(pdfWith(twice, filter))).as(filter).isEqualTo(CameraFault.IMAGE_TOO_LARGE);
        }
    }

    @Test
    @DisplayName("takes a stream whose length stands elsewhere, as many scanners write it")
    void takesIndirectLengths() throws Exception {
        byte[] content = packed("0.5 g 20 20 100 100 re f".getBytes(StandardCharsets.US_ASCII), new byte[0], 0);
        byte[] file = pdfWith(content, "/FlateDecode/Length 5 0 R");
        assertThat(importer.read(file)).hasSize(1);
    }

    @Test
    @DisplayName("gives up a PDF that takes too long to draw")
    void limitsTime() throws Exception {
        byte[] curves =
                "0 0 m 10 200 190 0 200 200 c 200 0 0 190 3 9 c S\n".repeat(400).getBytes(StandardCharsets.US_ASCII);
        byte[] endless = pdfWith(packed(new byte[0], curves, 400), "/FlateDecode");
        DocumentImporter hasty = new DocumentImporter(executor, Monotonic.system(), Duration.ofMillis(50));
        assertThat(fault(hasty, endless)).isEqualTo(CameraFault.IMAGE_TOO_LARGE);
    }

    @Test
    @DisplayName("refuses a PDF with a picture of 900 million pixels")
    void refusesHugePictures() throws Exception {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            var image = JPEGFactory.createFromImage(document, new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB));
            image.setWidth(30_000);
            image.setHeight(30_000);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, 100, 100);
            }
            document.save(out);
            assertThat(fault(out.toByteArray())).isEqualTo(CameraFault.IMAGE_TOO_LARGE);
        }
    }

    @Test
    @DisplayName("refuses files that are empty, cut off, of another kind or too large")
    void refusesTheRest() throws Exception {
        byte[] whole = pdf(1, 595, 842);
        assertThat(fault(new byte[0])).isEqualTo(CameraFault.IMAGE_UNREADABLE);
        assertThat(fault("PK\u0003\u0004 a zip of something else".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(CameraFault.IMAGE_UNREADABLE);
        assertThat(fault("%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(CameraFault.IMAGE_UNREADABLE);
        assertThat(fault(Arrays.copyOf(whole, 200))).isEqualTo(CameraFault.IMAGE_UNREADABLE);
        byte[] padded = Arrays.copyOf(whole, PdfGuard.MAX_BYTES + 1);
        assertThat(fault(padded)).isEqualTo(CameraFault.IMAGE_TOO_LARGE);
    }

    @Test
    @DisplayName("survives dozens of damaged PDFs: pages or a clear refusal")
    void survivesDamage() throws Exception {
        byte[] whole = pdf(1, 120, 90);
        Random random = new Random(11);
        for (int round = 0; round < 40; round++) {
            byte[] damaged = whole.clone();
            for (int hit = 0; hit < 1 + round % 20; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(importer.read(damaged)).isNotEmpty();
            } catch (CameraException refused) {
                assertThat(refused.fault()).isIn(CameraFault.IMAGE_UNREADABLE, CameraFault.IMAGE_TOO_LARGE);
            }
        }
    }

    @Test
    @DisplayName("adds pages to a paper up to ten, and replaces or drops one")
    void collectsPages() throws Exception {
        DocumentPage page = importer.read(encoder.jpeg(card.flat(), 92)).get(0);
        ScannedDocument paper = ScannedDocument.EMPTY.with(List.of(page, page));
        assertThat(paper.pages()).hasSize(2);
        assertThat(paper.verdict()).isEqualTo(Verdict.GOOD);
        assertThat(paper.without(0).pages()).hasSize(1);
        PageQuality.Check bad = new PageQuality.Check(0, Verdict.BAD);
        DocumentPage blurred = new DocumentPage(new byte[0], 9, 9, new PageQuality(bad, bad, bad));
        assertThat(paper.replacing(1, blurred).verdict()).isEqualTo(Verdict.BAD);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> paper.with(java.util.Collections.nCopies(9, page)))
                .isInstanceOfSatisfying(
                        CameraException.class, full -> assertThat(full.fault()).isEqualTo(CameraFault.IMAGE_TOO_LARGE));
    }
}
