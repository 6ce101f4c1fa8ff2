package vn.eid.card.cccd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.card.Finding;
import vn.eid.card.PartialDate;
import vn.eid.card.Sex;

@DisplayName("The identity number is read by its structure")
class IdNumberTest {
    private static IdNumber number(String digits) {
        return IdNumber.of(digits).orElseThrow();
    }

    @Test
    void twelve_digits_tell_province_sex_and_year() {
        IdNumber id = number("001090000017");
        assertThat(id.province()).hasValueSatisfying(p -> assertThat(p.name()).isEqualTo("Hà Nội"));
        assertThat(id.sex()).isEqualTo(Sex.MALE);
        assertThat(id.birthYear()).isEqualTo(1990);
        assertThat(id.cardAccessNumber()).isEqualTo("000017");
        assertThat(id.documentNumber()).isEqualTo("090000017");
    }

    @ParameterizedTest
    @CsvSource({"0,1950,MALE", "1,1950,FEMALE", "2,2050,MALE", "3,2050,FEMALE", "9,2350,FEMALE"})
    void the_fourth_digit_tells_century_and_sex(char digit, int year, Sex sex) {
        IdNumber id = number("001" + digit + "50000001");
        assertThat(id.birthYear()).isEqualTo(year);
        assertThat(id.sex()).isEqualTo(sex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"001 090 000 017", "001.090.000.017", " 001090000017\n"})
    void blanks_and_dots_are_no_hindrance(String text) {
        assertThat(number(text).digits()).isEqualTo("001090000017");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00109000001", "0010900000178", "00109000001x", "٠٠١٠٩٠٠٠٠٠١٧"})
    void everything_else_is_no_identity_number(String text) {
        assertThat(IdNumber.of(text)).isEmpty();
    }

    @Test
    void what_disagrees_is_a_finding_and_no_refusal() {
        PartialDate birth = PartialDate.of(LocalDate.of(1991, 2, 15));
        assertThat(number("001090000017").findingsAgainst(birth, Sex.FEMALE))
                .containsExactlyInAnyOrder(Finding.ID_NUMBER_BIRTH_YEAR_DIFFERS, Finding.ID_NUMBER_SEX_DIFFERS);
        assertThat(number("001091000017").findingsAgainst(birth, Sex.UNSPECIFIED))
                .isEmpty();
    }

    @Test
    void unknown_provinces_and_births_abroad_are_told_apart() {
        assertThat(number("003090000017").structureFindings()).containsExactly(Finding.ID_NUMBER_PROVINCE_UNKNOWN);
        assertThat(number("101090000017").structureFindings()).containsExactly(Finding.ID_NUMBER_BORN_ABROAD);
    }

    @Test
    void sixty_three_provinces_became_thirty_four() {
        assertThat(Provinces.all()).hasSize(63);
        Set<String> today =
                Provinces.all().stream().map(Province::today).collect(Collectors.toCollection(TreeSet::new));
        assertThat(today).hasSize(34);
        List<String> renamed = Provinces.all().stream()
                .filter(p -> !p.name().equals(p.today()))
                .map(Province::code)
                .toList();
        // 29 were merged into others, and Thừa Thiên Huế became the city of Huế
        assertThat(renamed).hasSize(30);
    }

    @Test
    void a_number_in_a_log_shows_nothing() {
        assertThat(number("001090000017")).hasToString("************");
    }
}
