package vn.eid.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraDescription;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.document.DocumentPage;
import vn.eid.biometrics.document.PageScanner;
import vn.eid.biometrics.document.Verdict;
import vn.eid.biometrics.simulator.DrawnPaper;
import vn.eid.biometrics.simulator.PaperScene;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentEvent.PagesTaken;
import vn.eid.kiosk.enrolment.EnrolmentFault;
import vn.eid.kiosk.enrolment.LivePreview;
import vn.eid.kiosk.enrolment.PaperDesk;
import vn.eid.kiosk.enrolment.PaperDeskAccess;
import vn.eid.kiosk.enrolment.PaperHint;

@DisplayName("Papers under the camera and from files")
class MachinePapersTest {
    private static final DrawnPaper CARD = DrawnPaper.healthInsurance(
            "001090000017", "Nguyễn Văn Thử", "15/02/1990", true, "Phường Trà Cổ, tỉnh Quảng Ninh");

    private final CounterThreads threads = new CounterThreads();
    private final BlockingQueue<EnrolmentEvent> events = new LinkedBlockingQueue<>();
    private final AtomicInteger outlines = new AtomicInteger();

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    @DisplayName("a card that lies still is found, straightened, taken by itself, and its code is read")
    void underTheCamera() throws Exception {
        PaperDesk desk = desk(new Table(true));
        PaperDeskAccess.start(desk);
        var taken = (PagesTaken) events.poll(60, TimeUnit.SECONDS);
        PaperDeskAccess.stop(desk);
        assertThat(taken).isNotNull();
        assertThat(taken.pages()).hasSize(1);
        assertThat(taken.pages().get(0).quality().verdict()).isNotEqualTo(Verdict.BAD);
        BufferedImage page = ImageIO.read(
                new java.io.ByteArrayInputStream(taken.pages().get(0).image().bytes()));
        assertThat(page.getWidth() / (double) page.getHeight()).isBetween(1.45, 1.72);
        assertThat(taken.hint().map(PaperHint::number)).contains("001090000017");
        assertThat(taken.hint().map(PaperHint::holder)).contains("Nguyễn Văn Thử");
        assertThat(outlines.get()).isPositive();
    }

    @Test
    @DisplayName("a camera that is gone is said once, as a fault")
    void noCamera() throws Exception {
        PaperDeskAccess.start(desk(new Table(false)));
        assertThat(events.poll(30, TimeUnit.SECONDS))
                .isEqualTo(new EnrolmentEvent.Failed(new EnrolmentFault.OfCamera(CameraFault.NO_CAMERA)));
    }

    @Test
    @DisplayName("a PDF with the card on its second page gives both pages and the code")
    void pdf(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("bhyt.pdf");
        Files.write(file, pdf(DrawnPaper.letter().flat(), CARD.flat()));
        PaperDeskAccess.readFile(desk(new Table(true)), file);
        var taken = (PagesTaken) events.poll(60, TimeUnit.SECONDS);
        assertThat(taken).isNotNull();
        assertThat(taken.pages()).hasSize(2);
        assertThat(taken.hint().map(PaperHint::number)).contains("001090000017");
    }

    @Test
    @DisplayName("what is no picture, has too many bytes, or is not there, is a fault and no page")
    void hostileFiles(@TempDir Path folder) throws Exception {
        PaperDesk desk = desk(new Table(true));
        Path text = folder.resolve("giay-to.jpg");
        Files.writeString(text, "không phải ảnh");
        PaperDeskAccess.readFile(desk, text);
        assertThat(fault()).isEqualTo(CameraFault.IMAGE_UNREADABLE);
        PaperDeskAccess.readFile(desk, folder.resolve("khong-co.pdf"));
        assertThat(fault()).isEqualTo(CameraFault.IMAGE_UNREADABLE);
        Path big = folder.resolve("lon.jpg");
        byte[] bytes = new byte[(24 << 20) + 10];
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xD8;
        Files.write(big, bytes);
        PaperDeskAccess.readFile(desk, big);
        assertThat(fault()).isIn(CameraFault.IMAGE_TOO_LARGE, CameraFault.IMAGE_UNREADABLE);
    }

    @Test
    @DisplayName("a file is read by the importer's own rules")
    void importer() throws Exception {
        var papers = new MachinePapers(threads.background(), Monotonic.system());
        var picture = new ByteArrayOutputStream();
        ImageIO.write(image(CARD.flat()), "png", picture);
        List<DocumentPage> pages = papers.read(picture.toByteArray()).pages();
        assertThat(pages).hasSize(1);
        assertThatThrownBy(() -> papers.read(new byte[] {1, 2, 3})).isInstanceOf(CameraException.class);
    }

    private CameraFault fault() throws InterruptedException {
        var failed = (EnrolmentEvent.Failed) events.poll(30, TimeUnit.SECONDS);
        return ((EnrolmentFault.OfCamera) failed.fault()).fault();
    }

    private PaperDesk desk(CameraSource cameras) {
        var preview = new LivePreview() {
            @Override
            public void frame(Frame frame) {
                // only the outline is looked at
            }

            @Override
            public void view(vn.eid.biometrics.LiveView view) {
                // papers have no face
            }

            @Override
            public void page(PageScanner.PageView view) {
                view.outline().ifPresent(it -> outlines.incrementAndGet());
            }
        };
        return new PaperDesk(
                new PaperDesk.Eyepiece(
                        cameras, () -> "table", new MachinePapers(threads.background(), Monotonic.system()), preview),
                new PaperDesk.Threads(threads.camera(), threads.analysis(), threads.background()),
                events::add);
    }

    private static byte[] pdf(Frame... pages) throws Exception {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (Frame page : pages) {
                var sheet = new PDPage(new PDRectangle(page.width() * 0.36f, page.height() * 0.36f));
                document.addPage(sheet);
                var picture = LosslessFactory.createFromImage(document, image(page));
                try (var content = new PDPageContentStream(document, sheet)) {
                    content.drawImage(
                            picture,
                            0,
                            0,
                            sheet.getMediaBox().getWidth(),
                            sheet.getMediaBox().getHeight());
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static BufferedImage image(Frame frame) {
        var image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_3BYTE_BGR);
        image.getRaster().setDataElements(0, 0, frame.width(), frame.height(), rgb(frame.bgr()));
        return image;
    }

    /** The raster takes red first. */
    private static byte[] rgb(byte[] bgr) {
        byte[] rgb = new byte[bgr.length];
        for (int i = 0; i < bgr.length; i += 3) {
            rgb[i] = bgr[i + 2];
            rgb[i + 1] = bgr[i + 1];
            rgb[i + 2] = bgr[i];
        }
        return rgb;
    }

    /** A camera over a table with the card on it. */
    private record Table(boolean plugged) implements CameraSource {
        private static final PaperScene LIVE = PaperScene.centred(CARD, 1280, 720, 0.8, 5, 6);
        private static final PaperScene STILL = PaperScene.centred(CARD, 1920, 1080, 0.8, 5, 6);

        @Override
        public List<CameraDescription> list() {
            return List.of(new CameraDescription("table", "Table", true));
        }

        @Override
        public Camera open(String id) throws CameraException {
            if (!plugged) {
                throw new CameraException(CameraFault.NO_CAMERA, "test");
            }
            Frame live = LIVE.draw(CARD, 1280, 720, 0);
            return new Camera() {
                @Override
                public CameraDescription description() {
                    return list().get(0);
                }

                @Override
                public Optional<Frame> next(Duration wait) {
                    try {
                        Thread.sleep(50);
                    } catch (InterruptedException stop) {
                        Thread.currentThread().interrupt();
                    }
                    return Optional.of(new Frame(live.width(), live.height(), live.bgr(), System.nanoTime()));
                }

                @Override
                public Frame still() {
                    return STILL.draw(CARD, 1920, 1080, System.nanoTime());
                }

                @Override
                public void close() {
                    // nothing is held
                }
            };
        }
    }
}
