package vn.eid.sync.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.sync.dossier.RuleResult.Accepted;
import vn.eid.sync.dossier.RuleResult.Caution;
import vn.eid.sync.dossier.RuleResult.Refusal;
import vn.eid.sync.dossier.RuleResult.Refused;

@DisplayName("The rules of numbers")
class NumberRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String CITIZEN = "022090000017";

    private static void accepts(RuleResult result, String value, Caution... cautions) {
        assertThat(result).isEqualTo(new Accepted(value, List.of(cautions)));
    }

    private static void refuses(RuleResult result, Refusal refusal) {
        assertThat(result).isEqualTo(new Refused(refusal));
    }

    @ParameterizedTest
    @CsvSource({
        "DN4220123456789, DN4220123456789",
        "dn 4 22 0123456789, DN4220123456789",
        "0123456789, 0123456789",
        "022090000017, 022090000017"
    })
    @DisplayName("take a health insurance number of any of its three forms")
    void healthInsurance(String typed, String stored) {
        accepts(DocumentRules.healthInsurance(typed, CITIZEN, TODAY), stored);
    }

    @Test
    @DisplayName("warn of an unknown group on a health insurance card, and refuse what is none")
    void healthInsuranceRefused() {
        accepts(
                DocumentRules.healthInsurance("ZZ4220123456789", CITIZEN, TODAY),
                "ZZ4220123456789",
                Caution.UNKNOWN_GROUP_CODE);
        refuses(DocumentRules.healthInsurance("DN9220123456789", CITIZEN, TODAY), Refusal.WRONG_FORM);
        refuses(DocumentRules.healthInsurance("12345", CITIZEN, TODAY), Refusal.WRONG_FORM);
        refuses(DocumentRules.healthInsurance(" ", CITIZEN, TODAY), Refusal.EMPTY);
        refuses(DocumentRules.healthInsurance("022090000018", CITIZEN, TODAY), Refusal.NOT_THE_CITIZENS);
        refuses(DocumentRules.healthInsurance(CITIZEN, CITIZEN, LocalDate.of(2025, 7, 31)), Refusal.NOT_YET_IN_FORCE);
    }

    @Test
    @DisplayName("take driving licences of twelve digits, and paper ones with a warning")
    void drivingLicence() {
        accepts(DocumentRules.drivingLicence("22 0 12 3456789"), "220123456789");
        accepts(DocumentRules.drivingLicence("AB 123456"), "AB123456", Caution.PAPER_LICENCE);
        refuses(DocumentRules.drivingLicence("12"), Refusal.WRONG_FORM);
        refuses(DocumentRules.drivingLicence(""), Refusal.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "B2, 2020-05-01, true", "B2, 2025-01-01, false", "B, 2025-01-01, true", "B, 2024-12-31, false",
        "A1, 2020-05-01, true", "a1, 2025-06-01, true", "C1E, 2025-06-01, true", "FB2, 2019-01-01, true"
    })
    @DisplayName("judge a licence's class by its date of issue")
    void licenceClass(String name, LocalDate issued, boolean issuedThen) {
        var result = DocumentRules.licenceClass(name, Optional.of(issued));
        if (issuedThen) {
            assertThat(result).isInstanceOf(Accepted.class);
        } else {
            refuses(result, Refusal.CLASS_NOT_ISSUED_THEN);
        }
        assertThat(DocumentRules.licenceClass(name, Optional.empty())).isInstanceOf(Accepted.class);
    }

    @Test
    @DisplayName("know no class Z")
    void unknownClass() {
        refuses(DocumentRules.licenceClass("Z", Optional.empty()), Refusal.UNKNOWN_CLASS);
        refuses(DocumentRules.licenceClass("", Optional.empty()), Refusal.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "51U-100.123, 51U100123",
        "14B1 123.45, 14B112345",
        "30a 12345, 30A12345",
        "29MĐ1-12345, 29MĐ112345",
        "29M\u00D01-12345, 29MĐ112345",
        "80NG12345, 80NG12345"
    })
    @DisplayName("strip a plate of everything that VNeID does not want")
    void plate(String typed, String stored) {
        accepts(VehicleRules.plate(typed), stored);
    }

    @Test
    @DisplayName("warn of a plate without a province, and refuse what is none")
    void plateRefused() {
        accepts(VehicleRules.plate("10A12345"), "10A12345", Caution.UNKNOWN_LOCALITY);
        refuses(VehicleRules.plate("A12345"), Refusal.WRONG_FORM);
        refuses(VehicleRules.plate("51ABC12345"), Refusal.WRONG_FORM);
        refuses(VehicleRules.plate("--"), Refusal.EMPTY);
    }

    @Test
    @DisplayName("take chassis numbers of ISO 3779, and shorter ones with a warning")
    void chassis() {
        accepts(VehicleRules.chassis("RLHJF5800 CY123456"), "RLHJF5800CY123456");
        accepts(VehicleRules.chassis("RLHJF123456"), "RLHJF123456", Caution.SHORT_CHASSIS_NUMBER);
        accepts(VehicleRules.chassis("RLHJO5800CY123456"), "RLHJO5800CY123456", Caution.UNUSUAL_LETTER);
        refuses(VehicleRules.chassis("AB1"), Refusal.WRONG_FORM);
        refuses(VehicleRules.chassis("A".repeat(18)), Refusal.WRONG_FORM);
        refuses(VehicleRules.chassis(""), Refusal.EMPTY);
    }

    @Test
    @DisplayName("check the digit of a tax code")
    void taxCode() {
        accepts(TaxCodeRules.check("0100233488", CITIZEN, LocalDate.of(2025, 6, 30)), "0100233488");
        accepts(TaxCodeRules.check("0100233488", CITIZEN, TODAY), "0100233488", Caution.REPLACED_BY_ID_NUMBER);
        accepts(TaxCodeRules.check("0100233488-001", CITIZEN, TODAY), "0100233488-001", Caution.BRANCH_CODE);
        accepts(TaxCodeRules.check(CITIZEN, CITIZEN, TODAY), CITIZEN);
        refuses(TaxCodeRules.check("0100233489", CITIZEN, TODAY), Refusal.WRONG_CHECK_DIGIT);
        refuses(TaxCodeRules.check("0100233488-000", CITIZEN, TODAY), Refusal.WRONG_FORM);
        refuses(TaxCodeRules.check("0100000000", CITIZEN, TODAY), Refusal.WRONG_FORM);
        refuses(TaxCodeRules.check("022090000018", CITIZEN, TODAY), Refusal.NOT_THE_CITIZENS);
        refuses(TaxCodeRules.check(CITIZEN, CITIZEN, LocalDate.of(2025, 6, 30)), Refusal.NOT_YET_IN_FORCE);
        refuses(TaxCodeRules.check("", CITIZEN, TODAY), Refusal.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0912345678", "0912 345 678", "+84912345678", "84912345678", "0912.345.678", "(091) 2345678"})
    @DisplayName("store a mobile number in one form, however it was typed")
    void phone(String typed) {
        accepts(ContactRules.phone(typed), "+84912345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"032", "039", "052", "056", "058", "055", "059", "070", "076", "079", "081", "087", "089", "099"
            })
    @DisplayName("know the prefixes of all operators")
    void prefixes(String prefix) {
        assertThat(ContactRules.phone(prefix + "1234567")).isInstanceOf(Accepted.class);
    }

    @Test
    @DisplayName("refuse old, fixed and broken phone numbers, each for its reason")
    void phoneRefused() {
        refuses(ContactRules.phone("01234567890"), Refusal.DEAD_NUMBER);
        refuses(ContactRules.phone("02033881234"), Refusal.NOT_MOBILE);
        refuses(ContactRules.phone("0951234567"), Refusal.NOT_MOBILE);
        refuses(ContactRules.phone("091234567"), Refusal.WRONG_FORM);
        refuses(ContactRules.phone("09123456789"), Refusal.WRONG_FORM);
        refuses(ContactRules.phone(""), Refusal.EMPTY);
    }

    @Test
    @DisplayName("show a phone number as people write it, and masked on lists")
    void phoneShown() {
        assertThat(ContactRules.shown("+84912345678")).isEqualTo("0912 345 678");
        assertThat(ContactRules.masked("+84912345678")).isEqualTo("091****678");
        assertThatThrownBy(() -> ContactRules.shown("0912345678")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("take usual e-mail addresses only")
    void email() {
        accepts(ContactRules.email(" thu.nghiem+vneid@example.com.vn "), "thu.nghiem+vneid@example.com.vn");
        for (var wrong : List.of(
                "a@b",
                "a@@b.vn",
                "nguyễn@b.vn",
                "a..b@c.vn",
                ".a@c.vn",
                "a.@c.vn",
                "a b@c.vn",
                "a@" + "b".repeat(250) + ".vn")) {
            refuses(ContactRules.email(wrong), Refusal.WRONG_FORM);
        }
        refuses(ContactRules.email(""), Refusal.EMPTY);
    }

    @Test
    @DisplayName("show no number in a log")
    void noNumbersInLogs() {
        assertThat(ContactRules.phone("0912345678").toString()).doesNotContain("912345678");
    }
}
