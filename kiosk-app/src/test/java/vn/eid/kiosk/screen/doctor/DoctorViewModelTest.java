package vn.eid.kiosk.screen.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.doctor.Examination;
import vn.eid.kiosk.doctor.Examined;
import vn.eid.kiosk.doctor.Health;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.screen.display.CheckItem;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.setup.SetupTexts;

@DisplayName("The doctor's window")
class DoctorViewModelTest {
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean closed;
    private int rounds;
    private final DoctorViewModel model = new DoctorViewModel(
            this::round, new SetupTexts(Language.VIETNAMESE), waiting::add, Runnable::run, () -> closed = true);

    private List<Examination> round() {
        rounds++;
        return List.of(
                () -> Examined.ok("version", "1.0.0"),
                () -> new Examined("printer", Health.WARNING, "không thấy máy in", "cài máy in"),
                () -> new Examined("reader", Health.FAILED, "chưa có đầu đọc", "cắm đầu đọc"));
    }

    private void work() {
        List.copyOf(waiting).forEach(Runnable::run);
        waiting.clear();
    }

    @Test
    @DisplayName("puts what failed first, then what to look at, then what is fine, each with its one action")
    void sorted() {
        model.examine();
        work();

        assertThat(model.rows())
                .containsExactly(
                        CheckItem.of(Mark.FAILED, "Đầu đọc thẻ", "chưa có đầu đọc → cắm đầu đọc"),
                        CheckItem.of(Mark.NOT_VERIFIED, "Máy in", "không thấy máy in → cài máy in"),
                        CheckItem.of(Mark.VERIFIED, "Phiên bản", "1.0.0"));
    }

    @Test
    @DisplayName("examines once at a time, and again when asked")
    void again() {
        model.examine();
        assertThat(model.workingProperty().get()).isTrue();
        assertThat(model.actions().stream()
                        .filter(it -> it.key() == Key.ENTER)
                        .findFirst()
                        .orElseThrow()
                        .enabled()
                        .get())
                .isFalse();
        work();

        model.actions().stream()
                .filter(it -> it.key() == Key.ENTER)
                .findFirst()
                .orElseThrow()
                .run()
                .run();
        work();

        assertThat(rounds).isEqualTo(2);
        assertThat(model.rows()).hasSize(3);
    }

    @Test
    @DisplayName("is closed with Esc")
    void closes() {
        model.actions().stream()
                .filter(it -> it.key() == Key.ESC)
                .findFirst()
                .orElseThrow()
                .run()
                .run();

        assertThat(closed).isTrue();
    }
}
