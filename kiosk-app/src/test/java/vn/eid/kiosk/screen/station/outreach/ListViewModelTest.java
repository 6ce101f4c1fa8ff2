package vn.eid.kiosk.screen.station.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.screen.ModelStage;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.station.FileAsk;
import vn.eid.kiosk.station.outreach.LetterExample;
import vn.eid.kiosk.station.outreach.ListReading;
import vn.eid.kiosk.station.outreach.RowProblem;
import vn.eid.kiosk.station.sheet.OldScript;
import vn.eid.kiosk.station.sheet.TableFile;
import vn.eid.sync.queue.outreach.ListedCitizen;
import vn.eid.sync.queue.outreach.OutreachEntry;

@DisplayName("A list before it is taken over")
class ListViewModelTest {
    private final ModelStage stage = ModelStage.atCounter(List.of());
    private final AtomicInteger left = new AtomicInteger();

    private ListViewModel model(ListReading reading) {
        return new ListViewModel(stage.desk(), reading, left::incrementAndGet, new FileAsk() {
            @Override
            public Optional<Path> open(String title, List<String> endings) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> save(String title, String name, List<String> endings) {
                return Optional.of(Path.of(name + "." + endings.get(0)));
            }
        });
    }

    private static Action action(ListViewModel model, Key key) {
        return model.actions(() -> {}).stream()
                .filter(it -> it.key() == key)
                .findFirst()
                .orElseThrow();
    }

    private static ListReading.People people(OldScript script) {
        var citizen = new ListedCitizen("Nguyễn Văn Thử", "022090000017", "", Optional.empty(), "");
        return new ListReading.People(List.of(new OutreachEntry("Phường Trà Cổ", "", citizen)), script, List.of());
    }

    @Test
    @DisplayName("is taken over by Enter when no row is wrong")
    void taken() {
        var model = model(people(OldScript.UNICODE));
        assertThat(model.shown().line()).isEqualTo("1 người, không có dòng nào sai.");
        assertThat(action(model, Key.ENTER).label().getValue()).isEqualTo("Nhập 1 người");
        action(model, Key.ENTER).run().run();
        assertThat(stage.station().taken).isPresent();
        assertThat(left).hasValue(1);
    }

    @Test
    @DisplayName("with wrong rows names each by line and reason and cannot be taken over")
    void wrongRows() {
        var model = model(new ListReading.People(
                List.of(),
                OldScript.UNICODE,
                List.of(
                        new RowProblem(12, RowProblem.Reason.ID_NUMBER_TWICE, 4),
                        new RowProblem(31, RowProblem.Reason.PHONE_FORM))));
        assertThat(model.shown().problems())
                .containsExactly(
                        new ListViewModel.Row("Dòng 12", "số định danh trùng với dòng 4"),
                        new ListViewModel.Row("Dòng 31", "số điện thoại không phải số di động hiện dùng"));
        assertThat(model.shown().notice().orElseThrow().cause()).startsWith("Chưa có gì được lưu");
        assertThat(action(model, Key.ENTER).enabled().get()).isFalse();
    }

    @Test
    @DisplayName("with very many wrong rows shows the first ones, and saves all of them to a file")
    void manyWrongRows() {
        var problems = IntStream.range(0, 1_000)
                .mapToObj(line -> new RowProblem(line + 2, RowProblem.Reason.NAME_MISSING))
                .toList();
        var model = model(new ListReading.People(List.of(), OldScript.UNICODE, problems));
        assertThat(model.shown().problems()).hasSize(200);
        assertThat(model.shown().further()).startsWith("Và 800 chỗ nữa");
        action(model, Key.F9).run().run();
        assertThat(stage.station().tables.get(0).rows()).hasSize(1_000);
        assertThat(stage.station().written).containsExactly(Path.of("dong-can-sua.xlsx"));
    }

    @Test
    @DisplayName("that was converted from an old font asks to be compared with the file first")
    void converted() {
        var shown = model(people(OldScript.TCVN3)).shown();
        assertThat(shown.notice().orElseThrow().title()).contains("TCVN3");
        assertThat(shown.sample().get(0).left()).isEqualTo("Nguyễn Văn Thử");
    }

    @Test
    @DisplayName("of quotas needs a first and a last day, and becomes the plan")
    void quotas() {
        var model = model(new ListReading.Quotas(LetterExample.wards(), OldScript.UNICODE, List.of()));
        assertThat(model.shown().line()).isEqualTo("17 xã, phường, tổng chỉ tiêu 24.416.");
        model.startsProperty().set("31/02/2026");
        assertThat(action(model, Key.ENTER).enabled().get()).isFalse();
        model.startsProperty().set("1/9/2026");
        model.endsProperty().set("31/12/2026");
        action(model, Key.ENTER).run().run();
        var plan = stage.station().plan.orElseThrow();
        assertThat(plan.title()).isEqualTo(LetterExample.TITLE);
        assertThat(plan.starts()).isEqualTo("2026-09-01");
        assertThat(left).hasValue(1);
    }

    @Test
    @DisplayName("stays in sight when the store refuses it: nothing is half taken over")
    void refused() {
        stage.station().broken = true;
        var model = model(people(OldScript.UNICODE));
        action(model, Key.ENTER).run().run();
        assertThat(left).hasValue(0);
        assertThat(model.notices().shownProperty().get()).isPresent();
        assertThat(action(model, Key.ENTER).enabled().get()).isTrue();
    }

    @Test
    @DisplayName("that is no list at all says why")
    void noList() {
        for (var why : ListReading.Why.values()) {
            assertThat(model(new ListReading.Unusable(why)).shown().notice()).isPresent();
        }
        for (var reason : TableFile.Reason.values()) {
            var model = model(new ListReading.NoTable(reason));
            assertThat(model.shown().notice().orElseThrow().title()).isNotBlank();
            assertThat(action(model, Key.ENTER).enabled().get()).isFalse();
        }
    }
}
