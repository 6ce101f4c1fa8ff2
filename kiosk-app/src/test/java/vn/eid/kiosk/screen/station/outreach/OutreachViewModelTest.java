package vn.eid.kiosk.screen.station.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.screen.FakeStation;
import vn.eid.kiosk.screen.ModelStage;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.station.FileAsk;
import vn.eid.kiosk.station.outreach.ListReading;

@DisplayName("The outreach screen")
class OutreachViewModelTest {
    private final ModelStage stage = ModelStage.atCounter(List.of());
    private final List<String> opened = new ArrayList<>();
    private final List<ListReading> lists = new ArrayList<>();
    private Optional<Path> file = Optional.empty();
    private OutreachViewModel model;

    @BeforeEach
    void open() {
        model = model();
    }

    private OutreachViewModel model() {
        var files = new FileAsk() {
            @Override
            public Optional<Path> open(String title, List<String> endings) {
                return file;
            }

            @Override
            public Optional<Path> save(String title, String name, List<String> endings) {
                return Optional.of(Path.of(name + "." + endings.get(0)));
            }
        };
        return new OutreachViewModel(
                stage.desk(), new OutreachViewModel.Ways(() -> {}, opened::add, lists::add, files));
    }

    private Action action(Key key) {
        return model.actions(() -> {}).stream()
                .filter(it -> it.key() == key)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("shows the letter's 17 wards, most left to do first, with the sums above")
    void wards() {
        var shown = model.shownProperty().get();
        var head = shown.head().orElseThrow();
        assertThat(shown.rows()).hasSize(17);
        assertThat(shown.rows().get(0).name()).isEqualTo("P. Hải Hòa");
        assertThat(shown.rows().get(0).left()).isEqualTo("2.057");
        assertThat(head.activated()).isEqualTo("16.251");
        assertThat(head.left()).isEqualTo("8.165");
        assertThat(head.ofQuota()).isEqualTo("trên chỉ tiêu 24.416");
        assertThat(head.until()).isEqualTo("còn 41 ngày, đến 31/12/2026");
        assertThat(head.planned()).isEqualTo("Mức cần đạt hôm nay: 65 %");
        assertThat(head.line()).startsWith("17 xã, phường. Số liệu đến 14:05 ngày 20/11/2026.");
    }

    @Test
    @DisplayName("draws all bars on the scale of the largest quota, with the tick where the ward should be")
    void scale() {
        var rows = model.shownProperty().get().rows();
        assertThat(rows.get(0).whole()).isEqualTo(1);
        assertThat(rows.get(0).part()).isEqualTo(2415.0 / 4472);
        assertThat(rows).allSatisfy(row -> assertThat(row.plan()).isBetween(0.64 * row.whole(), 0.66 * row.whole()));
        assertThat(rows.stream().filter(WardRow::behind).map(WardRow::name))
                .containsExactly("P. Hải Hòa", "X. Vạn Ninh");
    }

    @Test
    @DisplayName("tells of the chosen ward how far it is behind, what came of the visits, and who goes out next")
    void panel() {
        var panel = model.panelProperty().get().orElseThrow();
        assertThat(panel.ward()).isEqualTo(FakeStation.WARD);
        assertThat(panel.line()).isEqualTo("Đạt 54 %, chậm 11 điểm phần trăm");
        assertThat(panel.tone()).isEqualTo(Tone.CAUTION);
        assertThat(panel.meetings().get(0).line()).isEqualTo("18:00 hôm nay, nhà văn hóa khu 4");
        assertThat(panel.facts()).extracting(WardPanel.Fact::name).contains("Đã kích hoạt", "Vắng nhà, hẹn lại");
        model.chosenProperty().set("Phường Trà Cổ");
        assertThat(model.panelProperty().get().orElseThrow().line()).isEqualTo("Đạt 83 %, vượt 18 điểm phần trăm");
        assertThat(opened).isEmpty();
    }

    @Test
    @DisplayName("opens the list of the chosen ward by Enter")
    void opens() {
        assertThat(action(Key.ENTER).label().getValue()).startsWith("Mở danh sách ");
        action(Key.ENTER).run().run();
        model.chosenProperty().set("Xã Hải Sơn");
        action(Key.ENTER).run().run();
        assertThat(opened).containsExactly(FakeStation.WARD, "Xã Hải Sơn");
    }

    @Test
    @DisplayName("without a plan offers the letter's annex to look at, and nothing that needs a plan")
    void firstUse() {
        stage.station().plan = Optional.empty();
        model = model();
        assertThat(model.shownProperty().get().ready()).isTrue();
        assertThat(model.shownProperty().get().rows()).isEmpty();
        assertThat(action(Key.F9).enabled().get()).isFalse();
        assertThat(action(Key.ENTER).label().getValue()).isEqualTo("Nhập chỉ tiêu từ tệp");
        assertThat(action(Key.ENTER).enabled().get()).isTrue();
        action(Key.ENTER).run().run();
        assertThat(opened).isEmpty();
        model.beginnings().get(0).run().run();
        assertThat(((ListReading.Quotas) lists.get(0)).sum()).isEqualTo(24_416);
    }

    @Test
    @DisplayName("saves its report where the officer says, and says where")
    void exports() {
        action(Key.F9).run().run();
        assertThat(stage.station().written).containsExactly(Path.of("tien-do-kich-hoat-2026-11-20.pdf"));
        assertThat(model.notices().shownProperty().get().orElseThrow().title())
                .isEqualTo("Đã lưu tệp tien-do-kich-hoat-2026-11-20.pdf");
    }

    @Test
    @DisplayName("says when the ministry has sent nothing new")
    void ministry() {
        action(Key.F6).run().run();
        assertThat(lists).isEmpty();
        assertThat(model.notices().shownProperty().get().orElseThrow().title()).startsWith("Bộ chưa gửi");
    }

    @Test
    @DisplayName("tells a fault of the store above the work and keeps what it showed")
    void fault() {
        stage.station().broken = true;
        model.show(stage.state());
        assertThat(model.notices().shownProperty().get().orElseThrow().tone()).isEqualTo(Tone.BAD);
        assertThat(model.shownProperty().get().rows()).hasSize(17);
    }
}
