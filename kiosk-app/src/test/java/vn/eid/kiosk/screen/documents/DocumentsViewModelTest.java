package vn.eid.kiosk.screen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.ModelStage;
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
    @DisplayName("takes a paper off again")
    void removes() {
        addsWhatIsRight();
        model.remove(0);
        assertThat(model.papersProperty().get()).isEmpty();
    }
}
