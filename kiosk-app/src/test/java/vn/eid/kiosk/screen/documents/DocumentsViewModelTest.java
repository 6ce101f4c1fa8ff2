package vn.eid.kiosk.screen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.enrolment.EnrolmentEffect;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.ModelStage;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Tone;

@DisplayName("The papers step")
class DocumentsViewModelTest {
    private ModelStage stage;
    private DocumentsViewModel model;

    @BeforeEach
    void open() {
        stage = ModelStage.atDocuments();
        model = new DocumentsViewModel(stage.desk(), Optional::empty);
        stage.follow(model);
    }

    @Test
    @DisplayName("adds a paper only when its numbers are right and the original was compared")
    void addsWhatIsRight() {
        model.kindProperty().set(Paper.DRIVING_LICENCE);
        model.numberProperty().set("010912345678");
        model.detailProperty().set("a1");
        assertThat(model.addition().enabled().get()).isFalse();

        model.comparedProperty().set(true);
        assertThat(model.addition().enabled().get()).isTrue();
        model.addition().run().run();

        assertThat(model.papersProperty().get()).hasSize(1);
        assertThat(model.papersProperty().get().get(0).name()).contains("A1");
        assertThat(model.numberProperty().get()).isEmpty();
        assertThat(model.comparedProperty().get()).isFalse();
        assertThat(((EnrolmentState.Documents) stage.state()).documents()).hasSize(1);
    }

    @Test
    @DisplayName("goes on to the next kind of paper by itself")
    void nextKind() {
        model.useIdentityNumber();
        model.detailProperty().set("Trạm y tế");
        model.comparedProperty().set(true);
        model.addition().run().run();

        assertThat(model.kindProperty().get()).isEqualTo(Paper.DRIVING_LICENCE);
        assertThat(model.papersProperty().get().get(0).number()).isEqualTo("001 0 90 000017");
    }

    @Test
    @DisplayName("tells another person's number in red, and an unusual one in amber")
    void hints() {
        model.kindProperty().set(Paper.TAX_CODE);
        model.numberProperty().set("001090000018");
        assertThat(model.numberHint().tone()).isEqualTo(Tone.BAD);
        model.numberProperty().set("001090000017");
        assertThat(model.numberHint().tone()).isEqualTo(Tone.GOOD);

        model.kindProperty().set(Paper.VEHICLE_REGISTRATION);
        model.detailProperty().set("RLHPC0912");
        assertThat(model.detailHint().tone()).isEqualTo(Tone.CAUTION);
    }

    @Test
    @DisplayName("puts the pages in hand into the paper that is added, with the name of who compared it")
    void pagesGoIntoThePaper() {
        stage.fire(new EnrolmentEvent.PagesTaken(List.of(stage.page(1), stage.page(2)), Optional.empty()));
        assertThat(model.pagesProperty().get()).hasSize(2);
        assertThat(primary().enabled().get()).isFalse();
        assertThat(primary().label().getValue()).contains("Thêm hoặc bỏ");

        model.useIdentityNumber();
        model.detailProperty().set("Trạm y tế");
        model.comparedProperty().set(true);
        model.addition().run().run();

        var paper = ((EnrolmentState.Documents) stage.state()).documents().get(0);
        assertThat(paper.pages()).hasSize(2);
        assertThat(paper.comparedBy()).contains("mau.le");
        assertThat(model.pagesProperty().get()).isEmpty();
        var line = model.papersProperty().get().get(0);
        assertThat(line.note()).isEqualTo("2 trang · Thượng úy Lê Thị Mẫu đối chiếu");
        assertThat(line.pages()).hasSize(2);
        assertThat(primary().enabled().get()).isTrue();
    }

    @Test
    @DisplayName("fills in what a scanned code says, and warns when it names somebody else")
    void scannedCode() {
        scan("GD4010123456789", "Nguyễn Văn Thử");
        assertThat(model.kindProperty().get()).isEqualTo(Paper.HEALTH_INSURANCE_CARD);
        assertThat(model.numberProperty().get()).isEqualTo("GD4010123456789");
        assertThat(model.detailProperty().get()).isEqualTo("79 - 034");
        assertThat(model.holderProperty().get()).isEmpty();

        model.numberProperty().set("GD4010123456780");
        stage.fire(new EnrolmentEvent.PagesTaken(List.of(stage.page(1)), Optional.empty()));
        assertThat(model.numberProperty().get())
                .as("what was typed since stays")
                .isEqualTo("GD4010123456780");

        scan("GD4010123456789", "Trần Thị Khác");
        assertThat(model.holderProperty().get()).contains("Trần Thị Khác");
    }

    @Test
    @DisplayName("opens the camera by F6 and a file by F7, and nothing happens when no file was chosen")
    void cameraAndFile() {
        model.file().run().run();
        assertThat(stage.effects()).noneMatch(EnrolmentEffect.ReadPaperFile.class::isInstance);
        var chosen = new DocumentsViewModel(stage.desk(), () -> Optional.of(Path.of("bhyt.pdf")));
        chosen.file().run().run();
        assertThat(stage.effects()).contains(new EnrolmentEffect.ReadPaperFile(Path.of("bhyt.pdf")));
        assertThat(model.camera().key()).isEqualTo(Key.F6);
        model.camera().run().run();
        assertThat(stage.state()).isInstanceOf(EnrolmentState.ScanningPaper.class);
    }

    @Test
    @DisplayName("keeps what was typed while the paper is under the camera")
    void formStays() {
        model.kindProperty().set(Paper.VEHICLE_REGISTRATION);
        model.numberProperty().set("29X123456");
        model.detailProperty().set("RLHPC0912");
        model.carProperty().set(true);
        model.camera().run().run();
        stage.fire(new EnrolmentEvent.PaperCameraDone());
        var again = new DocumentsViewModel(stage.desk(), Optional::empty);
        again.show(stage.state());
        assertThat(again.kindProperty().get()).isEqualTo(Paper.VEHICLE_REGISTRATION);
        assertThat(again.numberProperty().get()).isEqualTo("29X123456");
        assertThat(again.detailProperty().get()).isEqualTo("RLHPC0912");
        assertThat(again.carProperty().get()).isTrue();
    }

    private void scan(String number, String name) {
        var hex = java.util.HexFormat.of().formatHex(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var code = String.join("|", number, hex, "15/02/1990", "1", hex, "79 - 034", "01/01/2024", "-");
        stage.fire(new EnrolmentEvent.KeyGiven(
                new CardInput.ScannedQr(code), stage.desk().session().ticket()));
    }

    private Action primary() {
        return model.actions(() -> {}).stream()
                .filter(it -> it.key() == Key.ENTER)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("takes a paper off again")
    void removes() {
        addsWhatIsRight();
        model.remove(0);
        assertThat(model.papersProperty().get()).isEmpty();
    }
}
