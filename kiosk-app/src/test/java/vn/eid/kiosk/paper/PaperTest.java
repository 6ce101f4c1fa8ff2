package vn.eid.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.enrolment.DossierAssembler;
import vn.eid.kiosk.enrolment.Samples;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.Station;

class PaperTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Clock CLOCK = Clock.fixed(Samples.NOON, ZONE);
    private final Receipt receipt = new Receipt("Công an phường Trà Cổ", CLOCK, 3, Set.of(LocalDate.of(2026, 11, 24)));

    @Test
    @DisplayName("the receipt's text can be selected, every Vietnamese letter included")
    void receiptText() throws Exception {
        byte[] pdf = receipt.of(Samples.queued(Samples.ID, DossierStatus.QUEUED));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("GIẤY TIẾP NHẬN HỒ SƠ", "Công an phường Trà Cổ", Samples.ID.value(), "N*** V*** THỬ")
                    .contains("12:00 ngày 20/11/2026", "26/11/2026");
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("the QR code on the receipt reads as number and digest")
    void receiptQr() throws Exception {
        byte[] pdf = receipt.of(Samples.queued(Samples.ID, DossierStatus.QUEUED));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 150);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
            assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(Samples.ID + " " + "00".repeat(32));
        }
    }

    @Test
    @DisplayName("paper declares PDF/A-2b, embeds every font, and carries a colour profile")
    void archivable() throws Exception {
        try (PDDocument document = Loader.loadPDF(form())) {
            var catalog = document.getDocumentCatalog();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>");
            assertThat(catalog.getOutputIntents()).hasSize(1);
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded())
                        .as(name.getName())
                        .isTrue();
            }
            assertThat(catalog.getLanguage()).isEqualTo("vi-VN");
        }
    }

    @Test
    @DisplayName("form TK01 holds the citizen's data as confirmed, dates and phone in the Vietnamese way")
    void requestForm() throws Exception {
        try (PDDocument document = Loader.loadPDF(form())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("PHIẾU ĐỀ NGHỊ CẤP TÀI KHOẢN ĐỊNH DANH ĐIỆN TỬ", "Nguyễn Văn Thử", "022090000017")
                    .contains("15/02/1990", "0912345678", "MST 022090000017", "Nam");
        }
    }

    @Test
    @DisplayName("three working days leave out the weekend and a holiday")
    void dueDate() {
        assertThat(receipt.dueDate(LocalDate.of(2026, 11, 20))).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(receipt.dueDate(LocalDate.of(2026, 11, 16))).isEqualTo(LocalDate.of(2026, 11, 19));
    }

    private static byte[] form() throws Exception {
        var station = new Station("QN04", "Công an phường Trà Cổ", "1", "1.0", "PKCS12");
        var dossier = new DossierAssembler(station, Optional::empty).assemble(Samples.consentProof());
        return new RequestForm(RequestForm.Version.TK01_2025, CLOCK).of(dossier);
    }
}
