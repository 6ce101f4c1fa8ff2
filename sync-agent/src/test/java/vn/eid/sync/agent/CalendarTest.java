package vn.eid.sync.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Legal clock and quiet hours")
class CalendarTest {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T03:00:00Z, 3, 2026-11-19", // Monday to Thursday
        "2026-11-20T03:00:00Z, 3, 2026-11-25", // Friday: the weekend does not count
        "2026-11-21T03:00:00Z, 3, 2026-11-25", // Saturday
        "2026-11-20T03:00:00Z, 7, 2026-12-01", // no valid card
        "2026-11-19T17:30:00Z, 3, 2026-11-25", // half past midnight of Friday here
        "2026-08-31T03:00:00Z, 3, 2026-09-07", // National Day, two days off
    })
    void counts_working_days_from_the_day_after_receipt(Instant received, int days, LocalDate due) {
        Set<LocalDate> holidays = Set.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 2));
        assertThat(new LegalClock(days, holidays, HERE).dueDate(received)).isEqualTo(due);
    }

    @Test
    void limits_are_configuration_within_reason() {
        assertThatThrownBy(() -> new LegalClock(0, Set.of(), HERE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LegalClock(61, Set.of(), HERE)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "07:30-11:30, 2026-11-20T00:29:59Z, ",
        "07:30-11:30, 2026-11-20T00:30:00Z, 2026-11-20T04:30:00Z",
        "07:30-11:30, 2026-11-20T04:30:00Z, ",
        "22:00-05:00, 2026-11-20T16:00:00Z, 2026-11-20T22:00:00Z",
        "22:00-05:00, 2026-11-19T18:00:00Z, 2026-11-19T22:00:00Z",
        "00:00-00:00, 2026-11-19T17:00:00Z, ",
    })
    void quiet_hours_may_span_midnight(String hours, Instant now, Instant end) {
        assertThat(QuietHours.parse(hours, HERE).endsAt(now)).isEqualTo(Optional.ofNullable(end));
    }

    @Test
    void quiet_hours_are_read_strictly() {
        assertThatThrownBy(() -> QuietHours.parse("7-9", HERE)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> QuietHours.parse("07:00", HERE)).isInstanceOf(IllegalArgumentException.class);
    }
}
