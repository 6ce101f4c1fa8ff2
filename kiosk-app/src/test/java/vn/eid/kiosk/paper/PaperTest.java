package vn.eid.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.eid.kiosk.enrolment.ConsentProof;
import vn.eid.kiosk.enrolment.DossierAssembler;
import vn.eid.kiosk.enrolment.EligibilityRefusal;
import vn.eid.kiosk.enrolment.EligibilityRules;
import vn.eid.kiosk.enrolment.LegalLimits;
import vn.eid.kiosk.enrolment.Samples;
import vn.eid.kiosk.enrolment.Standing;
import vn.eid.kiosk.enrolment.VietnameseLaw;
import vn.eid.kiosk.enrolment.WorkingCalendar;
import vn.eid.sync.dossier.AttachedDocument;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.dossier.Station;
import vn.eid.sync.queue.QueuedDossier;

@DisplayName("Paper")
class PaperTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Clock CLOCK = Clock.fixed(Samples.NOON, ZONE);
    private static final Station STATION = new Station("QN04", "Công an phường Trà Cổ", "1", "1.0", "PKCS12");
    private static final QueuedDossier SAVED = Samples.queued(Samples.ID, DossierStatus.QUEUED);

    @Test
    @DisplayName("has text that can be selected, every Vietnamese letter included")
    void receiptText() throws Exception {
        String text = text(receipt(Set.of(LocalDate.of(2026, 11, 24)), Samples.consentProof()));
        assertThat(text)
                .contains("GIẤY TIẾP NHẬN HỒ SƠ", "Công an phường Trà Cổ", Samples.ID.value(), "N*** V*** THỬ")
                .contains("12:00 ngày 20/11/2026", "26/11/2026 (3 ngày làm việc)", "Thượng úy Lan");
    }

    @Test
    @DisplayName("says plainly when the limit was counted without a calendar of holidays")
    void holidaysUnknown() throws Exception {
        assertThat(text(receipt(Set.of(), Samples.consentProof())))
                .contains("25/11/2026 (3 ngày làm việc)", "chưa có lịch nghỉ lễ");
        assertThat(text(receipt(Set.of(LocalDate.of(2026, 9, 2)), Samples.consentProof())))
                .doesNotContain("chưa có lịch nghỉ lễ");
    }

    @Test
    @DisplayName("names the ministry's own day once there is one, and seven days for an expired card")
    void limits() throws Exception {
        var received = new QueuedDossier(
                SAVED.id(),
                DossierStatus.RECEIVED,
                SAVED.statusSince(),
                SAVED.sha256(),
                SAVED.size(),
                SAVED.maskedName(),
                SAVED.captor(),
                SAVED.sealedAt(),
                Optional.of("R-1"),
                Optional.of(LocalDate.of(2026, 12, 1)),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                2);
        assertThat(text(papers(Set.of()).of(new PrintOrder.Receipt(received, Optional.empty()))))
                .contains("01/12/2026")
                .doesNotContain("ngày làm việc");
        assertThat(text(receipt(Set.of(), Samples.expiredCardProof()))).contains("01/12/2026 (7 ngày làm việc)");
    }

    @Test
    @DisplayName("tells whoever has an active level 1 account that no new activation is needed")
    void levelOne() throws Exception {
        var known = Samples.consentProof(new Standing(Standing.Account.LEVEL_1, false));
        assertThat(flat(text(receipt(Set.of(), known)))).contains("sẽ tự lên mức độ 2, không phải kích hoạt lại");
        var none = Samples.consentProof(new Standing(Standing.Account.NONE, false));
        assertThat(flat(text(receipt(Set.of(), none)))).contains("để kích hoạt tài khoản khi có tin nhắn");
    }

    @Test
    @DisplayName("carries a QR code that reads as number and digest, the same as on the screen")
    void receiptQr() throws Exception {
        try (PDDocument document = Loader.loadPDF(receipt(Set.of(), Samples.consentProof()))) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 150);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
            assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(Samples.ID + "|" + "00".repeat(32));
        }
    }

    @Test
    @DisplayName("is PDF/A-2b in every sheet: fonts embedded, colour profile, metadata")
    void archivable() throws Exception {
        var papers = papers(Set.of());
        PdfA.assertArchivable(papers.of(new PrintOrder.Receipt(SAVED, Optional.of(Samples.consentProof()))));
        PdfA.assertArchivable(papers.of(new PrintOrder.Form(Samples.consentProof())));
        PdfA.assertArchivable(papers.of(
                new PrintOrder.Referral(EligibilityRefusal.FOREIGNER, Optional.of("Ñandú 漢字"), "Trung úy Minh")));
        PdfA.assertArchivable(papers.of(new PrintOrder.Invitation(rejected(), "Trung úy Minh")));
    }

    @Test
    @DisplayName("TK01 holds the citizen's data as confirmed, dates and phone in the Vietnamese way")
    void requestForm() throws Exception {
        String text = text(papers(Set.of()).of(new PrintOrder.Form(Samples.consentProof())));
        assertThat(text)
                .contains("PHIẾU ĐỀ NGHỊ CẤP TÀI KHOẢN ĐỊNH DANH ĐIỆN TỬ", "Nguyễn Văn Thử", "022090000017")
                .contains("15/02/1990", "0912 345 678", "Mã số thuế: 022090000017", "Nam")
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Mẫu TK01", "bản đồng ý 2026-1", "Thượng úy Lan");
    }

    @Test
    @DisplayName("TK01 names the representative, whose telephone it is, and who signed")
    void representative() throws Exception {
        String text = flat(text(papers(Set.of()).of(new PrintOrder.Form(Samples.wardProof()))));
        assertThat(text)
                .contains("Trần Thị Mẫu, số định danh 022185000041, là cha hoặc mẹ (giấy khai sinh số 12)")
                .contains("0912 345 678 (của người đại diện)", "Người đại diện, giám hộ");
    }

    @Test
    @DisplayName("goes on to another page rather than over the edge, with every paper of a long list")
    void manyPapers() throws Exception {
        var papers = new java.util.ArrayList<AttachedDocument>();
        for (int i = 0; i < 60; i++) {
            papers.add(new AttachedDocument(
                    new AttachedDocument.DrivingLicence(String.format("01091234%04d", i), "A1"), List.of(), true));
        }
        byte[] pdf = papers(Set.of()).of(new PrintOrder.Form(Samples.consentProof(papers)));
        PdfA.assertArchivable(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
        assertThat(text(pdf)).contains("010912340000", "010912340059", "Cán bộ tiếp nhận");
    }

    @Test
    @DisplayName("TK01 is data: a newer edition takes over on its day, and one that is none is refused")
    void editions(@TempDir Path folder) throws Exception {
        Path newer = folder.resolve("tk01.properties");
        Files.writeString(newer, """
                code=TK01-2027
                basis=Thông tư thử nghiệm
                from=2027-01-01
                title=PHIẾU MỚI
                line.1=FULL_NAME|Họ và tên
                declaration=Tôi cam đoan.
                """, StandardCharsets.UTF_8);
        var forms = FormVersions.with(Optional.of(newer));
        assertThat(forms.inForce(LocalDate.of(2026, 12, 31)).code()).isEqualTo("TK01");
        assertThat(forms.inForce(LocalDate.of(2027, 1, 1)).code()).isEqualTo("TK01-2027");
        assertThat(forms.inForce(LocalDate.of(2020, 1, 1)).code()).isEqualTo("TK01");
        Files.writeString(newer, "code=TK01\nbasis=x\nfrom=2027-01-01\ntitle=x\nline.1=PASSWORD|x\ndeclaration=x");
        assertThatThrownBy(() -> FormVersions.with(Optional.of(newer)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("PASSWORD");
    }

    @ParameterizedTest
    @EnumSource(EligibilityRefusal.class)
    @DisplayName("tells everybody who is refused why, where to go, what to bring, and by which law")
    void referrals(EligibilityRefusal reason) throws Exception {
        byte[] pdf = papers(Set.of()).of(new PrintOrder.Referral(reason, Optional.of("Lê Văn Xa"), "Trung úy Minh"));
        assertThat(text(pdf))
                .contains(
                        "GIẤY HƯỚNG DẪN",
                        "Lê Văn Xa",
                        "Nơi ông, bà cần đến",
                        "Cần mang theo",
                        "Nghị định",
                        "ND-69-2024");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("speaks English to foreigners as well")
    void english() throws Exception {
        byte[] pdf =
                papers(Set.of()).of(new PrintOrder.Referral(EligibilityRefusal.FOREIGNER, Optional.empty(), "Minh"));
        assertThat(text(pdf)).contains("In English", "Immigration office", "xuất nhập cảnh");
    }

    @Test
    @DisplayName("invites with the ministry's own words and the one step to do again")
    void invitation() throws Exception {
        assertThat(flat(text(papers(Set.of()).of(new PrintOrder.Invitation(rejected(), "Trung úy Minh")))))
                .contains("GIẤY MỜI", "Ảnh bản chụp không đủ tiêu chuẩn", "Chụp lại ảnh chân dung", "Thẻ căn cước");
    }

    private static QueuedDossier rejected() {
        return new QueuedDossier(
                SAVED.id(),
                DossierStatus.REJECTED,
                SAVED.statusSince(),
                SAVED.sha256(),
                SAVED.size(),
                SAVED.maskedName(),
                SAVED.captor(),
                SAVED.sealedAt(),
                Optional.of("R-1"),
                Optional.of(LocalDate.of(2026, 12, 1)),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new RejectionReason(
                        "PORTRAIT_QUALITY", "Ảnh bản chụp không đủ tiêu chuẩn", RejectionReason.Step.PORTRAIT)),
                Optional.empty(),
                3);
    }

    private static byte[] receipt(Set<LocalDate> holidays, ConsentProof proven) throws IOException {
        return papers(holidays).of(new PrintOrder.Receipt(SAVED, Optional.of(proven)));
    }

    private static Papers papers(Set<LocalDate> holidays) {
        var limits =
                new LegalLimits(new EligibilityRules(VietnameseLaw.RULE_SETS), new WorkingCalendar(holidays), ZONE);
        var assembler = new DossierAssembler(STATION, Optional::empty);
        return new Papers(STATION.name(), CLOCK, FormVersions.ofTheProgram(), assembler, limits);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Lines joined, since where they break is the sheet's business. */
    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
