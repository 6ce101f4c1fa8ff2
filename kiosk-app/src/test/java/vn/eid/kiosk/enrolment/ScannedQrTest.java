package vn.eid.kiosk.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A scanned text")
class ScannedQrTest {
    private static final String CARD = "001090000017||Nguyễn Văn Thử|15021990|Nam|Số 1, Phường Mẫu|20032023";

    @Test
    void with_the_bars_of_a_card_may_be_a_cards_code() {
        assertThat(CardInput.ScannedQr.maybe(CARD)).isTrue();
        assertThat(CardInput.ScannedQr.maybe(CARD + "|more|of a newer card")).isTrue();
    }

    @Test
    void with_fewer_bars_is_something_else() {
        assertThat(CardInput.ScannedQr.maybe("")).isFalse();
        assertThat(CardInput.ScannedQr.maybe("8934563138165")).isFalse();
        assertThat(CardInput.ScannedQr.maybe("001090000017||Nguyễn Văn Thử|15021990|Nam"))
                .isFalse();
    }

    @Test
    void is_never_shown() {
        assertThat(new CardInput.ScannedQr(CARD).toString()).doesNotContain("001090000017");
    }
}
