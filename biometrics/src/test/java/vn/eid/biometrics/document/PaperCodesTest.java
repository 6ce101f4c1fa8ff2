package vn.eid.biometrics.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.biometrics.simulator.DrawnPaper;
import vn.eid.biometrics.simulator.PaperScene;
import vn.eid.biometrics.simulator.Scene;

@DisplayName("The codes on papers")
class PaperCodesTest {
    private static final String CITIZEN = "001090000017||Nguyễn Văn Thử|15021990|Nam|Số 1, Phường Mẫu, Hà Nội|20032023";
    private final DrawnPaper card =
            DrawnPaper.healthInsurance("DN4790000000017", "Nguyễn Văn Thử", "15/02/1990", true, "Số 1, Phường Mẫu");

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static HealthInsuranceCode insurance(String text) {
        return HealthInsuranceCode.parse(text).orElseThrow();
    }

    @ParameterizedTest(name = "{0}, turned {1}°, blur {2}")
    @CsvSource({"DARK_WOOD, 0, 0", "GREY_DESK, 12, 0.5", "NEWSPAPER, -9, 1", "WHITE_DESK, 5, 1.5"})
    @DisplayName("are read from a slanted card")
    void areRead(PaperScene.Table table, double turned, double blur) {
        PaperScene scene =
                PaperScene.centred(card, 1920, 1080, 0.66, turned, 12).on(table).with(new Scene.Optics(blur, 0, 1.6));
        assertThat(new QrReader().read(scene.draw(card, 1920, 1080, 1))).contains(card.code());
    }

    @Test
    @DisplayName("are absent from a page without one")
    void areAbsent() {
        assertThat(new QrReader().read(DrawnPaper.letter().flat())).isEmpty();
    }

    @Test
    @DisplayName("of a health insurance card give number, name, address and dates")
    void giveTheFields() {
        assertThat(PaperCodes.of(card.code())).isInstanceOfSatisfying(PaperCode.HealthInsurance.class, found -> {
            HealthInsuranceCode code = found.code();
            assertThat(code.number()).isEqualTo("DN4790000000017");
            assertThat(code.holder().name()).isEqualTo("Nguyễn Văn Thử");
            assertThat(code.holder().address()).isEqualTo("Số 1, Phường Mẫu");
            assertThat(code.holder().birth().flatMap(CodeDate::day)).contains(LocalDate.of(1990, 2, 15));
            assertThat(code.holder().male()).contains(true);
            assertThat(code.facility()).isEqualTo("79 - 034");
            assertThat(code.validFrom().flatMap(CodeDate::day)).contains(LocalDate.of(2024, 1, 1));
            assertThat(code.fiveYears().flatMap(CodeDate::day)).contains(LocalDate.of(2025, 1, 1));
        });
    }

    @Test
    @DisplayName("of an identity card go to the card reader as they are")
    void tellCitizenCards() {
        assertThat(PaperCodes.of(CITIZEN)).isEqualTo(new PaperCode.CitizenCard(CITIZEN));
        assertThat(PaperCodes.of("https://mau.example.vn/gplx/790123456789")).isInstanceOf(PaperCode.Other.class);
    }

    @Test
    @DisplayName("with the 12-digit number of 2025 are still insurance, not an identity card")
    void tellTheNewNumber() {
        String text = "001090000017|" + hex("Lê Thị Mẫu") + "|1950|2|" + hex("Xã Mẫu") + "|01 - 001|01/01/2025|-";
        assertThat(PaperCodes.of(text)).isInstanceOfSatisfying(PaperCode.HealthInsurance.class, found -> {
            assertThat(found.code().holder().birth()).contains(new CodeDate(1950, Optional.empty()));
            assertThat(found.code().holder().male()).contains(false);
            assertThat(found.code().fiveYears()).isEmpty();
        });
    }

    @Test
    @DisplayName("with a decomposed name give the composed one")
    void compose() {
        String decomposed = Normalizer.normalize("Nguyễn Thị Ánh", Normalizer.Form.NFD);
        assertThat(insurance("0100000017|" + hex(decomposed) + "|1990|1||")
                        .holder()
                        .name())
                .isEqualTo("Nguyễn Thị Ánh");
    }

    @Test
    @DisplayName("with one broken field keep the others")
    void keepTheOthers() {
        HealthInsuranceCode code = insurance("0100000017|" + hex("Thử") + "|31/02/1990|9|zz|<script>|x|y");
        assertThat(code.holder().name()).isEqualTo("Thử");
        assertThat(code.holder().birth()).isEmpty();
        assertThat(code.holder().male()).isEmpty();
        assertThat(code.holder().address()).isEmpty();
        assertThat(code.facility()).isEmpty();
        assertThat(code.validFrom()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "|",
                "||||||||||||",
                "0100000017",
                "0100000017|4e|",
                "0100000017|xyz|1990|1||",
                "0100000017|c3|1990|1||",
                "0100000017|0a0d|1990|1||",
                "AB1|4e|1990|1||",
                "0100000017||1990|1||"
            })
    @DisplayName("that are no insurance code are refused without a fuss")
    void refuse(String text) {
        assertThat(HealthInsuranceCode.parse(text)).isEmpty();
    }

    @Test
    @DisplayName("of any bytes never break the parser")
    void surviveNoise() {
        Random random = new Random(3);
        String alphabet = "0123456789abcdefABCDEF|-/ .DNđ";
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder(round % 2 == 0 ? "0100000017|" : "");
            for (int i = random.nextInt(120); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(PaperCodes.of(text.toString())).isNotNull();
        }
        assertThat(HealthInsuranceCode.parse("0100000017|" + "4e".repeat(100_000)))
                .isEmpty();
    }

    @Test
    @DisplayName("do not show personal data in a log")
    void hide() {
        assertThat(PaperCodes.of(card.code()).toString()).doesNotContain("Nguyễn", "DN47");
        assertThat(PaperCodes.of(CITIZEN).toString()).doesNotContain("Nguyễn", "001090000017");
        assertThat(insurance(card.code()).holder().toString()).doesNotContain("Nguyễn");
    }
}
