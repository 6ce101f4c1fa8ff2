package vn.eid.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.enrolment.EligibilityRefusal;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.paper.PrintOrder;
import vn.eid.kiosk.paper.PrintOutcome;
import vn.eid.kiosk.screen.card.CardViewModel;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.dossiers.RejectedViewModel;
import vn.eid.kiosk.screen.referral.ReferralViewModel;
import vn.eid.kiosk.screen.review.ReviewViewModel;
import vn.eid.kiosk.screen.review.SavedViewModel;

@DisplayName("Printing by key")
class PrintingTest {
    @Test
    @DisplayName("gives the receipt by F9 and the form by F8 once the dossier is saved, and never touches it")
    void saved() {
        var stage = ModelStage.atSaved();
        var model = new SavedViewModel(stage.desk());
        stage.follow(model);
        stage.printer(PrintOutcome.FAILED);
        press(model.actions(() -> {}), Key.F9);
        assertThat(model.printingProperty().get()).contains("Hồ sơ không bị ảnh hưởng");
        assertThat(stage.state()).isInstanceOf(EnrolmentState.Saved.class);
        stage.printer(PrintOutcome.NO_PRINTER);
        press(model.actions(() -> {}), Key.F9);
        assertThat(model.printingProperty().get()).contains("Chưa thấy máy in");
        stage.printer(PrintOutcome.PRINTED);
        press(model.actions(() -> {}), Key.F8);
        assertThat(model.printingProperty().get()).contains("Đã gửi sang máy in");
        assertThat(stage.printed())
                .extracting(Object::getClass)
                .isEqualTo(List.of(PrintOrder.Receipt.class, PrintOrder.Receipt.class, PrintOrder.Form.class));
    }

    @Test
    @DisplayName("names the last day, and says so when holidays were not counted")
    void lastDay() {
        var stage = ModelStage.atSaved();
        var model = new SavedViewModel(stage.desk());
        stage.follow(model);
        assertThat(model.shownProperty().get().next().get(1).line()).contains("25/11/2026");

        var open = ModelStage.atSaved(false);
        var without = new SavedViewModel(open.desk());
        open.follow(without);
        assertThat(without.shownProperty().get().next().get(1).line()).contains("chưa trừ ngày nghỉ lễ");
    }

    @Test
    @DisplayName("gives the form before it is sealed")
    void review() {
        var stage = ModelStage.atReview();
        var model = new ReviewViewModel(stage.desk());
        stage.follow(model);
        press(model.actions(() -> {}), Key.F9);
        assertThat(stage.printed()).hasSize(1).first().isInstanceOf(PrintOrder.Form.class);
        assertThat(stage.state()).isInstanceOf(EnrolmentState.Review.class);
    }

    @Test
    @DisplayName("gives the slip to somebody who was refused, with the name on the card")
    void declined() {
        var stage = ModelStage.declined(EligibilityRefusal.FOREIGNER);
        var model = new CardViewModel(stage.desk());
        stage.follow(model);
        press(model.actions(() -> {}), Key.F9);
        assertThat(stage.printed())
                .containsExactly(new PrintOrder.Referral(
                        EligibilityRefusal.FOREIGNER, Optional.of("Nguyễn Văn Thử"), "Thượng úy Lê Thị Mẫu"));
        press(model.actions(() -> {}), Key.ENTER);
        assertThat(stage.state()).isInstanceOf(EnrolmentState.Idle.class);
    }

    @Test
    @DisplayName("gives the slip to somebody without a card, without a name")
    void withoutCard() {
        var stage = ModelStage.atCounter(Optional.empty());
        var model = new ReferralViewModel(stage.desk(), () -> {});
        assertThat(model.reasons()).hasSize(3);
        press(model.actions(() -> {}), Key.ENTER);
        model.chosenProperty().set(model.reasons().get(1));
        press(model.actions(() -> {}), Key.ENTER);
        assertThat(stage.printed())
                .extracting(it -> ((PrintOrder.Referral) it).reason())
                .containsExactly(EligibilityRefusal.NO_CARD, EligibilityRefusal.FOREIGNER);
    }

    @Test
    @DisplayName("gives the invitation to whoever has to come again")
    void invitation() {
        var stage = ModelStage.atCounter(Optional.empty());
        var model = new RejectedViewModel(stage.desk(), ModelStage.rejected(), () -> {});
        press(model.actions(() -> {}), Key.F9);
        assertThat(stage.printed())
                .containsExactly(new PrintOrder.Invitation(ModelStage.rejected(), "Thượng úy Lê Thị Mẫu"));
    }

    private static void press(List<Action> actions, Key key) {
        var action = actions.stream().filter(it -> it.key() == key).findFirst().orElseThrow();
        assertThat(action.enabled().get()).isTrue();
        action.run().run();
    }
}
