package vn.eid.kiosk.screen.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.enrolment.EnrolmentEffect;
import vn.eid.kiosk.screen.ModelStage;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.dossiers.DossiersViewModel.Group;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.QueuedDossier;

@DisplayName("The list of dossiers")
class DossiersTest {
    @Test
    @DisplayName("asks the queue for what is typed, chosen and ticked, and shows more behind the last row")
    void searches() {
        var stage = ModelStage.atCounter(Optional.empty());
        stage.moreDossiers(true);
        var model = new DossiersViewModel(stage.desk(), () -> {}, it -> {});
        model.show(stage.state());
        model.searchProperty().set("tran t");
        model.groupProperty().set(Group.ATTENTION);
        model.mineProperty().set(true);
        var last = stage.searches().get(stage.searches().size() - 1);
        assertThat(last.words()).isEqualTo("tran t");
        assertThat(last.statuses()).containsExactlyInAnyOrder(DossierStatus.REJECTED, DossierStatus.PARKED);
        assertThat(last.captor()).contains("mau.le");
        assertThat(model.linesProperty().get()).hasSize(1);
        assertThat(model.countProperty().get()).contains("còn nữa");

        action(model, Key.F6).run().run();
        var behind = stage.searches().get(stage.searches().size() - 1);
        assertThat(behind.after().map(Object::toString))
                .contains(model.linesProperty().get().get(0).id());
        stage.moreDossiers(false);
        action(model, Key.F5).run().run();
        assertThat(action(model, Key.F6).enabled().get()).isFalse();
    }

    @Test
    @DisplayName("opens what was not accepted, and nothing else")
    void opens() {
        var stage = ModelStage.atCounter(Optional.empty());
        var opened = new ArrayList<QueuedDossier>();
        var model = new DossiersViewModel(stage.desk(), () -> {}, opened::add);
        model.linesProperty().get().forEach(it -> model.open(it.id()));
        assertThat(opened).isNotEmpty().allSatisfy(it -> assertThat(it.status()).isEqualTo(DossierStatus.REJECTED));
    }

    @Test
    @DisplayName("shows the ministry's words, the photo as it was sent, and what stays, when a copy was kept")
    void rejectedWithCopy() {
        var stage = ModelStage.atCounter(Optional.of(ModelStage.keptCopy()));
        var model = new RejectedViewModel(stage.desk(), ModelStage.rejected(), () -> {});
        var shown = model.shownProperty().get();
        assertThat(shown.reason()).isEqualTo("Ảnh bản chụp không đủ tiêu chuẩn");
        var sent = shown.sent().orElseThrow();
        assertThat(sent.person().portrait().picture()).isPresent();
        assertThat(sent.person().name()).isEqualTo("NGUYỄN VĂN THỬ");
        assertThat(sent.contact()).isEqualTo("0912 345 678");
        assertThat(sent.conditions().get(0).mark()).isEqualTo(Mark.ATTENTION);
        assertThat(shown.stays())
                .extracting(it -> it.mark())
                .containsExactly(
                        Mark.VERIFIED, Mark.VERIFIED, Mark.FAILED, Mark.VERIFIED, Mark.VERIFIED, Mark.ATTENTION);
        action(model, Key.ENTER).run().run();
        assertThat(stage.effects()).anyMatch(EnrolmentEffect.OpenRedo.class::isInstance);
    }

    @Test
    @DisplayName("says that everything begins at the card when no copy is left")
    void rejectedWithoutCopy() {
        var stage = ModelStage.atCounter(Optional.empty());
        var model = new RejectedViewModel(stage.desk(), ModelStage.rejected(), () -> {});
        assertThat(model.shownProperty().get().sent()).isEmpty();
        assertThat(model.shownProperty().get().stays())
                .allSatisfy(it -> assertThat(it.mark()).isEqualTo(Mark.FAILED));
    }

    private static Action action(DossiersViewModel model, Key key) {
        return model.actions(() -> {}).stream()
                .filter(it -> it.key() == key)
                .findFirst()
                .orElseThrow();
    }

    private static Action action(RejectedViewModel model, Key key) {
        return model.actions(() -> {}).stream()
                .filter(it -> it.key() == key)
                .findFirst()
                .orElseThrow();
    }
}
