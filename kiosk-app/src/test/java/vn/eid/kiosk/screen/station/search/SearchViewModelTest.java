package vn.eid.kiosk.screen.station.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.card.CardPresence;
import vn.eid.card.Octets;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.screen.ModelStage;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.dossiers.DossiersViewModel.Group;
import vn.eid.kiosk.screen.station.search.SearchViewModel.Event;
import vn.eid.kiosk.station.card.CardOutcome;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.DossierQuery;
import vn.eid.sync.queue.QueuedDossier;

@DisplayName("The search screen")
class SearchViewModelTest {
    private static final CardPresence CARD = new CardPresence("Reader 1", Octets.ofHex("3B8001"));

    private final ModelStage stage = ModelStage.atCounter(List.of());
    private final List<QueuedDossier> redone = new ArrayList<>();
    private final SearchViewModel model = new SearchViewModel(stage.desk(), () -> {}, redone::add);

    private DossierQuery last() {
        var all = stage.station().searched;
        return all.get(all.size() - 1);
    }

    private Action action(Key key) {
        return model.actions(() -> {}).stream()
                .filter(it -> it.key() == key)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("asks nothing before the officer does")
    void quiet() {
        assertThat(stage.station().searched).isEmpty();
        assertThat(model.saidProperty().get()).startsWith("Gõ điều đã biết");
    }

    @Test
    @DisplayName("asks by name without marks, by number, by phone, by dossier, and tells the log only by what")
    void kinds() {
        for (var typed : List.of("Nguyễn Văn Thử", "001090000017", "0912345678", "traco-261116-9qx2a7", "")) {
            model.textProperty().set(typed);
            action(Key.ENTER).run().run();
        }
        assertThat(stage.station().searchedBy).containsExactly("NAME", "ID_NUMBER", "PHONE", "DOSSIER", "NOTHING");
        assertThat(stage.station().searched.get(0).nameWords()).containsExactly("nguyen", "van", "thu");
        assertThat(stage.station().searched.get(3).id()).isPresent();
        assertThat(model.saidProperty().get()).isEqualTo("4 hồ sơ, mới nhất trước");
    }

    @Test
    @DisplayName("asks within days of the counter's own clock, the last one included, and within a group")
    void narrowed() {
        model.fromProperty().set("1/11/2026");
        model.untilProperty().set("20/11/2026");
        model.groupProperty().set(Group.ATTENTION);
        assertThat(last().from()).contains(Instant.parse("2026-10-31T17:00:00Z"));
        assertThat(last().until()).contains(Instant.parse("2026-11-20T17:00:00Z"));
        assertThat(last().statuses()).containsExactlyInAnyOrder(DossierStatus.REJECTED, DossierStatus.PARKED);
    }

    @Test
    @DisplayName("searches for nothing while a number is unfinished, and says what a number has")
    void unfinished() {
        model.textProperty().set("0010900");
        model.search();
        assertThat(stage.station().searched).isEmpty();
        assertThat(model.saidProperty().get()).contains("12 chữ số");
    }

    @Test
    @DisplayName("finds by the card on the reader once its last six digits are typed")
    void card() {
        stage.services().watcher.orElseThrow().placed(CARD);
        assertThat(model.saidProperty().get()).contains("6 số cuối");
        model.textProperty().set("000017");
        model.search();
        assertThat(stage.services().keys).containsExactly(new CardInput.TypedCan("000017"));
        assertThat(last().personalIdNumber()).contains("001090000017");
    }

    @Test
    @DisplayName("says so when the card cannot be read, and searches for nothing")
    void unreadable() {
        stage.services().outcome = new CardOutcome.KeyUnusable();
        stage.services().watcher.orElseThrow().placed(CARD);
        model.textProperty().set("000017");
        model.search();
        assertThat(stage.station().searched).isEmpty();
        assertThat(model.saidProperty().get()).contains("Không đọc được thẻ");
    }

    @Test
    @DisplayName("finds by a card's scanned code, and gives the reader back when it closes")
    void scanned() {
        stage.services().scanned("001090000017|012345678|Nguyễn Văn Thử|15021990|Nam|Hà Nội|15022021");
        assertThat(last().personalIdNumber()).contains("001090000017");
        model.leave();
        assertThat(stage.services().watcher).isEmpty();
    }

    @Test
    @DisplayName("tells the course of an opened dossier in words, and the citizen's other dossiers")
    void history() {
        model.search();
        model.open("TRACO-261116-9QX2A7");
        var opened = model.openedProperty().get().orElseThrow();
        assertThat(stage.station().viewed).hasSize(1);
        assertThat(opened.course())
                .extracting(Event::what)
                .containsExactly(
                        "Đọc chip của thẻ",
                        "Niêm phong tại trạm",
                        "Lưu an toàn tại máy",
                        "Không đạt",
                        "Cán bộ xem hồ sơ");
        assertThat(opened.course().get(4).at()).isEqualTo("14:05 ngày 20/11/2026");
        assertThat(opened.others()).extracting(it -> it.id()).containsExactly("TRACO-261115-3F8K2M");
    }

    @Test
    @DisplayName("leads from a rejected dossier to its page, and from no other")
    void redo() {
        model.search();
        model.open("TRACO-261118-B7M4ZD");
        assertThat(action(Key.F5).enabled().get()).isFalse();
        model.open("TRACO-261116-9QX2A7");
        assertThat(action(Key.F5).enabled().get()).isTrue();
        action(Key.F5).run().run();
        assertThat(redone).extracting(it -> it.id().value()).containsExactly("TRACO-261116-9QX2A7");
    }

    @Test
    @DisplayName("tells a fault of the store above the work")
    void fault() {
        stage.station().broken = true;
        model.search();
        assertThat(model.notices().shownProperty().get()).isPresent();
        assertThat(model.linesProperty().get()).isEmpty();
    }
}
