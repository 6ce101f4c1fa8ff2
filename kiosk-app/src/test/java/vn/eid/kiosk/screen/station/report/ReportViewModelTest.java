package vn.eid.kiosk.screen.station.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.screen.ModelStage;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.station.FileAsk;
import vn.eid.kiosk.station.report.ReportPeriod.Span;
import vn.eid.kiosk.station.sheet.Grid;

@DisplayName("The report screen")
class ReportViewModelTest {
    private final ModelStage stage = ModelStage.atCounter(List.of());
    private final ReportViewModel model = new ReportViewModel(stage.desk(), () -> {}, new FileAsk() {
        @Override
        public Optional<Path> open(String title, List<String> endings) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String name, List<String> endings) {
            return Optional.of(Path.of(name + "." + endings.get(1)));
        }
    });

    private ReportShown shown() {
        return model.shownProperty().get().orElseThrow();
    }

    @Test
    @DisplayName("shows the last thirty days, and other periods when they are chosen")
    void periods() {
        assertThat(shown().line()).isEqualTo("Từ 22/10/2026 đến 20/11/2026");
        assertThat(shown().days()).hasSize(30);
        model.spanProperty().set(Span.TODAY);
        assertThat(shown().line()).isEqualTo("Từ 20/11/2026 đến 20/11/2026");
        assertThat(shown().days()).hasSize(1);
    }

    @Test
    @DisplayName("tells times in minutes, rates in per cent, steps and reasons in words")
    void words() {
        var figures = shown().figures();
        assertThat(figures.get(1).number()).matches("\\d phút \\d\\d giây");
        assertThat(figures.get(2).number()).isEqualTo("88 %");
        assertThat(shown().steps()).hasSize(7);
        assertThat(shown().steps().get(2).name()).isEqualTo("Chân dung");
        assertThat(shown().rejections())
                .extracting(ReportShown.Bar::name)
                .containsExactlyInAnyOrder("Ảnh chân dung không đủ tiêu chuẩn", "Thông tin công dân không khớp");
        assertThat(shown().hours().get(0).name()).isEqualTo("7h");
        assertThat(shown().officers()).extracting(ReportShown.Bar::name).contains("mau.le");
    }

    @Test
    @DisplayName("tells how the line does, and which dossiers are overdue")
    void beside() {
        assertThat(shown().sync()).extracting(it -> it.mark()).containsOnly(Mark.VERIFIED);
        assertThat(shown().overdue()).hasSize(1);
        assertThat(shown().overdueNote()).startsWith("1 hồ sơ quá hạn");
    }

    @Test
    @DisplayName("saves all its tables to one file")
    void exports() {
        model.actions(() -> {}).stream()
                .filter(it -> it.key() == Key.F9)
                .findFirst()
                .orElseThrow()
                .run()
                .run();
        assertThat(stage.station().written).containsExactly(Path.of("bao-cao-tram-2026-11-20.xlsx"));
        assertThat(stage.station().tables)
                .extracting(Grid::title)
                .containsExactly(
                        "Tình trạng hồ sơ",
                        "Hồ sơ theo ngày",
                        "Hồ sơ theo giờ",
                        "Hồ sơ theo cán bộ",
                        "Thời gian từng bước",
                        "Lý do không đạt",
                        "Quá hạn giải quyết");
        assertThat(stage.station().tables)
                .allSatisfy(grid -> assertThat(grid.rows())
                        .allSatisfy(row -> assertThat(row).hasSameSizeAs(grid.columns())));
    }
}
