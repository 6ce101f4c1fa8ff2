package vn.eid.kiosk.screen.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.enrolment.Answer;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.ModelStage;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.sync.dossier.ContactDetails.PhoneVerification;

@DisplayName("The contact step")
class ContactViewModelTest {
    private ModelStage stage;
    private ContactViewModel model;
    private CitizenPhoneViewModel citizen;

    @BeforeEach
    void open() {
        stage = ModelStage.atContact();
        model = new ContactViewModel(stage.desk());
        citizen = new CitizenPhoneViewModel(stage.desk());
        stage.follow(model);
        stage.follow(citizen);
    }

    @Test
    @DisplayName("asks the citizen only when the whole number is typed")
    void asksWhenComplete() {
        model.phoneProperty().set("091234567");
        assertThat(citizen.shownProperty().get().number()).isEmpty();

        model.phoneProperty().set("0912345678");
        assertThat(citizen.shownProperty().get().number()).contains("0912 345 678");
        assertThat(model.shownProperty().get().stateTone()).isEqualTo(Tone.WAITING);
        assertThat(primary().enabled().get()).isFalse();
    }

    @Test
    @DisplayName("goes on when the citizen says that the number is right")
    void rightGoesOn() {
        model.phoneProperty().set("0912345678");
        citizen.answer(true);

        assertThat(model.shownProperty().get().stateTone()).isEqualTo(Tone.GOOD);
        assertThat(primary().enabled().get()).isTrue();
        primary().run().run();
        assertThat(stage.state()).isInstanceOf(EnrolmentState.GivingConsent.class);
    }

    @Test
    @DisplayName("asks again when the citizen says that it is not, and forgets that word for another number")
    void wrongIsAskedAgain() {
        model.phoneProperty().set("0912345678");
        citizen.answer(false);
        assertThat(model.shownProperty().get().stateTone()).isEqualTo(Tone.BAD);
        assertThat(primary().enabled().get()).isFalse();

        model.phoneProperty().set("0912345679");
        assertThat(model.shownProperty().get().stateTone()).isEqualTo(Tone.WAITING);
        assertThat(citizen.shownProperty().get().right()).isEmpty();
    }

    @Test
    @DisplayName("says when a number is no mobile number, or belongs to others")
    void warns() {
        model.phoneProperty().set("0212345678");
        assertThat(model.shownProperty().get().checks().get(0).mark()).isEqualTo(Mark.FAILED);

        model.phoneProperty().set("0912345678");
        stage.fire(new EnrolmentEvent.PhoneUseCounted("+84912345678", 2));
        assertThat(model.shownProperty().get().checks().get(1).mark()).isEqualTo(Mark.ATTENTION);
    }

    @Test
    @DisplayName("keeps an address that cannot be right from going on")
    void wrongMail() {
        model.phoneProperty().set("0912345678");
        citizen.answer(true);
        model.mailProperty().set("thu@");

        assertThat(model.shownProperty().get().mailWrong()).isTrue();
        assertThat(primary().enabled().get()).isFalse();

        model.mailProperty().set("thu.nguyen@vidu.vn");
        stage.fire(new EnrolmentEvent.PhoneAnswered(Answer.RIGHT));
        assertThat(primary().enabled().get()).isTrue();
    }

    @Test
    @DisplayName("sends a typed code once it has six digits")
    void code() {
        model.phoneProperty().set("0912345678");
        stage.fire(new EnrolmentEvent.CodeWanted());
        stage.fire(new EnrolmentEvent.CodeSent(stage.desk().clock().instant().plusSeconds(60), 5));
        assertThat(model.shownProperty().get().codeWanted()).isTrue();

        model.codeProperty().set("12345");
        assertThat(stage.effects()).noneMatch(it -> it.toString().startsWith("check code"));
        model.codeProperty().set("123456");
        assertThat(stage.effects()).anyMatch(it -> it.toString().startsWith("check code"));
        assertThat(model.codeProperty().get()).isEmpty();

        stage.fire(new EnrolmentEvent.CodeRight());
        assertThat(primary().enabled().get()).isTrue();
    }

    @Test
    @DisplayName("offers another code only after the pause that the ministry asks for, and counts it down")
    void resendPause() {
        model.phoneProperty().set("0912345678");
        stage.fire(new EnrolmentEvent.CodeWanted());
        stage.fire(new EnrolmentEvent.CodeSent(stage.desk().clock().instant().plusSeconds(60), 5));
        assertThat(model.shownProperty().get().codeLine()).contains("5").contains("60");
        assertThat(another().enabled().get()).isFalse();

        stage.passes(Duration.ofSeconds(18));
        model.tick();
        assertThat(model.shownProperty().get().codeLine()).contains("42");
        assertThat(another().enabled().get()).isFalse();

        stage.passes(Duration.ofSeconds(42));
        model.tick();
        assertThat(another().enabled().get()).isTrue();
        assertThat(model.shownProperty().get().codeLine()).contains("ngay bây giờ");
    }

    @Test
    @DisplayName("takes five wrong codes, then the number stays unverified and another code can be asked for")
    void fiveTries() {
        model.phoneProperty().set("0912345678");
        stage.fire(new EnrolmentEvent.CodeWanted());
        stage.fire(new EnrolmentEvent.CodeSent(stage.desk().clock().instant().plusSeconds(60), 5));
        for (int left = 4; left >= 0; left--) {
            model.codeProperty().set("000000");
            stage.fire(new EnrolmentEvent.CodeWrong(left));
        }
        assertThat(model.shownProperty().get().codeWanted()).isFalse();
        assertThat(model.shownProperty().get().codeLine()).contains("hết số lần thử");
        assertThat(another().enabled().get()).isTrue();
        assertThat(primary().enabled().get())
                .as("the citizen has not confirmed either")
                .isFalse();

        citizen.answer(true);
        primary().run().run();
        var consent = (EnrolmentState.GivingConsent) stage.state();
        assertThat(consent.proven().form().verification()).isEqualTo(PhoneVerification.CITIZEN_CONFIRMED);
    }

    private Action another() {
        return model.actions(() -> {}).stream()
                .filter(it -> it.key() == Key.F5)
                .findFirst()
                .orElseThrow();
    }

    private Action primary() {
        return model.actions(() -> {}).stream()
                .filter(it -> it.key() == Key.ENTER)
                .findFirst()
                .orElseThrow();
    }
}
