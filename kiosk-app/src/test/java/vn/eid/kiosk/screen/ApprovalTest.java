package vn.eid.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.screen.approval.ApprovalViewModel;
import vn.eid.kiosk.screen.desk.Approvals.Outcome;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.sync.dossier.DossierStatus;

@DisplayName("The page on which a supervisor approves")
class ApprovalTest {
    private final FakeCounter counter = new FakeCounter(new Locale("vi"));
    private final AtomicInteger closed = new AtomicInteger();

    @BeforeEach
    void oneWaits() {
        counter.upTo(PageKind.REVIEW);
        counter.approvals.waiting(((EnrolmentState.Review) counter.session.state()).proven());
        counter.session.fire(new EnrolmentEvent.SignOut());
    }

    private ApprovalViewModel opened(Officer officer) {
        counter.session.fire(new EnrolmentEvent.SignedIn(officer));
        return new ApprovalViewModel(counter.desk(), closed::incrementAndGet);
    }

    private static Action action(ApprovalViewModel model, Key key) {
        return model.actions(() -> {}).stream()
                .filter(it -> it.key() == key)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("shows what waits, the person with both photographs, and everything that was captured")
    void shows() {
        var shown = opened(Samples.SUPERVISOR).shownProperty().get();
        assertThat(shown.waiting()).hasSize(1);
        assertThat(shown.waiting().get(0).captured()).contains("mau.le");
        assertThat(shown.person().orElseThrow().name()).isEqualTo("NGUYỄN VĂN THỬ");
        assertThat(shown.person().orElseThrow().chip().picture()).isPresent();
        assertThat(shown.person().orElseThrow().portrait().picture()).isPresent();
        assertThat(shown.content().orElseThrow().parts()).hasSize(4);
        assertThat(shown.remark()).isEmpty();
    }

    @Test
    @DisplayName("approves by Enter, and then nothing waits")
    void approves() {
        var model = opened(Samples.SUPERVISOR);
        action(model, Key.ENTER).run().run();
        assertThat(counter.approvals.decided)
                .containsExactly(new FakeApprovals.Decided("chi.huy", Samples.ID.value(), "approved"));
        assertThat(model.shownProperty().get().waiting()).isEmpty();
        assertThat(action(model, Key.ENTER).enabled().get()).isFalse();
    }

    @Test
    @DisplayName("returns only with a reason, and names the step to redo")
    void returns() {
        var model = opened(Samples.SUPERVISOR);
        action(model, Key.F7).run().run();
        assertThat(counter.approvals.decided).isEmpty();
        model.stepProperty().set(ApprovalViewModel.Redo.CONTACT);
        model.questionProperty().get().orElseThrow().answered().accept("Số điện thoại lạ");
        assertThat(counter.approvals.decided)
                .containsExactly(new FakeApprovals.Decided("chi.huy", Samples.ID.value(), "CONTACT Số điện thoại lạ"));
    }

    @Test
    @DisplayName("decides nothing about one's own dossier, and says why")
    void own() {
        var captor = new Officer("MAU.LE", "Thượng úy", Samples.SUPERVISOR.roles());
        var model = opened(captor);
        assertThat(model.shownProperty().get().waiting().get(0).own()).isTrue();
        assertThat(model.shownProperty().get().remark()).isNotEmpty();
        assertThat(action(model, Key.ENTER).enabled().get()).isFalse();
        assertThat(action(model, Key.F7).enabled().get()).isFalse();
    }

    @Test
    @DisplayName("says so when a decision was not taken, and the dossier still waits")
    void notTaken() {
        counter.approvals.outcome = Outcome.NOT_STORED;
        var model = opened(Samples.SUPERVISOR);
        action(model, Key.ENTER).run().run();
        assertThat(model.problemProperty().get()).isNotEmpty();
        assertThat(model.shownProperty().get().waiting()).hasSize(1);
        assertThat(action(model, Key.ENTER).enabled().get()).isTrue();
    }

    @Test
    @DisplayName("of a dossier captured elsewhere shows what the index knows, and says where to look")
    void elsewhere() {
        counter.approvals.copies.clear();
        var shown = opened(Samples.SUPERVISOR).shownProperty().get();
        assertThat(shown.person()).isEmpty();
        assertThat(shown.content()).isEmpty();
        assertThat(shown.remark()).isNotEmpty();
    }

    @Test
    @DisplayName("moves on to the dossier that is chosen")
    void chooses() {
        counter.approvals.waiting.add(Samples.dossier("TRACO-261119-5TN8QK", DossierStatus.QUEUED, "TRẦN T. M.", 3));
        var model = opened(Samples.SUPERVISOR);
        model.choose("TRACO-261119-5TN8QK");
        assertThat(model.shownProperty().get().waiting())
                .extracting(it -> it.chosen())
                .containsExactly(false, true);
        assertThat(model.shownProperty().get().person()).isEmpty();
        action(model, Key.ESC).run().run();
        assertThat(closed).hasValue(1);
    }
}
