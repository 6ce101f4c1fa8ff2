package vn.eid.kiosk.screen.station.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.screen.FakeStation;
import vn.eid.kiosk.screen.ModelStage;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Field;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.station.FileAsk;
import vn.eid.kiosk.screen.station.outreach.WardViewModel.Group;
import vn.eid.sync.queue.outreach.PeopleQuery;
import vn.eid.sync.queue.outreach.VisitResult;

@DisplayName("The people of a ward")
class WardViewModelTest {
    private final ModelStage stage = ModelStage.atCounter(List.of());
    private final FakeStation station = stage.station();
    private final WardViewModel model = new WardViewModel(stage.desk(), FakeStation.WARD, () -> {}, new FileAsk() {
        @Override
        public Optional<Path> open(String title, List<String> endings) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String name, List<String> endings) {
            return Optional.of(Path.of(name + "." + endings.get(0)));
        }
    });

    private void press(Key key) {
        List<Action> all = new ArrayList<>(model.actions(() -> {}));
        all.addAll(model.results());
        all.add(model.teams().assignment());
        model.teams().meeting().ifPresent(all::add);
        var action = all.stream().filter(it -> it.key() == key).findFirst().orElseThrow();
        assertThat(action.enabled().get()).isTrue();
        action.run().run();
    }

    @Test
    @DisplayName("are at first those at whose door somebody should still knock")
    void open() {
        assertThat(station.asked.get(0).results())
                .containsExactlyInAnyOrder(VisitResult.NOT_VISITED, VisitResult.ABSENT, VisitResult.DECLINED);
        assertThat(model.linesProperty().get())
                .extracting(PersonLine::name)
                .contains("Trần Thị Mẫu")
                .doesNotContain("Phạm Thị Ừng");
        model.groupProperty().set(Group.CLOSED);
        assertThat(model.linesProperty().get())
                .extracting(PersonLine::result)
                .containsExactly("Không có điện thoại thông minh", "Đã chuyển nơi ở");
    }

    @Test
    @DisplayName("are searched by name without marks, number or phone in the store, never by what is shown")
    void search() {
        model.searchProperty().set("tran thi");
        assertThat(last().nameWords()).containsExactly("tran", "thi");
        model.searchProperty().set("0912345671");
        assertThat(last().phone()).contains("+84912345671");
        model.searchProperty().set("022090000011");
        assertThat(last().personalIdNumber()).contains("022090000011");
        model.teamProperty().set("Tổ công nghệ số khu 4");
        assertThat(last().team()).contains("Tổ công nghệ số khu 4");
    }

    private PeopleQuery last() {
        return station.asked.get(station.asked.size() - 1);
    }

    @Test
    @DisplayName("show number, phone and address only of the one who was chosen")
    void chosen() {
        assertThat(model.sheetProperty().get()).isEmpty();
        model.choose("p1");
        var sheet = model.sheetProperty().get().orElseThrow();
        assertThat(sheet.name()).isEqualTo("Trần Thị Mẫu");
        assertThat(sheet.fields()).extracting(Field::value).contains("022 0 90 000011", "0912 345 671");
        assertThat(sheet.visits()).isEqualTo("Đã đến 1 lần, lần cuối ngày 12/11/2026, ghi bởi mau.le");
    }

    @Test
    @DisplayName("get what came of a visit by one key, and stay in sight with it")
    void visited() {
        model.choose("p0");
        press(Key.F2);
        assertThat(model.linesProperty().get().get(0).result()).isEqualTo("Đã kích hoạt");
        assertThat(model.sheetProperty().get().orElseThrow().result()).isEqualTo("Đã kích hoạt");
        press(Key.F3);
        assertThat(model.linesProperty().get().get(0).result()).isEqualTo("Vắng nhà, hẹn lại");
    }

    @Test
    @DisplayName("without anybody chosen have no result to note")
    void nobodyChosen() {
        assertThat(model.results()).noneMatch(it -> it.enabled().get());
    }

    @Test
    @DisplayName("that have no team yet are given to the one that is named")
    void assigned() {
        assertThat(model.teams().free()).isEqualTo("Còn 641 người chưa giao cho tổ nào.");
        model.teams().newTeamProperty().set(" Tổ khu 9 ");
        press(Key.F5);
        assertThat(station.teams).extracting(it -> it.name()).contains("Tổ khu 9");
        assertThat(model.notices().shownProperty().get().orElseThrow().title())
                .isEqualTo("Đã giao 641 người cho Tổ khu 9");
        assertThat(model.teams().newTeamProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("are visited by a team whose next meeting is kept with time and place")
    void meeting() {
        assertThat(model.teams().meeting()).isEmpty();
        model.teamProperty().set("Tổ công nghệ số khu 4");
        assertThat(model.teams().meetingAtProperty().get()).isEqualTo("18:00 20/11/2026");
        assertThat(model.teams().meetingPlaceProperty().get()).isEqualTo("nhà văn hóa khu 4");
        model.teams().meetingAtProperty().set("19:30 31/02/2026");
        assertThat(model.teams().meeting().orElseThrow().enabled().get()).isFalse();
        model.teams().meetingAtProperty().set("19:30 2/12/2026");
        press(Key.F12);
        var saved = station.teams.get(station.teams.size() - 1);
        assertThat(saved.nextAt()).contains(Instant.parse("2026-12-02T12:30:00Z"));
        assertThat(saved.nextPlace()).isEqualTo("nhà văn hóa khu 4");
    }

    @Test
    @DisplayName("are printed as a route sheet; without a printer the officer is told how to save it")
    void printed() {
        press(Key.F9);
        assertThat(model.notices().shownProperty().get().orElseThrow().title()).isEqualTo("Đã in phiếu đi tuyến");
        station.printerWorks = false;
        press(Key.F9);
        assertThat(model.notices().shownProperty().get().orElseThrow().cause()).contains("F8");
        press(Key.F8);
        assertThat(station.written).containsExactly(Path.of("phieu-di-tuyen Phường Hải Hòa.pdf"));
    }

    @Test
    @DisplayName("stay as they are when the store does not answer")
    void fault() {
        model.choose("p0");
        station.broken = true;
        press(Key.F2);
        assertThat(model.linesProperty().get().get(0).result()).isEqualTo("Chưa đến");
        assertThat(model.notices().shownProperty().get()).isPresent();
    }
}
