package vn.eid.kiosk.screen.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.enrolment.EnrolmentEffect;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.Step;
import vn.eid.kiosk.enrolment.UnfinishedEnrolment;
import vn.eid.kiosk.screen.ModelStage;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.FaultNotice;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.sync.dossier.DossierId;

@DisplayName("The working screen")
class CounterViewModelTest {
    /** 14:05 in Vietnam, the present moment of the counter under test. */
    private static final Instant NOW = Instant.parse("2026-11-20T07:05:00Z");

    @Test
    @DisplayName("offers what was left unfinished, by time, name and step, and opens it by its key")
    void offers() {
        var model = model(draft("TRACO-261120-5H2K9Q", "mau.le", Duration.ZERO));
        var notice = model.unfinishedProperty().get().get(0);
        assertThat(notice.title()).isEqualTo("Hồ sơ dở dang từ 14:05: NGUYỄN V. T.");
        assertThat(notice.cause()).contains("bước 3, Chân dung");
        open(notice);
        assertThat(stage.effects()).contains(new EnrolmentEffect.OpenDraft(new DossierId("TRACO-261120-5H2K9Q")));
    }

    @Test
    @DisplayName("names the day of an offer that is older than today")
    void olderOffers() {
        var model = model(draft("TRACO-261119-5H2K9Q", "mau.le", Duration.ofDays(1)));
        assertThat(model.unfinishedProperty().get())
                .extracting(FaultNotice::title)
                .containsExactly("Hồ sơ dở dang từ 14:05 ngày 19/11/2026: NGUYỄN V. T.");
    }

    @Test
    @DisplayName("keeps the order, gives each offer a key of its own, and shows no more than three")
    void severalOffers() {
        var model = model(Stream.of("1", "2", "3", "4")
                .map(it -> draft("TRACO-261120-00000" + it, "mau.le", Duration.ofMinutes(Long.parseLong(it))))
                .toArray(UnfinishedEnrolment[]::new));
        var offers = model.unfinishedProperty().get();
        assertThat(offers).extracting(it -> it.action().orElseThrow().key()).containsExactly(Key.F4, Key.F5, Key.F6);
        open(offers.get(1));
        assertThat(stage.effects()).contains(new EnrolmentEffect.OpenDraft(new DossierId("TRACO-261120-000002")));
    }

    @Test
    @DisplayName("does not offer what another officer answers for")
    void onlyOnesOwn() {
        assertThat(model(draft("TRACO-261120-5H2K9Q", "other", Duration.ZERO))
                        .unfinishedProperty()
                        .get())
                .isEmpty();
    }

    @Test
    @DisplayName("signs out by F9, but not while a number is being typed")
    void signsOut() {
        var model = model();
        var actions = model.actions(() -> {}, () -> {});
        var signOut =
                actions.stream().filter(it -> it.key() == Key.F9).findFirst().orElseThrow();
        model.typingProperty().set(true);
        assertThat(signOut.enabled().get()).isFalse();
        model.typingProperty().set(false);
        assertThat(signOut.enabled().get()).isTrue();
        signOut.run().run();
        assertThat(stage.state()).isInstanceOf(EnrolmentState.SignedOut.class);
    }

    private ModelStage stage;

    private CounterViewModel model(UnfinishedEnrolment... drafts) {
        stage = ModelStage.atCounter(List.of(drafts));
        var model = new CounterViewModel(stage.desk(), () -> {}, () -> {});
        stage.follow(model);
        return model;
    }

    private static UnfinishedEnrolment draft(String id, String account, Duration ago) {
        return new UnfinishedEnrolment(new DossierId(id), account, NOW.minus(ago), Step.PORTRAIT, "NGUYỄN V. T.");
    }

    private static void open(FaultNotice notice) {
        notice.action().map(Action::run).orElseThrow().run();
    }
}
