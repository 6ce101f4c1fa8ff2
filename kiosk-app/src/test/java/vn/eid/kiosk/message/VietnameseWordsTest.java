package vn.eid.kiosk.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The judge of Vietnamese texts")
class VietnameseWordsTest {
    @Test
    @DisplayName("lets through what officials write")
    void vietnamese() {
        assertThat(VietnameseWords.foreign("Nghiêng đầu sang trái, ngoảnh khuỷu tay, quyết định, giấy tờ, yêu cầu"))
                .isEmpty();
        assertThat(VietnameseWords.foreign("Quét mã QR trên thẻ CCCD rồi bấm Enter, VNeID sẽ báo"))
                .isEmpty();
    }

    @Test
    @DisplayName("finds English in the midst of it")
    void english() {
        assertThat(VietnameseWords.foreign("Bấm Save để lưu file")).containsExactly("file", "save");
        assertThat(VietnameseWords.foreign("Lỗi timeout khi upload")).containsExactly("timeout", "upload");
        assertThat(VietnameseWords.foreign("Đặt card lên reader")).containsExactly("card", "reader");
    }
}
