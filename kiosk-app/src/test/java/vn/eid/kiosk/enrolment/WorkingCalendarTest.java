package vn.eid.kiosk.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.enrolment.WorkingCalendar.Deadline;

@DisplayName("The legal limit")
class WorkingCalendarTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    @DisplayName("leaves out weekends and holidays, and the first day itself")
    void counts() {
        var calendar = new WorkingCalendar(Set.of(LocalDate.of(2026, 11, 24)));
        assertThat(calendar.after(FRIDAY, 3)).isEqualTo(new Deadline(LocalDate.of(2026, 11, 26), 3, true));
        assertThat(calendar.after(LocalDate.of(2026, 11, 16), 3).day()).isEqualTo(LocalDate.of(2026, 11, 19));
    }

    @Test
    @DisplayName("says when the holidays of a year that it crosses are not configured")
    void unknownYears() {
        assertThat(new WorkingCalendar(Set.of()).after(FRIDAY, 3).holidaysKnown())
                .isFalse();
        var oneYear = new WorkingCalendar(Set.of(LocalDate.of(2026, 9, 2)));
        assertThat(oneYear.after(FRIDAY, 3).holidaysKnown()).isTrue();
        assertThat(oneYear.after(LocalDate.of(2026, 12, 30), 3).holidaysKnown()).isFalse();
    }

    @Test
    @DisplayName("is three working days with a valid card and seven with an expired one, by the rules of the day")
    void byTheCard() {
        var limits = new LegalLimits(
                new EligibilityRules(VietnameseLaw.RULE_SETS),
                new WorkingCalendar(Set.of(LocalDate.of(2026, 9, 2))),
                ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(limits.of(Samples.card(), Samples.NOON).workingDays()).isEqualTo(3);
        var expired = Samples.expiredCardProof()
                .contact()
                .documents()
                .portrait()
                .identity()
                .card();
        assertThat(limits.of(expired, Samples.NOON)).isEqualTo(new Deadline(LocalDate.of(2026, 12, 1), 7, true));
        assertThat(limits.ruleSet(Instant.parse("2023-05-01T00:00:00Z"))).isEqualTo("ND-59-2022");
        assertThat(limits.ruleSet(Samples.NOON)).isEqualTo("ND-69-2024");
    }
}
