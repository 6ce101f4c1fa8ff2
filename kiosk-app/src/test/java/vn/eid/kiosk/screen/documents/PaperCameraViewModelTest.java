package vn.eid.kiosk.screen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.document.PageOutline;
import vn.eid.biometrics.document.PageOutline.Corner;
import vn.eid.biometrics.document.PageQuality;
import vn.eid.biometrics.document.PageScanner.PageView;
import vn.eid.biometrics.document.Verdict;
import vn.eid.kiosk.enrolment.EnrolmentEffect;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.ModelStage;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Tone;

@DisplayName("The paper under the camera")
class PaperCameraViewModelTest {
    private static final PageOutline HERE = outline(0);

    private ModelStage stage;
    private PaperCameraViewModel model;

    @BeforeEach
    void open() {
        stage = ModelStage.atDocuments();
        new DocumentsViewModel(stage.desk(), Optional::empty).camera().run().run();
        model = new PaperCameraViewModel(stage.desk());
        stage.follow(model);
    }

    @Test
    @DisplayName("is asked for one thing at a time: into sight, out of the glare, closer, still")
    void oneThingAtATime() {
        assertThat(model.shownProperty().get().sentence()).contains("bốn góc");
        stage.sees(view(HERE, Verdict.GOOD, Verdict.GOOD, Verdict.BAD));
        assertThat(model.shownProperty().get().sentence()).contains("lóa");
        stage.sees(view(HERE, Verdict.GOOD, Verdict.BAD, Verdict.GOOD));
        assertThat(model.shownProperty().get().sentence()).contains("chưa rõ");
        stage.sees(view(HERE, Verdict.BAD, Verdict.GOOD, Verdict.GOOD));
        assertThat(model.shownProperty().get().sentence()).contains("lại gần");
        stage.sees(view(HERE, Verdict.GOOD, Verdict.GOOD, Verdict.GOOD));
        assertThat(model.shownProperty().get().tone()).isEqualTo(Tone.GOOD);
        assertThat(model.outlineProperty().get().orElseThrow().corners())
                .hasSize(4)
                .allSatisfy(it -> assertThat(it.x()).isBetween(0.0, 1.0));
    }

    @Test
    @DisplayName("is said to be taken until another page lies there")
    void takenUntilMoved() {
        stage.sees(view(HERE, Verdict.GOOD, Verdict.GOOD, Verdict.GOOD));
        stage.fire(new EnrolmentEvent.PagesTaken(List.of(stage.page(1)), Optional.empty()));
        assertThat(model.shownProperty().get().sentence()).contains("Đã chụp");
        assertThat(model.shownProperty().get().primary()).contains("1 trang");
        stage.sees(view(outline(300), Verdict.GOOD, Verdict.GOOD, Verdict.GOOD));
        assertThat(model.shownProperty().get().sentence()).contains("nằm yên");
    }

    @Test
    @DisplayName("shows each page with how well it can be read, and lets a poor one be taken away")
    void pages() {
        stage.fire(new EnrolmentEvent.PagesTaken(List.of(stage.page(1), stage.poorPage(2)), Optional.empty()));
        assertThat(model.pagesProperty().get()).extracting(PageLine::tone).containsExactly(Tone.GOOD, Tone.BAD);
        assertThat(model.pagesProperty().get().get(1).state()).isEqualTo("Bị lóa");
        assertThat(model.pagesProperty().get())
                .allSatisfy(it -> assertThat(it.picture()).isPresent());
        model.remove(1);
        assertThat(model.pagesProperty().get()).hasSize(1);
    }

    @Test
    @DisplayName("is taken by key when the machine waits, and left by Enter once a page is there")
    void keys() {
        assertThat(action(Key.ENTER).enabled().get()).isFalse();
        action(Key.F8).run().run();
        assertThat(stage.effects()).contains(new EnrolmentEffect.TakePage());
        stage.fire(new EnrolmentEvent.PagesTaken(List.of(stage.page(1)), Optional.empty()));
        assertThat(action(Key.ENTER).enabled().get()).isTrue();
        action(Key.ENTER).run().run();
        assertThat(stage.state()).isInstanceOf(EnrolmentState.Documents.class);
        assertThat(stage.effects()).contains(new EnrolmentEffect.StopPaperCamera());
    }

    @Test
    @DisplayName("takes no eleventh page")
    void full() {
        for (int i = 0; i < 10; i++) {
            stage.fire(new EnrolmentEvent.PagesTaken(List.of(stage.page(i)), Optional.empty()));
        }
        assertThat(action(Key.F8).enabled().get()).isFalse();
        assertThat(model.shownProperty().get().sentence()).contains("10 trang");
    }

    private Action action(Key key) {
        return model.actions(() -> {}).stream()
                .filter(it -> it.key() == key)
                .findFirst()
                .orElseThrow();
    }

    private static PageOutline outline(double shift) {
        return new PageOutline(
                new Corner(100 + shift, 100),
                new Corner(700 + shift, 100),
                new Corner(700 + shift, 480),
                new Corner(100 + shift, 480));
    }

    private static PageView view(PageOutline outline, Verdict resolution, Verdict sharpness, Verdict glare) {
        var quality = new PageQuality(
                new PageQuality.Check(1, resolution),
                new PageQuality.Check(1, sharpness),
                new PageQuality.Check(0, glare));
        return new PageView(Optional.of(outline), Optional.of(quality), false);
    }
}
