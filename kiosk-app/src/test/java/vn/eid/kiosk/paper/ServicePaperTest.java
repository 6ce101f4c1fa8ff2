package vn.eid.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.station.activation.ActivationCase;
import vn.eid.kiosk.station.activation.AppLinks;
import vn.eid.kiosk.station.readiness.ReadinessReport.Referral;

@DisplayName("What citizens take home from the services")
class ServicePaperTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-20T05:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private final ActivationLeaflet leaflet = new ActivationLeaflet("Công an phường Trà Cổ", CLOCK);
    private final ReferralSlip slip = new ReferralSlip("Công an phường Trà Cổ", CLOCK);

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    @DisplayName("the leaflet has the guide's six steps, the hotline and the message without marks, on one page")
    void leaflet() throws Exception {
        assertThat(text(leaflet.of("Đặng Thị Ừng", ActivationCase.ACTIVATE)))
                .contains("Cài ứng dụng VNeID", "Gửi yêu cầu", "mã OTP", "passcode 6 chữ số", "câu hỏi bảo mật")
                .contains("19000368", "cua cong dan Dang Thi Ung da duoc phe duyet")
                .doesNotContain("Ừng");
    }

    @Test
    @DisplayName("both codes on the leaflet lead to the stores")
    void codes() throws Exception {
        try (PDDocument document = Loader.loadPDF(leaflet.of("", ActivationCase.ACTIVATE))) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int half = picture.getWidth() / 2;
            assertThat(read(picture.getSubimage(0, 0, half, half))).isEqualTo(AppLinks.APP_STORE);
            assertThat(read(picture.getSubimage(half, 0, half, half))).isEqualTo(AppLinks.GOOGLE_PLAY);
        }
    }

    /** As a telephone reads it that is held over one of the two. */
    private static String read(BufferedImage picture) throws Exception {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @Test
    @DisplayName("the leaflet for holders of level 1 says that nothing has to be activated, and shows no steps")
    void noActivation() throws Exception {
        assertThat(text(leaflet.of("Lê Thị Mẫu", ActivationCase.NO_NEW_ACTIVATION)))
                .contains("Không phải kích hoạt lại", "tự động nâng lên mức độ 2")
                .doesNotContain("passcode 6 chữ số");
    }

    @Test
    @DisplayName("the slip repeats the guides' words for each place to go to, and no other")
    void slip() throws Exception {
        assertThat(text(slip.of("Lê Thị Mẫu", Set.of(Referral.POPULATION_DATABASE))))
                .contains(
                        "Kiểm tra lại thông tin tài khoản so với thông tin trên giấy tờ tùy thân. Trường hợp thông tin tài"
                                + " khoản đã chính xác thì đề nghị bạn liên hệ Công an Xã/Phường/Thị trấn nơi đăng ký"
                                + " thường trú (hộ khẩu) để được cập nhật, bổ sung thông tin vào Cơ sở dữ liệu Quốc gia về"
                                + " Dân cư.")
                .doesNotContain("nhà mạng");
        assertThat(text(slip.of("Lê Thị Mẫu", Set.of(Referral.CARRIER, Referral.CARD_RENEWAL))))
                .contains("cửa hàng của nhà mạng", "TTTB", "1414", "Đổi thẻ căn cước", "20/11/2026");
    }
}
