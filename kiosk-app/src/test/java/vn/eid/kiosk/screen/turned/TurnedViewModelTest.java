package vn.eid.kiosk.screen.turned;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.enrolment.Answer;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.ModelStage;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.turned.TurnedViewModel.Side;

@DisplayName("A screen that is turned")
class TurnedViewModelTest {
    private ModelStage stage;
    private TurnedViewModel model;

    @BeforeEach
    void open() {
        stage = ModelStage.atIdentity();
        model = new TurnedViewModel(stage.desk().session(), stage.desk().texts());
        stage.desk().session().observe(model);
        model.available(true);
    }

    @Test
    @DisplayName("is offered only where there is one screen and something for the citizen to do")
    void offered() {
        assertThat(model.turn().enabled().get()).isTrue();
        model.available(false);
        assertThat(model.turn().enabled().get()).isFalse();
        model.available(true);
        answerAll();
        assertThat(model.turn().enabled().get()).isFalse();
    }

    @Test
    @DisplayName(
            "goes behind the curtain first, then to the citizen, and by itself behind the curtain when they are done")
    void thereAndBack() {
        model.turn().run().run();
        assertThat(model.sideProperty().get()).isEqualTo(Side.TURNING);
        press(Key.ENTER);
        assertThat(model.sideProperty().get()).isEqualTo(Side.CITIZEN);
        answerAll();
        assertThat(model.sideProperty().get()).isEqualTo(Side.RETURNING);
        press(Key.F11);
        assertThat(model.sideProperty().get()).isEqualTo(Side.OFFICER);
    }

    @Test
    @DisplayName("gives the citizen no key that does anything of the officer's")
    void citizensKeys() {
        toCitizen();
        assertThat(model.actions()).extracting(it -> it.key()).containsExactly(Key.F11);
    }

    @Test
    @DisplayName("wants the code, once one is set, and forgets it when the officer signs out")
    void code() {
        model.code("2468");
        toCitizen();
        press(Key.F11);
        assertThat(model.sideProperty().get()).isEqualTo(Side.RETURNING);
        press(Key.ENTER);
        assertThat(model.sideProperty().get()).isEqualTo(Side.RETURNING);
        assertThat(model.problemProperty().get()).contains("4");
        model.typedProperty().set("2468");
        press(Key.ENTER);
        assertThat(model.sideProperty().get()).isEqualTo(Side.OFFICER);

        stage.fire(new EnrolmentEvent.SignOut());
        assertThat(model.coded()).isFalse();
    }

    @Test
    @DisplayName("locks after five wrong codes")
    void fiveWrong() {
        model.code("2468");
        toCitizen();
        press(Key.F11);
        for (int i = 0; i < 5; i++) {
            model.typedProperty().set("0000");
            press(Key.ENTER);
        }
        assertThat(stage.state()).isInstanceOf(EnrolmentState.Locked.class);
    }

    @Test
    @DisplayName("falls behind the curtain when nobody answers, and to the officer when a second screen is plugged in")
    void timeoutAndSecondScreen() {
        toCitizen();
        model.blank();
        assertThat(model.sideProperty().get()).isEqualTo(Side.RETURNING);
        model.available(false);
        assertThat(model.sideProperty().get()).isEqualTo(Side.OFFICER);
    }

    @Test
    @DisplayName("shows the sign-in page, which holds nothing, when the counter locks itself while it is turned")
    void locked() {
        toCitizen();
        stage.fire(new EnrolmentEvent.LeftAlone());
        assertThat(model.sideProperty().get()).isEqualTo(Side.OFFICER);
    }

    private void toCitizen() {
        model.turn().run().run();
        press(Key.ENTER);
    }

    private void press(Key key) {
        model.actions().stream()
                .filter(it -> it.key() == key)
                .findFirst()
                .ifPresent(it -> it.run().run());
    }

    private void answerAll() {
        while (stage.state() instanceof EnrolmentState.ConfirmIdentity it
                && it.asking().isPresent()) {
            stage.fire(new EnrolmentEvent.FieldAnswered(it.asking().get(), Answer.RIGHT));
        }
    }
}
