package vn.eid.kiosk.screen.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.kiosk.screen.PageKind;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.text.Texts;

@DisplayName("Help in its place")
class HelpTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    @DisplayName("says of every screen what it is for, and what to do there")
    void everyScreen(String language) {
        var texts = new Texts(new Locale(language), ZoneId.of("Asia/Ho_Chi_Minh"));
        for (var kind : PageKind.values()) {
            var help = HelpText.of(texts.of("help", kind), List.of());
            assertThat(help.purpose()).as(kind.name()).endsWith(".").hasSizeBetween(20, 140);
            assertThat(help.advice()).as(kind.name()).isNotEmpty();
            assertThat(help.advice())
                    .as(kind.name())
                    .allSatisfy(it -> assertThat(it.words()).hasSizeBetween(10, 200));
        }
    }

    @Test
    @DisplayName("parts the case from what to do in it, and leaves a plain sentence whole")
    void advice() {
        var help = HelpText.of("Để làm gì.|Thẻ bị nhấc lên: đặt lại.|Giữ thẻ nằm yên.", List.of());
        assertThat(help.advice().get(0).when()).contains("Thẻ bị nhấc lên");
        assertThat(help.advice().get(0).words()).isEqualTo("đặt lại.");
        assertThat(help.advice().get(1).when()).isEmpty();
        assertThat(help.advice().get(1).words()).isEqualTo("Giữ thẻ nằm yên.");
    }

    @Test
    @DisplayName("lists the keys that do something now, as they are called on the buttons")
    void keys() {
        var help = HelpText.of(
                "Để làm gì.",
                List.of(
                        Action.of(Key.ESC, Rank.QUIET, "Quay lại", () -> {}),
                        Action.of(Key.F1, Rank.QUIET, "Trợ giúp", () -> {}),
                        Action.of(Key.F5, Rank.LESSER, "Gửi mã", new SimpleBooleanProperty(false), () -> {})));
        assertThat(help.keys()).containsExactly(new HelpText.KeyHelp(Key.ESC, "Quay lại"));
    }
}
