package vn.eid.kiosk.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SupportCodeTest {
    @Test
    @DisplayName("the same defect at the same place gives the same code, whatever its message says of a citizen")
    void stable() {
        String one = SupportCode.of(defect("Nguyễn Văn Thử"));
        String other = SupportCode.of(defect("022090000017"));
        assertThat(one).isEqualTo(other).matches("[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    @DisplayName("another kind, another place or another cause gives another code")
    void distinct() {
        String one = SupportCode.of(defect(""));
        assertThat(SupportCode.of(elsewhere())).isNotEqualTo(one);
        assertThat(SupportCode.of(new IllegalStateException(defect("")))).isNotEqualTo(one);
        assertThat(SupportCode.of(new RuntimeException(new RuntimeException(new Error()))))
                .isNotEqualTo(one);
    }

    private static RuntimeException defect(String message) {
        return new IllegalStateException(message);
    }

    private static RuntimeException elsewhere() {
        return new IllegalStateException("");
    }
}
