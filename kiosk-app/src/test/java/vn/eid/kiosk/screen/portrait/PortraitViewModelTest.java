package vn.eid.kiosk.screen.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.Assessment;
import vn.eid.biometrics.Instruction;
import vn.eid.biometrics.LiveView;
import vn.eid.biometrics.LivenessResult;
import vn.eid.biometrics.LivenessResult.Outcome;
import vn.eid.biometrics.LivenessView;
import vn.eid.biometrics.LivenessView.ScreenLight;
import vn.eid.biometrics.LivenessView.Stop;
import vn.eid.biometrics.LivenessView.Task;
import vn.eid.biometrics.PortraitQuality;
import vn.eid.biometrics.QualityComponent;
import vn.eid.kiosk.enrolment.EnrolmentEffect;
import vn.eid.kiosk.screen.ModelStage;
import vn.eid.kiosk.screen.display.CheckItem;
import vn.eid.kiosk.screen.display.Glow;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.display.Symbol;

@DisplayName("The portrait step")
class PortraitViewModelTest {
    private final ModelStage stage = ModelStage.atPortrait();
    private final PortraitViewModel model = new PortraitViewModel(stage.desk());

    private static LiveView seeing(Instruction instruction) {
        var components = new EnumMap<QualityComponent, Assessment>(QualityComponent.class);
        for (QualityComponent component : QualityComponent.values()) {
            components.put(component, new Assessment.Assessed(1, 90, Assessment.Verdict.PASS));
        }
        var quality = new PortraitQuality(1, components, Optional.empty(), "test");
        return new LiveView(instruction, quality, Optional.empty(), 0, Optional.empty());
    }

    private void asks(Task task, ScreenLight light, Optional<Stop> stopped, Optional<LivenessResult> result) {
        stage.desk().preview().liveness(Optional.of(new LivenessView(task, light, 0.5, stopped, result)));
    }

    private void press(Key key) {
        model.actions(() -> {}).stream()
                .filter(action -> action.key() == key)
                .findFirst()
                .orElseThrow()
                .run()
                .run();
    }

    @Test
    @DisplayName("says how far to move where people can follow a number, and only the direction where they cannot")
    void amounts() {
        stage.desk().preview().view(seeing(new Instruction(Instruction.Kind.MOVE_BACK, 10)));
        assertThat(model.shownProperty().get().instruction()).isEqualTo("Lùi lại khoảng 10 cm");
        stage.desk().preview().view(seeing(new Instruction(Instruction.Kind.TURN_RIGHT, 14)));
        assertThat(model.shownProperty().get().instruction()).isEqualTo("Quay mặt sang phải một chút");
    }

    @Test
    @DisplayName("begins the liveness assistance by F6, says its tasks with an arrow, and ends it by F6")
    void liveness() {
        press(Key.F6);
        assertThat(stage.effects()).contains(new EnrolmentEffect.CheckLiveness(true));
        asks(Task.TURN_LEFT, ScreenLight.WHITE, Optional.empty(), Optional.empty());
        var shown = model.shownProperty().get();
        assertThat(shown.instruction()).isEqualTo("Quay mặt sang trái");
        assertThat(shown.arrow()).contains(Symbol.ARROW_LEFT);
        assertThat(shown.asked()).contains(new PortraitViewModel.Asked(false, Optional.empty()));
        assertThat(model.progressProperty().get()).isEqualTo(0.5);
        press(Key.F6);
        assertThat(stage.effects()).contains(new EnrolmentEffect.CheckLiveness(false));
    }

    @Test
    @DisplayName("makes the citizen's window a lamp while the screen is to be watched, and no longer when it stops")
    void lamp() {
        asks(Task.WATCH_THE_SCREEN, ScreenLight.ORANGE, Optional.empty(), Optional.empty());
        assertThat(model.shownProperty().get().asked().flatMap(PortraitViewModel.Asked::glow))
                .contains(Glow.ORANGE);
        var seen = new LivenessResult(Outcome.PASSED, Outcome.PASSED, Outcome.PASSED, Outcome.NOT_ASSESSED);
        asks(Task.DONE, ScreenLight.WHITE, Optional.of(Stop.FACE_LEFT), Optional.of(seen));
        var shown = model.shownProperty().get();
        assertThat(shown.asked()).contains(new PortraitViewModel.Asked(true, Optional.empty()));
        assertThat(shown.instruction()).contains("khuôn mặt rời khỏi khung hình");
    }

    @Test
    @DisplayName("keeps in sight what was seen once the portrait goes on: passed, unusual, stopped")
    void outcome() {
        assertThat(after(Outcome.PASSED, Optional.empty()).mark()).isEqualTo(Mark.VERIFIED);
        assertThat(after(Outcome.FAILED, Optional.empty()).mark()).isEqualTo(Mark.ATTENTION);
        assertThat(after(Outcome.NOT_ASSESSED, Optional.empty()).mark()).isEqualTo(Mark.NOT_VERIFIED);
        assertThat(after(Outcome.PASSED, Optional.of(Stop.MORE_THAN_ONE_FACE)).mark())
                .isEqualTo(Mark.NOT_VERIFIED);
    }

    private CheckItem after(Outcome blink, Optional<Stop> stopped) {
        var seen = new LivenessResult(Outcome.PASSED, Outcome.PASSED, blink, Outcome.PASSED);
        asks(Task.DONE, ScreenLight.WHITE, stopped, Optional.of(seen));
        stage.desk().preview().liveness(Optional.empty());
        var conditions = model.shownProperty().get().conditions();
        assertThat(conditions).hasSize(7);
        return conditions.get(6);
    }
}
