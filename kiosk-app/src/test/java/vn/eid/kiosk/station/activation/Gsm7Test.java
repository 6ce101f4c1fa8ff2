package vn.eid.kiosk.station.activation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.station.activation.Gsm7.Alphabet;
import vn.eid.kiosk.station.activation.Gsm7.Measure;

@DisplayName("A text message on the air (3GPP TS 23.038)")
class Gsm7Test {
    private static Measure measure(String text) {
        return Gsm7.measure(text);
    }

    @Test
    @DisplayName("holds 160 signs of the default alphabet, and goes in parts of 153 from the next one on")
    void defaultAlphabet() {
        assertThat(measure("a".repeat(160)).parts()).isEqualTo(1);
        assertThat(measure("a".repeat(161)).parts()).isEqualTo(2);
        assertThat(measure("a".repeat(306)).parts()).isEqualTo(2);
        assertThat(measure("a".repeat(307)).parts()).isEqualTo(3);
        assertThat(measure("").length()).isZero();
    }

    @Test
    @DisplayName("spends two septets on a sign of the extension table, and never parts the two")
    void extension() {
        assertThat(measure("^{}\\[~]|€\f").length()).isEqualTo(20);
        assertThat(measure("€".repeat(80)).parts()).isEqualTo(1);
        assertThat(measure("€".repeat(81)).parts()).isEqualTo(2);
        // 152 signs and an euro fill 154 places of a part that has 153
        assertThat(measure("a".repeat(152) + "€" + "a".repeat(151)).parts()).isEqualTo(2);
        assertThat(measure("a".repeat(152) + "€" + "a".repeat(152)).parts()).isEqualTo(3);
    }

    @Test
    @DisplayName(
            "knows the whole default alphabet: 127 signs besides the escape, none of them a Vietnamese letter with two marks")
    void wholeAlphabet() {
        var all = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
        assertThat(all).hasSize(127);
        assertThat(measure(all)).extracting(Measure::alphabet, Measure::length).containsExactly(Alphabet.GSM_7, 127);
        assertThat(measure("ừ").alphabet()).isEqualTo(Alphabet.UCS_2);
        assertThat(measure("à").alphabet())
                .as("à is in the table, so it does not give marks away")
                .isEqualTo(Alphabet.GSM_7);
    }

    @Test
    @DisplayName("becomes less than half as long with one sign outside the alphabet: 70, then parts of 67")
    void ucs2() {
        assertThat(measure("đ" + "a".repeat(69)).parts()).isEqualTo(1);
        assertThat(measure("đ" + "a".repeat(70)).parts()).isEqualTo(2);
        assertThat(measure("a".repeat(10) + "đ").offending()).contains("đ");
        assertThat(measure("😀".repeat(35)).length()).isEqualTo(70);
        assertThat(measure("😀".repeat(67)).parts())
                .as("33 whole signs in a part of 67")
                .isEqualTo(3);
    }

    @Test
    @DisplayName("of the ministry carries the name without marks and stays in the seven-bit alphabet")
    void ministrysMessage() {
        var message = ApprovalMessage.to(" Đặng  Thị Ừng ");
        assertThat(message.text())
                .isEqualTo(
                        "Cuc Canh sat QLHC ve TTXH thong bao: Ho so dang ky tai khoan dinh danh dien tu cua cong dan Dang"
                                + " Thi Ung da duoc phe duyet. De nghi truy cap ung dung VNeID hoac dia chi"
                                + " https://vneid.gov.vn de kich hoat tai khoan.");
        assertThat(message.measure().alphabet()).isEqualTo(Alphabet.GSM_7);
        assertThat(message.measure().offending()).isEmpty();
        // The ministry's own sentence has more than 160 signs whatever the name, so the telephone joins two parts.
        assertThat(message.measure().length()).isEqualTo(message.text().length());
        assertThat(message.measure().parts()).isEqualTo(2);
        assertThat(message.toString()).doesNotContain("Dang");
    }

    @Test
    @DisplayName("with marks would take more than twice as many parts: why the ministry leaves them out")
    void withMarks() {
        var marked =
                "Cục Cảnh sát QLHC về TTXH thông báo: Hồ sơ đăng ký tài khoản định danh điện tử của công dân NGUYEN VAN A"
                        + " đã được phê duyệt. Đề nghị truy cập ứng dụng VNeID hoặc địa chỉ https://vneid.gov.vn để kích hoạt tài"
                        + " khoản.";
        assertThat(measure(marked).parts()).isEqualTo(4);
    }
}
