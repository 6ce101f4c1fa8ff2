package vn.eid.kiosk.screen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.eid.kiosk.enrolment.Answer;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.IdentityField;
import vn.eid.kiosk.screen.ModelStage;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Mark;

@DisplayName("The identity step")
class IdentityViewModelTest {
    private ModelStage stage;
    private IdentityViewModel officer;
    private CitizenIdentityViewModel citizen;

    @BeforeEach
    void open() {
        stage = ModelStage.atIdentity();
        officer = new IdentityViewModel(stage.desk());
        citizen = new CitizenIdentityViewModel(stage.desk());
        stage.follow(officer);
        stage.follow(citizen);
    }

    @Test
    @DisplayName("asks the citizen one field after the other, and lets the officer go on after the last")
    void fieldByField() {
        assertThat(citizen.askedProperty().get().orElseThrow().value()).isEqualTo("NGUYỄN VĂN THỬ");
        int asked = 0;
        while (citizen.askedProperty().get().isPresent()) {
            assertThat(action(Key.ENTER).enabled().get()).isFalse();
            citizen.answer(true);
            asked++;
        }
        assertThat(asked).isEqualTo(7);
        assertThat(action(Key.ENTER).enabled().get()).isTrue();
        action(Key.ENTER).run().run();
        assertThat(stage.state()).isInstanceOf(EnrolmentState.TakingPortrait.class);
    }

    @Test
    @DisplayName("wants a written note for a field that the citizen marks as wrong")
    void wrongFieldNeedsANote() {
        citizen.answer(false);
        while (citizen.askedProperty().get().isPresent()) {
            citizen.answer(true);
        }
        assertThat(action(Key.ENTER).enabled().get()).isFalse();
        assertThat(officer.shownProperty().get().fields().get(0).mark()).contains(Mark.FAILED);

        action(Key.F7).run().run();
        officer.questionProperty().get().orElseThrow().answered().accept("Công dân đã đổi tên, có giấy xác nhận");
        assertThat(action(Key.ENTER).enabled().get()).isTrue();
    }

    @Test
    @DisplayName("keeps why the citizen answered aloud")
    void answeredAloud() {
        action(Key.F6).run().run();
        officer.questionProperty().get().orElseThrow().answered().accept("Công dân không đọc được");

        assertThat(action(Key.ENTER).enabled().get()).isTrue();
        assertThat(((EnrolmentState.ConfirmIdentity) stage.state()).answers().decisions())
                .anySatisfy(it -> assertThat(it.subject()).isEqualTo("identity.spoken"));
    }

    @Test
    @DisplayName("an answer given aloud waits for a slow disk, and the window does not")
    @Timeout(10)
    void answeredAloudOnASlowDisk() {
        stage.slowDisk();
        action(Key.F6).run().run();
        officer.questionProperty().get().orElseThrow().answered().accept("Công dân không đọc được");
        assertThat(action(Key.ENTER).enabled().get()).isFalse();

        stage.written();
        assertThat(action(Key.ENTER).enabled().get()).isTrue();
    }

    @Test
    @DisplayName("an answer that the citizen gives while the one before is being written is not lost")
    void answersDuringWriting() {
        stage.slowDisk();
        stage.fire(new EnrolmentEvent.FieldAnswered(IdentityField.FULL_NAME, Answer.RIGHT));
        stage.fire(new EnrolmentEvent.FieldAnswered(IdentityField.PERSONAL_ID_NUMBER, Answer.WRONG));
        stage.written();
        assertThat(((EnrolmentState.ConfirmIdentity) stage.state()).answers().answers())
                .containsEntry(IdentityField.FULL_NAME, Answer.RIGHT)
                .containsEntry(IdentityField.PERSONAL_ID_NUMBER, Answer.WRONG);
    }

    @Test
    @DisplayName("never shows an issuer that was not verified as in order")
    void issuerNotVerifiedIsAmber() {
        assertThat(officer.shownProperty().get().checks().get(0).mark()).isEqualTo(Mark.NOT_VERIFIED);
    }

    private Action action(Key key) {
        return officer.actions(() -> {}).stream()
                .filter(it -> it.key() == key)
                .findFirst()
                .orElseThrow();
    }
}
