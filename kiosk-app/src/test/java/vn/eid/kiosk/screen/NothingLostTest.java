package vn.eid.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.enrolment.EnrolmentEffect;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.Step;
import vn.eid.kiosk.enrolment.UnfinishedEnrolment;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.sync.dossier.AttachedDocument;

@DisplayName("What was captured")
class NothingLostTest {
    private FakeCounter counter = new FakeCounter(new Locale("vi"));
    private CounterWindows windows;

    @BeforeAll
    static void toolkit() throws Exception {
        Fx.start();
    }

    private void open(Duration lockAfter) throws Exception {
        Fx.run(() -> {
            var usual = counter.settings(false);
            windows = new CounterWindows(
                    counter.desks(),
                    new WindowSettings(usual.usual(), usual.menu(), usual.sounds(), lockAfter, usual.placement()));
            windows.show();
        });
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(windows::close);
    }

    @Test
    @DisplayName("is all there after going back to the first step with Esc and forward again with Enter")
    void backAndForward() throws Exception {
        open(Duration.ofHours(1));
        Fx.run(() -> {
            counter.upTo(PageKind.DOCUMENTS);
            counter.session.fire(new EnrolmentEvent.DocumentAdded(
                    new AttachedDocument(new AttachedDocument.DrivingLicence("010912345678", "A1"), List.of(), true)));
            counter.upTo(PageKind.REVIEW);
            var before = ((EnrolmentState.Review) counter.session.state()).proven();
            for (var wanted :
                    List.of(PageKind.CONTACT, PageKind.DOCUMENTS, PageKind.REVIEW_PORTRAIT, PageKind.IDENTITY)) {
                assertThat(windows.officer().press(Key.ESC)).isTrue();
                assertThat(PageKind.of(counter.session.state())).isEqualTo(wanted);
            }
            for (int i = 0; i < 6 && !(counter.session.state() instanceof EnrolmentState.Review); i++) {
                assertThat(windows.officer().press(Key.ENTER)).isTrue();
            }
            assertThat(((EnrolmentState.Review) counter.session.state()).proven())
                    .isEqualTo(before);
        });
    }

    @Test
    @DisplayName("waits behind the lock when nobody touches the counter, and is there for the same officer again")
    void idleLock() throws Exception {
        open(Duration.ofMillis(400));
        Fx.run(() -> counter.upTo(PageKind.DOCUMENTS));
        for (int i = 0; i < 200 && !Fx.call(() -> counter.session.state() instanceof EnrolmentState.Locked); i++) {
            Thread.sleep(25);
        }
        Fx.run(() -> {
            assertThat(counter.session.state()).isInstanceOf(EnrolmentState.Locked.class);
            assertThat(windows.officer().kindProperty().get()).isEqualTo(PageKind.LOCKED);
            counter.signedIn();
            assertThat(windows.officer().kindProperty().get()).isEqualTo(PageKind.DOCUMENTS);
        });
    }

    @Test
    @DisplayName("is offered by key after a power cut, and opens at the step where the lights went out")
    void powerCut() throws Exception {
        open(Duration.ofHours(1));
        EnrolmentState.UnderWay kept = Fx.call(() -> {
            counter.upTo(PageKind.CONTACT);
            return (EnrolmentState.UnderWay) counter.session.state();
        });
        close();

        counter = new FakeCounter(new Locale("vi"));
        counter.unfinished = List.of(new UnfinishedEnrolment(
                kept.start().id(), Samples.OFFICER.account(), kept.start().at(), Step.CONTACT, "NGUYỄN V. T."));
        counter.answer = effect -> {
            if (effect instanceof EnrolmentEffect.OpenDraft) {
                counter.session.post(new EnrolmentEvent.DraftOpened(kept));
            }
        };
        open(Duration.ofHours(1));
        Fx.run(() -> {
            counter.signedIn();
            assertThat(windows.officer().press(Key.F4)).isTrue();
            assertThat(counter.session.state()).isEqualTo(kept);
            assertThat(windows.officer().kindProperty().get()).isEqualTo(PageKind.CONTACT);
        });
    }

    @Test
    @DisplayName("of a rejected dossier is kept, and only the step that the ministry named is done again")
    void rejectedAndRedone() throws Exception {
        open(Duration.ofHours(1));
        Fx.run(() -> {
            counter.signedIn();
            windows.officer().press(Key.F3);
            windows.officer().frame().applyCss();
            windows.officer().frame().layout();
            var row = windows.officer().frame().lookupAll(".row-button").stream()
                    .filter(it -> it.getAccessibleText().contains("Không đạt"))
                    .findFirst();
            ((javafx.scene.control.Button) row.orElseThrow()).fire();
            assertThat(windows.officer().kindProperty().get()).isEqualTo(PageKind.REJECTED);
            assertThat(windows.officer().press(Key.ENTER)).isTrue();
            assertThat(counter.effects).anyMatch(EnrolmentEffect.OpenRedo.class::isInstance);
            assertThat(Optional.of(counter.session.state()))
                    .as("the counter stays where it is until the old data are open")
                    .containsInstanceOf(EnrolmentState.Idle.class);
        });
    }
}
