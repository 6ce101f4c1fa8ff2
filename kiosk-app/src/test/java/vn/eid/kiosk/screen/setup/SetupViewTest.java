package vn.eid.kiosk.screen.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.screen.TestToolkit;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.theme.Theme;
import vn.eid.kiosk.setup.Setup;
import vn.eid.kiosk.setup.SetupAnswers;
import vn.eid.kiosk.setup.SetupFinding;
import vn.eid.kiosk.setup.SetupKey;
import vn.eid.kiosk.setup.SetupProgress;
import vn.eid.kiosk.setup.SetupResult;
import vn.eid.kiosk.setup.SetupStep;
import vn.eid.kiosk.setup.SetupTexts;
import vn.eid.kiosk.setup.SetupWork;

@DisplayName("The window of the first run")
class SetupViewTest {
    @BeforeAll
    static void toolkit() throws Exception {
        TestToolkit.start();
    }

    private static SetupView view(Language language) {
        Map<SetupStep, SetupWork> work = new EnumMap<>(SetupStep.class);
        for (SetupStep step : SetupStep.values()) {
            work.put(step, new SetupWork() {
                private boolean done;

                @Override
                public SetupResult look() {
                    return done
                            ? SetupResult.of(step, SetupFinding.KEY_READY, "x", "y")
                            : SetupResult.of(step, SetupFinding.NOT_YET);
                }

                @Override
                public SetupResult apply(SetupAnswers answers) {
                    done = true;
                    return look();
                }
            });
        }
        var progress = new SetupProgress() {
            @Override
            public Optional<SetupResult> last(SetupStep step) {
                return Optional.empty();
            }

            @Override
            public void remember(SetupResult result) {
                // nothing outlives this window
            }
        };
        var model = new SetupViewModel(
                new Setup(work, progress), new SetupTexts(language), Runnable::run, Runnable::run, () -> {});
        var view = new SetupView(model);
        Theme.LIGHT.dress(view);
        new Scene(view, 1280, 800);
        model.start();
        view.applyCss();
        view.layout();
        return view;
    }

    private static void press(SetupView view, Key key) {
        view.actions().stream()
                .filter(it -> it.key() == key)
                .findFirst()
                .map(Action::run)
                .orElseThrow()
                .run();
        view.applyCss();
        view.layout();
    }

    @Test
    @DisplayName("shows every step in both languages, each field with its label, no text cut off")
    void everyStep() throws Exception {
        TestToolkit.run(() -> {
            for (Language language : Language.values()) {
                SetupView view = view(language);
                var texts = new SetupTexts(language);
                for (SetupStep step : SetupStep.values()) {
                    assertThat(view.lookupAll(".label"))
                            .extracting(it -> ((Label) it).getText())
                            .contains(texts.title(step), texts.line(step));
                    for (SetupKey key : step.keys()) {
                        if (key != SetupKey.SUPERVISOR_SECRET_FILE) {
                            assertThat(view.lookupAll(".label"))
                                    .extracting(it -> ((Label) it).getText())
                                    .contains(texts.label(key));
                        }
                    }
                    press(view, Key.ENTER);
                }
            }
        });
    }

    @Test
    @DisplayName("hides the secret, offers choices in a list, and tells screen readers what each field is")
    void fields() throws Exception {
        TestToolkit.run(() -> {
            SetupView view = view(Language.VIETNAMESE);
            for (int i = 0; i < SetupStep.SUPERVISOR.ordinal(); i++) {
                press(view, Key.ENTER);
            }
            assertThat(view.lookupAll(".password-field")).hasSize(2).allMatch(PasswordField.class::isInstance);
            assertThat(view.lookupAll(".text-field"))
                    .allSatisfy(it ->
                            assertThat(((TextField) it).getAccessibleText()).isNotBlank());
            press(view, Key.ENTER);
            assertThat(view.lookupAll(".combo-box"))
                    .hasSize(1)
                    .allSatisfy(it ->
                            assertThat(((ComboBox<?>) it).getAccessibleText()).isNotBlank());
        });
    }

    @Test
    @DisplayName("explains itself with F1, and takes the help away again")
    void help() throws Exception {
        TestToolkit.run(() -> {
            SetupView view = view(Language.VIETNAMESE);
            int before = view.lookupAll(".label").size();
            press(view, Key.F1);
            assertThat(view.lookupAll(".label").size()).isGreaterThan(before);
            press(view, Key.F1);
            assertThat(view.lookupAll(".label")).hasSize(before);
        });
    }
}
