package vn.eid.card.cccd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.card.AccessKey;
import vn.eid.card.CardExpiry;
import vn.eid.card.PartialDate;
import vn.eid.card.Sex;

@DisplayName("Texts of the card become keys")
class ZoneAndQrTest {
    private static final String THU = """
            IDVNM0900000177001090000017<<8
            9002155M3002153VNM<<<<<<<<<<<2
            NGUYEN<<VAN<THU<<<<<<<<<<<<<<<
            """;
    private static final String MAU = """
            IDVNM3000000263079300000026<<3
            0007087F4007085VNM<<<<<<<<<<<6
            TRAN<<THI<MAU<<<<<<<<<<<<<<<<<
            """;
    private static final String NGHIEM = """
            IDVNM0600000352046060000035<<0
            6001010M9912315VNM<<<<<<<<<<<0
            LE<<DINH<NGHIEM<<<<<<<<<<<<<<<
            """;
    private static final String QR = "001090000017||Nguyễn Văn Thử|15021990|Nam|Số 1, Phường Mẫu, Hà Nội|20032023";

    private static Td1Mrz zone(String text) {
        return MrzText.read(text).orElseThrow();
    }

    private static List<String> expiries(List<AccessKey> keys) {
        return keys.stream()
                .filter(AccessKey.Mrz.class::isInstance)
                .map(key -> new String(((AccessKey.Mrz) key).expiry()))
                .toList();
    }

    @Nested
    @DisplayName("The machine readable zone")
    class Zone {
        @Test
        void of_synthetic_cards_is_read_field_by_field() {
            Td1Mrz mrz = zone(THU);
            assertThat(mrz.documentNumber()).isEqualTo("090000017");
            assertThat(mrz.idNumber().orElseThrow().digits()).isEqualTo("001090000017");
            assertThat(mrz.birth()).isEqualTo("900215");
            assertThat(mrz.sex()).isEqualTo(Sex.MALE);
            assertThat(mrz.expiry()).isEqualTo("300215");
            assertThat(mrz.issuingState()).isEqualTo("VNM");
            assertThat(mrz.nationality()).isEqualTo("VNM");
            assertThat(mrz.name()).isEqualTo("NGUYEN VAN THU");
            assertThat(zone(MAU).sex()).isEqualTo(Sex.FEMALE);
        }

        @Test
        void of_a_card_without_expiry_says_so() {
            assertThat(TextDates.expiry(zone(NGHIEM).expiry())).isInstanceOf(CardExpiry.Indefinite.class);
        }

        @ParameterizedTest
        @CsvSource({"0900000177,O9OOOOO177", "9002155M,90O2I55M", "VNM,VNM", "IDVNM,1DVNM", "NGUYEN,N6UYEN"})
        void is_repaired_where_the_field_allows_one_kind_of_character(String right, String misread) {
            assertThat(zone(THU.replace(right, misread))).isEqualTo(zone(THU));
        }

        @Test
        void is_taken_in_small_letters_without_breaks_and_with_typographic_quotes() {
            assertThat(zone(THU.replace("\n", "").toLowerCase())).isEqualTo(zone(THU));
            assertThat(zone(THU.replace("<<", "«"))).isEqualTo(zone(THU));
        }

        @ParameterizedTest
        @ValueSource(ints = {6, 14, 20, 29, 32, 36, 40, 44, 59})
        void with_a_wrong_digit_anywhere_under_a_check_digit_is_refused(int at) {
            StringBuilder lines = new StringBuilder(zone(THU).lines());
            lines.setCharAt(at, lines.charAt(at) == '4' ? '3' : '4');
            assertThat(MrzText.read(lines.toString())).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "IDVNM", "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"})
        void of_another_length_is_no_card_zone(String text) {
            assertThat(MrzText.read(text)).isEmpty();
            assertThat(MrzText.read("<".repeat(600))).isEmpty();
        }

        @Test
        void gives_the_card_access_number_first_and_its_own_key_second() {
            List<AccessKey> keys = AccessKeys.ofMrz(zone(THU));
            assertThat(keys).hasSize(2);
            assertThat(((AccessKey.Can) keys.get(0)).digits()).containsExactly("000017".toCharArray());
            assertThat(((AccessKey.Mrz) keys.get(1)).documentNumber()).containsExactly("090000017".toCharArray());
        }

        @Test
        void has_the_check_digits_of_the_standard() {
            // ICAO 9303-3 §4.9, 9303-5 appendix
            assertThat(MrzCheckDigit.of("520727")).isEqualTo('3');
            assertThat(MrzCheckDigit.of("AB2134<<<")).isEqualTo('5');
        }
    }

    @Nested
    @DisplayName("The QR code")
    class Qr {
        @Test
        void is_read_field_by_field() {
            QrText qr = QrText.of(QR).orElseThrow();
            assertThat(qr.id().digits()).isEqualTo("001090000017");
            assertThat(qr.formerId()).isEmpty();
            assertThat(qr.name()).isEqualTo("Nguyễn Văn Thử");
            assertThat(qr.birth()).contains(PartialDate.of(LocalDate.of(1990, 2, 15)));
            assertThat(qr.sex()).isEqualTo(Sex.MALE);
            assertThat(qr.issued()).contains(PartialDate.of(LocalDate.of(2023, 3, 20)));
        }

        @Test
        void may_have_more_fields_or_fewer_a_byte_order_mark_and_a_line_end() {
            assertThat(QrText.of(QR + "|01012030|x").orElseThrow().more()).containsExactly("01012030", "x");
            assertThat(QrText.of("\uFEFF001090000017\r\n")).isPresent();
            assertThat(QrText.of("001090000017|").orElseThrow().birth()).isEmpty();
        }

        @Test
        void that_begins_with_something_else_is_none() {
            assertThat(QrText.of("https://example.invalid")).isEmpty();
            assertThat(QrText.of("")).isEmpty();
            assertThat(QrText.of("001090000017|" + "x".repeat(5000))).isEmpty();
        }

        @Test
        void gives_the_card_access_number_and_the_derived_expiry() {
            List<AccessKey> keys = AccessKeys.ofQr(QrText.of(QR).orElseThrow());
            assertThat(keys.get(0)).isInstanceOf(AccessKey.Can.class);
            assertThat(expiries(keys)).containsExactly("300215");
        }

        @Test
        void without_dates_gives_the_card_access_number_alone() {
            assertThat(AccessKeys.ofQr(QrText.of("001090000017||x").orElseThrow()))
                    .hasSize(1);
        }
    }

    @Nested
    @DisplayName("The expiry follows the holder's age on the day of issue")
    class Expiry {
        @ParameterizedTest
        @CsvSource({
            "2005-06-01, 2021-05-01, 300601", // 15: until 25
            "2005-06-01, 2029-01-01, 450601", // 23 and a half: the two-year rule skips 25
            "1990-02-15, 2023-03-20, 300215", // 33: until 40
            "1985-02-15, 2024-03-20, 450215", // 39: until 60
            "1980-02-15, 2021-03-20, 400215", // 41: until 60
            "1966-05-05, 2021-03-20, 260505", // 54: until 60
            "1963-05-05, 2022-03-20, 991231", // 58: no expiry
            "1960-01-01, 2021-03-20, 991231", // 61: no expiry
            "2015-06-01, 2024-08-01, 290601" // 9: until 14
        })
        void with_the_two_year_rule(LocalDate birth, LocalDate issued, String expiry) {
            assertThat(ExpiryRule.candidates(birth, issued).get(0)).isEqualTo(expiry);
        }

        @Test
        void with_the_birthday_itself_as_second_guess_inside_the_two_years() {
            assertThat(ExpiryRule.candidates(LocalDate.of(1985, 2, 15), LocalDate.of(2024, 3, 20)))
                    .containsExactly("450215", "250215");
        }

        @Test
        void with_both_neighbours_of_a_leap_day() {
            assertThat(ExpiryRule.candidates(LocalDate.of(1992, 2, 29), LocalDate.of(2010, 1, 1)))
                    .containsExactly("170228", "170301");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "15/02/1990,1990-02-15",
        "15-02-1990,1990-02-15",
        "1990-02-15,1990-02-15",
        "15021990,1990-02-15",
        "19900215,1990-02-15",
        "5/2/1990,1990-02-05"
    })
    void dates_are_read_in_every_form_seen(String text, LocalDate date) {
        assertThat(TextDates.parse(text).flatMap(PartialDate::full)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1950", "/1950", "//1950", "00/00/1950"})
    void a_birth_year_alone_is_a_date(String text) {
        assertThat(TextDates.parse(text)).contains(PartialDate.ofYear(1950));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/02/1990", "Không thời hạn", "15/13/1990", "99999999", "1"})
    void no_date_is_none(String text) {
        assertThat(TextDates.parse(text)).isEmpty();
    }
}
