package vn.eid.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.card.AccessKey;

@DisplayName("An access key from the command line")
class CardKeyTextTest {
    private static final String ZONE =
            "IDVNM0900000177001090000017<<8\n9002155M3002153VNM<<<<<<<<<<<2\nNGUYEN<<VAN<THU<<<<<<<<<<<<<<<";

    @ParameterizedTest(name = "--can \"{0}\"")
    @ValueSource(strings = {"000017", "001090000017", "001 0 90 000017"})
    @DisplayName("is the last six digits of the identity number, typed as six or twelve")
    void canFromSixOrTwelve(String text) {
        assertThat(CardKeyText.ofCan(text).orElseThrow())
                .singleElement()
                .isInstanceOfSatisfying(
                        AccessKey.Can.class, can -> assertThat(can.digits()).containsExactly("000017".toCharArray()));
    }

    @ParameterizedTest(name = "--can \"{0}\" is refused")
    @ValueSource(strings = {"", "12345", "1234567", "abcdef", "00109000001x"})
    @DisplayName("is not guessed from anything else")
    void otherTextsAreRefused(String text) {
        assertThat(CardKeyText.ofCan(text)).isEmpty();
    }

    @ParameterizedTest(name = "--mrz \"{0}\"")
    @ValueSource(strings = {ZONE, "090000017 900215 300215", "090000017790021553002153", "090000017,900215,300215"})
    @DisplayName("of the machine readable zone may be the zone or its three parts, check digits or not")
    void mrzInEveryForm(String text) {
        assertThat(CardKeyText.ofMrz(text).orElseThrow())
                .filteredOn(AccessKey.Mrz.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(AccessKey.Mrz.class, mrz -> {
                    assertThat(mrz.documentNumber()).containsExactly("090000017".toCharArray());
                    assertThat(mrz.birth()).containsExactly("900215".toCharArray());
                    assertThat(mrz.expiry()).containsExactly("300215".toCharArray());
                });
    }

    @Test
    @DisplayName("of the QR code tries the card access number first")
    void qrGivesTheCanFirst() {
        assertThat(CardKeyText.ofQr("001090000017||Nguyễn Văn Thử|15021990|Nam|Số 1, Phường Mẫu, Hà Nội|20032023")
                        .orElseThrow()
                        .get(0))
                .isInstanceOf(AccessKey.Can.class);
    }
}
