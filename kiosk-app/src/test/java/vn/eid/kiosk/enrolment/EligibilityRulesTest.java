package vn.eid.kiosk.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.card.CardExpiry;
import vn.eid.card.ChipField;
import vn.eid.card.ChipIdentity;
import vn.eid.card.FileId;
import vn.eid.card.PartialDate;

class EligibilityRulesTest {
    private static final CardExpiry FAR = new CardExpiry.Until(LocalDate.of(2040, 1, 1));
    private static final LocalDate UNDER_2022_RULES = LocalDate.of(2023, 3, 17);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final EligibilityRules rules = new EligibilityRules(VietnameseLaw.RULE_SETS);

    @Test
    @DisplayName("the decree in force on the day of the enrolment decides")
    void effectiveDates() {
        assertThat(rules.inForce(LocalDate.of(2024, 6, 30)).name()).isEqualTo("ND-59-2022");
        assertThat(rules.inForce(LocalDate.of(2024, 7, 1)).name()).isEqualTo("ND-69-2024");
        assertThat(rules.inForce(LocalDate.of(2020, 1, 1)).name()).isEqualTo("ND-59-2022");
    }

    @Test
    @DisplayName("fourteen on the very day needs nobody, one day younger needs a representative")
    void fourteenthBirthday() {
        assertThat(judge(LocalDate.of(2012, 11, 20), FAR, TODAY)).isInstanceOf(Eligibility.Eligible.class);
        assertThat(judge(LocalDate.of(2012, 11, 21), FAR, TODAY)).isInstanceOf(Eligibility.NeedsGuardian.class);
    }

    @Test
    @DisplayName("six on the very day may come with a representative, younger children are refused")
    void sixthBirthday() {
        assertThat(judge(LocalDate.of(2020, 11, 20), FAR, TODAY)).isInstanceOf(Eligibility.NeedsGuardian.class);
        assertThat(refusal(judge(LocalDate.of(2020, 11, 21), FAR, TODAY))).isEqualTo(EligibilityRefusal.TOO_YOUNG);
    }

    @Test
    @DisplayName("under the rules of 2022 a minor had no account of their own")
    void minorsIn2023() {
        assertThat(refusal(judge(LocalDate.of(2012, 1, 1), FAR, UNDER_2022_RULES)))
                .isEqualTo(EligibilityRefusal.TOO_YOUNG);
    }

    @Test
    @DisplayName("a card is valid through its last day, then refused in 2023 and accepted with a notice today")
    void expiry() {
        LocalDate adult = LocalDate.of(1990, 2, 15);
        assertThat(notices(judge(adult, new CardExpiry.Until(TODAY), TODAY)))
                .containsExactly(EligibilityNotice.CARD_EXPIRES_SOON);
        assertThat(notices(judge(adult, new CardExpiry.Until(TODAY.minusDays(1)), TODAY)))
                .containsExactly(EligibilityNotice.CARD_EXPIRED);
        assertThat(refusal(judge(adult, new CardExpiry.Until(UNDER_2022_RULES.minusDays(1)), UNDER_2022_RULES)))
                .isEqualTo(EligibilityRefusal.CARD_EXPIRED);
        assertThat(notices(judge(adult, new CardExpiry.Indefinite(), TODAY))).isEmpty();
        assertThat(notices(judge(adult, new CardExpiry.Unknown(), TODAY)))
                .containsExactly(EligibilityNotice.EXPIRY_UNKNOWN);
    }

    @Test
    @DisplayName("somebody of whom only the year is known is taken as young as possible")
    void partialBirthDate() {
        ChipIdentity full = Samples.identity("022212000001", LocalDate.of(2012, 1, 1), FAR);
        var year = withBirth(full, PartialDate.ofYear(2012));
        assertThat(rules.judge(year, new Subject.Citizen(), TODAY)).isInstanceOf(Eligibility.NeedsGuardian.class);
    }

    @Test
    @DisplayName("a foreigner is sent to the immigration authority, by name and by code of the country")
    void foreigners() {
        for (String nationality : List.of("Hoa Kỳ", "USA")) {
            var foreign = withNationality(Samples.adult(), nationality);
            assertThat(refusal(rules.judge(foreign, new Subject.Citizen(), TODAY)))
                    .isEqualTo(EligibilityRefusal.FOREIGNER);
        }
        for (String nationality : List.of("Việt Nam", "VNM", "VIỆT NAM")) {
            var own = withNationality(Samples.adult(), nationality);
            assertThat(rules.judge(own, new Subject.Citizen(), TODAY)).isInstanceOf(Eligibility.Eligible.class);
        }
    }

    @Test
    @DisplayName("a representative is another person of eighteen or more")
    void guardians() {
        var ward = new Subject.GuardianOf(new CitizenCard(
                Samples.reading(Samples.child()), new Eligibility.NeedsGuardian("ND-69-2024", java.util.Set.of())));
        assertThat(rules.judge(Samples.adult(), ward, TODAY)).isInstanceOf(Eligibility.Eligible.class);
        assertThat(refusal(rules.judge(Samples.child(), ward, TODAY)))
                .isEqualTo(EligibilityRefusal.GUARDIAN_IS_CITIZEN);
        var young = Samples.identity("022209000001", LocalDate.of(2009, 1, 1), FAR);
        assertThat(refusal(rules.judge(young, ward, TODAY))).isEqualTo(EligibilityRefusal.GUARDIAN_TOO_YOUNG);
    }

    private Eligibility judge(LocalDate birth, CardExpiry expiry, LocalDate today) {
        return rules.judge(Samples.identity("022290000017", birth, expiry), new Subject.Citizen(), today);
    }

    private static EligibilityRefusal refusal(Eligibility eligibility) {
        return ((Eligibility.Refused) eligibility).reason();
    }

    private static java.util.Set<EligibilityNotice> notices(Eligibility eligibility) {
        return ((Eligibility.Eligible) eligibility).notices();
    }

    private static ChipIdentity withBirth(ChipIdentity it, PartialDate birth) {
        return copy(it, birth, it.nationality());
    }

    private static ChipIdentity withNationality(ChipIdentity it, String nationality) {
        return copy(it, it.birth(), Optional.of(new ChipField(nationality, FileId.DG13)));
    }

    private static ChipIdentity copy(ChipIdentity it, PartialDate birth, Optional<ChipField> nationality) {
        return new ChipIdentity(
                it.personalIdNumber(),
                it.fullName(),
                birth,
                it.sex(),
                nationality,
                it.ethnicity(),
                it.religion(),
                it.placeOfOrigin(),
                it.residence(),
                it.features(),
                it.issued(),
                it.expiry(),
                it.father(),
                it.mother(),
                it.spouses(),
                it.formerIdNumber(),
                it.unknownFields());
    }
}
