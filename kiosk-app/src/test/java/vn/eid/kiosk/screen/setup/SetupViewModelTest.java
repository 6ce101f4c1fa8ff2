package vn.eid.kiosk.screen.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.StepItem;
import vn.eid.kiosk.setup.Setup;
import vn.eid.kiosk.setup.SetupAnswers;
import vn.eid.kiosk.setup.SetupFinding;
import vn.eid.kiosk.setup.SetupKey;
import vn.eid.kiosk.setup.SetupProgress;
import vn.eid.kiosk.setup.SetupResult;
import vn.eid.kiosk.setup.SetupState;
import vn.eid.kiosk.setup.SetupStep;
import vn.eid.kiosk.setup.SetupTexts;
import vn.eid.kiosk.setup.SetupWork;

@DisplayName("The screen of the first run")
public class SetupViewModelTest {
    private final Map<SetupStep, SetupResult> there = new EnumMap<>(SetupStep.class);
    private final Map<SetupStep, SetupResult> remembered = new EnumMap<>(SetupStep.class);
    private final Map<SetupStep, Function<SetupAnswers, SetupResult>> answers = new EnumMap<>(SetupStep.class);
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean slow;
    private boolean closed;
    private final SetupViewModel model = new SetupViewModel(
            setup(), new SetupTexts(Language.VIETNAMESE), this::later, Runnable::run, () -> closed = true);

    private void later(Runnable work) {
        if (slow) {
            waiting.add(work);
        } else {
            work.run();
        }
    }

    private Setup setup() {
        Map<SetupStep, SetupWork> work = new EnumMap<>(SetupStep.class);
        for (SetupStep step : SetupStep.values()) {
            answers.put(step, given -> SetupResult.of(step, SetupFinding.KEY_READY, "x", "y"));
            work.put(step, new Scripted(step));
        }
        return new Setup(work, new Remembering());
    }

    private final class Remembering implements SetupProgress {
        @Override
        public Optional<SetupResult> last(SetupStep step) {
            return Optional.ofNullable(remembered.get(step));
        }

        @Override
        public void remember(SetupResult result) {
            remembered.put(result.step(), result);
        }
    }

    private final class Scripted implements SetupWork {
        private final SetupStep step;

        Scripted(SetupStep step) {
            this.step = step;
        }

        @Override
        public SetupResult look() {
            return there.getOrDefault(step, SetupResult.of(step, SetupFinding.NOT_YET));
        }

        @Override
        public SetupResult apply(SetupAnswers given) {
            SetupResult result = answers.get(step).apply(given);
            if (result.state().good()) {
                there.put(step, result);
            }
            return result;
        }

        @Override
        public List<String> choices(SetupKey key) {
            return key == SetupKey.CAMERA ? List.of("/dev/video0", "/dev/video2") : List.of();
        }

        @Override
        public String present(SetupKey key) {
            return key == SetupKey.STATION_COUNTER ? "1" : "";
        }
    }

    private SetupStep step() {
        return model.stepProperty().get().orElseThrow();
    }

    private Optional<Action> action(Key key) {
        return model.actions(() -> {}).stream().filter(it -> it.key() == key).findFirst();
    }

    private void press(Key key) {
        Action action = action(key).orElseThrow(() -> new AssertionError(key + " does nothing here"));
        assertThat(action.enabled().get()).as("%s can be pressed", key).isTrue();
        action.run().run();
    }

    private void goTo(SetupStep wanted) {
        model.start();
        while (step() != wanted) {
            press(Key.ENTER);
        }
    }

    @Test
    @DisplayName("opens at the first step that is missing, with what is configured already filled in")
    void opensAtTheFirstMissing() {
        there.put(SetupStep.STATION, SetupResult.of(SetupStep.STATION, SetupFinding.STATION_NAMED, "QN04-1", "Mẫu"));

        model.start();

        assertThat(step()).isEqualTo(SetupStep.LINE);
        press(Key.ESC);
        assertThat(step()).isEqualTo(SetupStep.STATION);
        assertThat(model.answer(SetupKey.STATION_COUNTER).get()).isEqualTo("1");
        assertThat(model.sentence()).isEqualTo("QN04-1, Mẫu");
    }

    @Test
    @DisplayName("goes on by itself when a step is done, to the end, where Enter opens the counter")
    void wholeWay() {
        model.start();
        for (SetupStep step : SetupStep.values()) {
            assertThat(step()).isEqualTo(step);
            press(Key.ENTER);
        }

        assertThat(model.stepProperty().get()).isEmpty();
        assertThat(model.ready()).isTrue();
        press(Key.ENTER);
        assertThat(closed).isTrue();
    }

    @Test
    @DisplayName("stays where something is wrong, and says what it is and the one thing to do")
    void staysAtAFailure() {
        answers.put(
                SetupStep.STATION,
                given -> SetupResult.of(SetupStep.STATION, SetupFinding.ANSWER_MISSING, "station.code"));
        model.start();

        press(Key.ENTER);

        assertThat(step()).isEqualTo(SetupStep.STATION);
        assertThat(model.sentence()).isEqualTo("thiếu station.code");
        assertThat(model.advice()).isEqualTo("Điền mục này rồi chạy lại.");
        assertThat(action(Key.F8)).as("a needed step cannot be left for later").isEmpty();
    }

    @Test
    @DisplayName("gives what was typed to the step, and nothing of other steps")
    void answersOfThisStepAlone() {
        var given = new ArrayList<SetupAnswers>();
        answers.put(SetupStep.STATION, it -> {
            given.add(it);
            return SetupResult.of(SetupStep.STATION, SetupFinding.STATION_NAMED, "a", "b");
        });
        model.start();
        model.answer(SetupKey.STATION_CODE).set("  QN04 ");
        model.answer(SetupKey.CAMERA).set("/dev/video9");

        press(Key.ENTER);

        assertThat(given.get(0).get(SetupKey.STATION_CODE)).contains("QN04");
        assertThat(given.get(0).get(SetupKey.CAMERA)).isEmpty();
    }

    @Test
    @DisplayName("lets a device be left for another day, and marks it so")
    void deviceLater() {
        goTo(SetupStep.PRINTER);

        press(Key.F8);

        assertThat(step()).isEqualTo(SetupStep.SCREENS);
        assertThat(remembered.get(SetupStep.PRINTER).state()).isEqualTo(SetupState.LATER);
        assertThat(model.rail().get(SetupStep.PRINTER.ordinal()).note()).isEqualTo("Để sau");
    }

    @Test
    @DisplayName("waits for the ministry's certificate without being stuck: one may go on or stop there")
    void awaitedCertificate() {
        answers.put(
                SetupStep.CERTIFICATE,
                given -> SetupResult.of(SetupStep.CERTIFICATE, SetupFinding.CERTIFICATE_AWAITED, "request.csr"));
        goTo(SetupStep.CERTIFICATE);
        press(Key.ENTER);
        assertThat(model.sentence()).contains("request.csr");

        press(Key.F8);
        assertThat(step()).isEqualTo(SetupStep.SUPERVISOR);
        while (model.stepProperty().get().isPresent()) {
            press(Key.ENTER);
        }

        assertThat(model.ready()).isFalse();
        assertThat(action(Key.ENTER).orElseThrow().label().getValue()).isEqualTo("Dừng ở đây");
    }

    @Test
    @DisplayName("asks for the supervisor's secret twice, and forgets it as soon as it was used")
    void secretTwice() {
        goTo(SetupStep.SUPERVISOR);
        model.answer(SetupKey.SUPERVISOR_SECRET).set("mot mat khau");
        model.secretAgainProperty().set("mot mat khua");
        press(Key.ENTER);
        assertThat(step()).isEqualTo(SetupStep.SUPERVISOR);
        assertThat(model.sentence()).contains("không giống nhau");

        model.secretAgainProperty().set("mot mat khau");
        press(Key.ENTER);

        assertThat(step()).isEqualTo(SetupStep.READER);
        assertThat(model.answer(SetupKey.SUPERVISOR_SECRET).get()).isEmpty();
        assertThat(model.secretAgainProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("offers what the machine has")
    void offers() {
        goTo(SetupStep.CAMERA);

        assertThat(model.choices(SetupKey.CAMERA)).containsExactly("/dev/video0", "/dev/video2");
        assertThat(model.choices(SetupKey.STATION_NAME)).isEmpty();
    }

    @Test
    @DisplayName("lets nothing be pressed while it is at work, so that no step is done twice")
    void atWork() {
        model.start();
        slow = true;

        press(Key.ENTER);

        assertThat(model.workingProperty().get()).isTrue();
        assertThat(model.actions(() -> {})).noneMatch(it -> it.enabled().get());
        assertThat(action(Key.ENTER).orElseThrow().label().getValue()).isEqualTo("Đang kiểm tra…");
        slow = false;
        new ArrayList<>(waiting).forEach(Runnable::run);
        assertThat(step()).isEqualTo(SetupStep.LINE);
    }

    @Test
    @DisplayName("shows in the rail which steps are done, wrong, and open")
    void rail() {
        answers.put(SetupStep.TRUST, given -> SetupResult.of(SetupStep.TRUST, SetupFinding.AUTHORITIES_NONE));
        goTo(SetupStep.TRUST);
        press(Key.ENTER);
        press(Key.F8);

        assertThat(model.rail())
                .extracting(StepItem::state)
                .startsWith(StepItem.State.DONE, StepItem.State.DONE, StepItem.State.AHEAD, StepItem.State.CURRENT);
        assertThat(model.rail()).hasSize(SetupStep.values().length);
    }
}
