package vn.eid.kiosk.station.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Letters of the time before Unicode")
class OldScriptsTest {
    private static final List<String> UNICODE = List.of(
            "Nguyễn Văn Thử",
            "Trần Thị Mẫu",
            "Đặng Thị Ừng",
            "Phường Hải Hòa",
            "Quỳnh Như",
            "Giêng",
            "Nguyễn Thuỳ Uyên",
            "Vũ Khuê",
            "Hoàng Quốc Huy",
            "Nghiêm Xuân Trường");

    @ParameterizedTest
    @CsvSource({
        "NguyÔn V¨n Thö, Nguyễn Văn Thử",
        "TrÇn ThÞ MÉu, Trần Thị Mẫu",
        "§Æng ThÞ õng, Đặng Thị ừng",
        "Ph­êng H¶i Hßa, Phường Hải Hòa",
        "Lª §×nh B¶y, Lê Đình Bảy",
        "NGUYÔN THÞ B×NH, NGUYỄN THỊ BÌNH"
    })
    @DisplayName("of TCVN3 are converted")
    void tcvn3(String old, String unicode) {
        assertThat(OldScripts.toUnicode(old, OldScript.TCVN3)).isEqualTo(unicode);
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyeãn Vaên Thöû, Nguyễn Văn Thử",
        "Traàn Thò Maãu, Trần Thị Mẫu",
        "Ñaëng Thò Öøng, Đặng Thị Ừng",
        "Phöôøng Haûi Hoøa, Phường Hải Hòa",
        "Leâ Ñình Baûy, Lê Đình Bảy",
        "NGUYEÃN THÒ BÌNH, NGUYỄN THỊ BÌNH",
        "Huyønh Ngoïc Myõ, Huỳnh Ngọc Mỹ"
    })
    @DisplayName("of VNI are converted")
    void vni(String old, String unicode) {
        assertThat(OldScripts.toUnicode(old, OldScript.VNI)).isEqualTo(unicode);
    }

    @Test
    @DisplayName("are told from Unicode and from each other by the whole list")
    void recognised() {
        assertThat(OldScripts.detect(UNICODE)).isEqualTo(OldScript.UNICODE);
        assertThat(OldScripts.detect(List.of("NguyÔn V¨n Thö", "TrÇn ThÞ MÉu", "Vò §×nh Hoµng", "Lª V¨n An")))
                .isEqualTo(OldScript.TCVN3);
        assertThat(OldScripts.detect(List.of("Nguyeãn Vaên Thöû", "Traàn Thò Maãu", "Vuõ Ñình Hoaøng")))
                .isEqualTo(OldScript.VNI);
        assertThat(OldScripts.detect(List.of("Nguyen Van A", "12", ""))).isEqualTo(OldScript.UNICODE);
    }

    @Test
    @DisplayName("are not seen in a Unicode list with names of minorities or a slip of the keyboard")
    void notEveryOddity() {
        var list = new ArrayList<>(Collections.nCopies(30, "Nguyễn Văn Thử"));
        list.addAll(List.of("H'Hen Niê", "Y Krông Byă", "Đắk Lắk", "Trầnn Thị"));
        assertThat(OldScripts.detect(list)).isEqualTo(OldScript.UNICODE);
    }

    @Test
    @DisplayName("that nobody can read any more are not guessed at")
    void brokenBeyondRepair() {
        assertThat(OldScripts.detect(List.of("Nguyá»…n VÄƒn Thá»\u00ad", "Tráº§n Thá»‹ Máº«u")))
                .isEqualTo(OldScript.UNKNOWN);
    }

    @Test
    @DisplayName("leave a Unicode text as it is")
    void unicodeStays() {
        assertThat(OldScripts.toUnicode("Nguyễn", OldScript.UNICODE)).isEqualTo("Nguyễn");
        assertThat(UNICODE).allMatch(OldScripts::isVietnamese);
        assertThat(OldScripts.isVietnamese("NguyÔn")).isFalse();
        assertThat(OldScripts.isVietnamese("Traàn")).isFalse();
    }
}
