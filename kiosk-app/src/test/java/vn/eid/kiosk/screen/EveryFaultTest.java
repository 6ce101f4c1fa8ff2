package vn.eid.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.eid.biometrics.CameraFault;
import vn.eid.card.CardFault;
import vn.eid.card.ReadPhase;
import vn.eid.kiosk.enrolment.Answer;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentFault;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.EnrolmentState.Halted;
import vn.eid.kiosk.enrolment.WorkflowFault;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.kiosk.screen.desk.MessageWords;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.theme.Theme;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.QueueFault;

@DisplayName("A fault in the windows")
class EveryFaultTest {
    @BeforeAll
    static void toolkit() throws Exception {
        Fx.start();
    }

    @TestFactory
    @DisplayName("stands above the work as title, cause and one action, and Enter goes on where the work stood")
    Stream<DynamicTest> everyFault() {
        return Stream.of(
                        Stream.of(CardFault.values())
                                .map(it -> faultTest(new EnrolmentFault.OfCard(it), EveryFaultTest::reading)),
                        Stream.of(CameraFault.values())
                                .map(it -> faultTest(
                                        new EnrolmentFault.OfCamera(it), counter -> counter.upTo(PageKind.PORTRAIT))),
                        Stream.of(QueueFault.values())
                                .map(it -> faultTest(
                                        new EnrolmentFault.OfQueue(it), counter -> counter.upTo(PageKind.DOCUMENTS))),
                        Stream.of(WorkflowFault.values())
                                .map(it -> faultTest(new EnrolmentFault.OfWorkflow(it), EveryFaultTest::reading)),
                        Stream.of(faultTest(
                                new EnrolmentFault.Unexpected("K7M-3Q9P"), counter -> counter.upTo(PageKind.CONTACT))))
                .flatMap(it -> it);
    }

    private static DynamicTest faultTest(EnrolmentFault fault, Consumer<FakeCounter> way) {
        return DynamicTest.dynamicTest(
                fault.toString(),
                () -> Fx.run(() -> {
                    var windows = open(way);
                    windows.counter().session.fire(new EnrolmentEvent.Failed(fault));
                    var halted = (Halted) windows.counter().session.state();
                    var words = new MessageWords(new OfficerMessages(Language.VIETNAMESE)).fault(fault);
                    assertThat(spoken(windows.officer().frame()))
                            .contains(words.title())
                            .contains(words.cause())
                            .contains(words.advice());
                    assertThat(words.cause() + words.title() + words.advice())
                            .doesNotContain("Exception")
                            .doesNotContain("vn.eid");
                    assertThat(spoken(windows.citizen().root()))
                            .as("the citizen is not told of machines")
                            .doesNotContain(words.title());
                    assertThat(windows.officer().press(Key.ENTER))
                            .as("one action")
                            .isTrue();
                    assertThat(windows.counter().session.state()).isNotInstanceOf(Halted.class);
                    assertThat(PageKind.of(windows.counter().session.state())).isEqualTo(PageKind.of(halted));
                }));
    }

    @Test
    @DisplayName("while sealing leaves the dossier at its last look, and saving again saves it")
    void diskFullWhileSealing() throws Exception {
        Fx.run(() -> {
            var windows = open(counter -> counter.upTo(PageKind.REVIEW));
            var counter = windows.counter();
            assertThat(windows.officer().press(Key.ENTER)).isTrue();
            counter.session.fire(new EnrolmentEvent.Failed(new EnrolmentFault.OfQueue(QueueFault.QUEUE_FULL)));
            assertThat(windows.officer().press(Key.ENTER)).isTrue();
            assertThat(counter.session.state()).isInstanceOf(EnrolmentState.Review.class);
            assertThat(windows.officer().press(Key.ENTER)).isTrue();
            assertThat(counter.session.state()).isInstanceOf(EnrolmentState.Sealing.class);
            counter.session.fire(new EnrolmentEvent.DossierSaved(
                    Samples.dossier(Samples.ID.value(), DossierStatus.QUEUED, "NGUYỄN V. T.", 5)));
            assertThat(spoken(windows.officer().frame())).contains("Đã lưu an toàn tại máy");
        });
    }

    @Test
    @DisplayName("of the line stops nobody: the code is said to be out of reach, the citizen's word goes on")
    void gatewayOutOfReach() throws Exception {
        Fx.run(() -> {
            var windows = open(counter -> {
                counter.health.set(FakeCounter.health(false));
                counter.upTo(PageKind.CONTACT);
            });
            var session = windows.counter().session;
            assertThat(spoken(windows.officer().frame())).contains("Mất kết nối");
            session.fire(new EnrolmentEvent.ContactTyped("+84912345678", Optional.empty()));
            session.fire(new EnrolmentEvent.PhoneUseCounted("+84912345678", 0));
            session.fire(new EnrolmentEvent.CodeWanted());
            session.fire(new EnrolmentEvent.CodeUnavailable());
            assertThat(spoken(windows.officer().frame())).contains("Lời xác nhận của công dân là đủ");
            session.fire(new EnrolmentEvent.PhoneAnswered(Answer.RIGHT));
            assertThat(windows.officer().press(Key.ENTER)).isTrue();
            var consent = (EnrolmentState.GivingConsent) session.state();
            assertThat(consent.proven().form().verification().name()).isEqualTo("CITIZEN_CONFIRMED");
        });
    }

    @Test
    @DisplayName("that held a sent dossier back is said on the page that had called it saved")
    void heldByTheMinistry() throws Exception {
        Fx.run(() -> {
            var windows = open(counter -> counter.upTo(PageKind.SAVED));
            windows.counter()
                    .session
                    .fire(new EnrolmentEvent.StatusChanged(
                            Samples.dossier(Samples.ID.value(), DossierStatus.PARKED, "NGUYỄN V. T.", 5)));
            assertThat(spoken(windows.officer().frame())).contains("Hồ sơ được giữ lại ở máy này");
        });
    }

    @Test
    @DisplayName("keeps what the card had said before it was pulled, and reads on when it is back")
    void cardPulled() throws Exception {
        Fx.run(() -> {
            var windows = open(EveryFaultTest::reading);
            var session = windows.counter().session;
            session.fire(new EnrolmentEvent.Failed(new EnrolmentFault.OfCard(CardFault.CARD_REMOVED)));
            assertThat(spoken(windows.officer().frame())).contains("NGUYỄN VĂN THỬ");
            session.fire(new EnrolmentEvent.CardPlaced(Samples.CARD, session.ticket()));
            assertThat(session.state()).isInstanceOf(EnrolmentState.ReadingChip.class);
        });
    }

    private static void reading(FakeCounter counter) {
        counter.signedIn();
        counter.cardPlaced();
        counter.reading(ReadPhase.READING_PORTRAIT, 19_200);
    }

    private static Gallery.Windows open(Consumer<FakeCounter> way) {
        return Gallery.open(new Gallery.Exhibit("fault", way, it -> {}), new Locale("vi"), Theme.LIGHT);
    }

    private static String spoken(Parent root) {
        var words = new StringBuilder();
        for (Node node : List.copyOf(root.lookupAll(".label"))) {
            if (node instanceof Label label && label.getText() != null) {
                words.append(label.getText()).append('\n');
            }
        }
        return words.toString();
    }
}
