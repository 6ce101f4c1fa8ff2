package vn.eid.kiosk.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    @DisplayName("marks fall away, Đ and its look-alikes become D, composed and decomposed letters alike")
    void withoutMarks() {
        assertThat(PlainText.of("Đặng Thị Ừng")).isEqualTo("Dang Thi Ung");
        assertThat(PlainText.of(Normalizer.normalize("Nguyễn Hữu Đức", Normalizer.Form.NFD)))
                .isEqualTo("Nguyen Huu Duc");
        assertThat(PlainText.of("Ðỗ ðức Ɖạt")).isEqualTo("Do duc Dat");
    }

    @Test
    @DisplayName("names compare by their letters alone: tone placement, case and signs do not matter")
    void keys() {
        assertThat(PlainText.key("Hoà, THÚY")).isEqualTo(PlainText.key("hòa  thuý"));
        assertThat(PlainText.key(" K’Brểu - Y ")).isEqualTo("K BREU Y");
    }

    @Test
    @DisplayName("working days leave out Saturday, Sunday and holidays")
    void workingDays() {
        var calendar = new WorkingDays(Set.of(LocalDate.of(2026, 11, 24)));
        assertThat(calendar.after(LocalDate.of(2026, 11, 20), 3)).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(calendar.after(LocalDate.of(2026, 11, 16), 3)).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(calendar.after(LocalDate.of(2026, 11, 20), 0)).isEqualTo(LocalDate.of(2026, 11, 20));
    }
}
