package vn.eid.kiosk.screen.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.card.CardFault;
import vn.eid.card.CardPresence;
import vn.eid.card.Octets;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.screen.FakeServices;
import vn.eid.kiosk.screen.desk.ShownToCitizen;
import vn.eid.kiosk.screen.station.selfservice.Scene;
import vn.eid.kiosk.screen.station.selfservice.SelfServiceViewModel;
import vn.eid.kiosk.screen.station.selfservice.SelfServiceViewModel.Purpose;
import vn.eid.kiosk.screen.station.selfservice.Told;
import vn.eid.kiosk.station.appointment.VisitDesk.CheckIn;
import vn.eid.kiosk.station.card.CardOutcome;
import vn.eid.kiosk.station.selfservice.LookupAnswer;
import vn.eid.kiosk.station.selfservice.LookupRequest;
import vn.eid.kiosk.station.selfservice.Stage;
import vn.eid.sync.queue.Visit;

@DisplayName("A citizen alone at their window")
class SelfServiceTest {
    private static final CardPresence CARD = new CardPresence("Reader 1", Octets.ofHex("3B8001"));

    private final ServiceStage stage = new ServiceStage();
    private final FakeServices services = stage.services;
    private final SelfServiceViewModel model = new SelfServiceViewModel(stage.desk());

    private Scene scene() {
        return model.sceneProperty().get();
    }

    private Told told() {
        return ((Scene.Answer) scene()).told();
    }

    private void type(String digits) {
        digits.chars().forEach(digit -> model.digit((char) digit));
        model.enter();
    }

    @Test
    @DisplayName("sees the whole story with the card and its last six digits: what, until when, what to do")
    void withTheCard() {
        model.begin(Purpose.DOSSIER);
        services.watcher.orElseThrow().placed(CARD);
        type("000017");
        assertThat(services.keys).containsExactly(new CardInput.TypedCan("000017"));
        assertThat(services.asked).hasOnlyElementsOfType(LookupRequest.ByCard.class);
        assertThat(told().title()).isEqualTo("Hồ sơ đang được kiểm tra");
        assertThat(told().line()).contains("đủ tiêu chuẩn để đưa vào kiểm tra");
        assertThat(told().when().orElseThrow().title()).contains("24/11/2026");
        assertThat(told().when().orElseThrow().line()).contains("3 ngày làm việc");
        assertThat(told().whose().orElseThrow().name()).isEqualTo("N*** V*** THỬ");
    }

    @Test
    @DisplayName("is told the ministry's reason and what to bring when the dossier was not accepted")
    void rejected() {
        services.answer = new LookupAnswer.Whole(FakeServices.story(Stage.REJECTED));
        model.begin(Purpose.DOSSIER);
        services.watcher.orElseThrow().placed(CARD);
        type("000017");
        assertThat(told().line()).isEqualTo("Nguyên nhân: Ảnh bản chụp không đủ tiêu chuẩn");
        assertThat(told().next()).anyMatch(it -> it.contains("không đeo kính"));
        assertThat(told().when()).isEmpty();
    }

    @Test
    @DisplayName("learns the bare status by the code alone, and how to see more")
    void codeAlone() {
        services.answer = new LookupAnswer.StatusOnly(Stage.APPROVED);
        model.begin(Purpose.DOSSIER);
        services.scanned(ServiceStage.CODE);
        assertThat(services.asked).hasOnlyElementsOfType(LookupRequest.ByCode.class);
        assertThat(told().whose()).isEmpty();
        assertThat(told().when()).isEmpty();
        assertThat(told().next()).isEmpty();
        assertThat(told().line()).contains("đặt thẻ lên đầu đọc");
    }

    @Test
    @DisplayName("opens the card with a code that was scanned before, without typing")
    void codeThenCard() {
        model.begin(Purpose.DOSSIER);
        services.scanned(ServiceStage.CODE);
        services.watcher.orElseThrow().placed(CARD);
        assertThat(services.keys).hasOnlyElementsOfType(CardInput.ScannedQr.class);
        assertThat(told().whose()).isPresent();
    }

    @Test
    @DisplayName("without a card types the identity number and four digits of the phone")
    void withoutCard() {
        services.answer = new LookupAnswer.NotFound();
        model.begin(Purpose.DOSSIER);
        model.withoutCard();
        type("00109000001");
        assertThat(((Scene.Pad) scene()).wanted())
                .as("eleven digits are not enough")
                .isEqualTo(Scene.Wanted.ID_NUMBER);
        type("7");
        type("5678");
        assertThat(services.asked).containsExactly(new LookupRequest.ByNumbers("001090000017", "5678"));
        assertThat(told().title()).isEqualTo("Không thấy hồ sơ");
    }

    @Test
    @DisplayName("may mistype the card's digits once, then the officer helps, since the chip answers ever more slowly")
    void wrongDigits() {
        services.outcome = new CardOutcome.Failed(CardFault.WRONG_KEY);
        model.begin(Purpose.DOSSIER);
        services.watcher.orElseThrow().placed(CARD);
        type("000018");
        assertThat(((Scene.Pad) scene()).wrong()).isNotBlank();
        type("000019");
        assertThat(told().line()).contains("gặp cán bộ");
    }

    @Test
    @DisplayName("finds the window back at the beginning after a minute, with nothing left of the one before")
    void returnsByItself() {
        model.begin(Purpose.DOSSIER);
        model.withoutCard();
        type("001090000017");
        stage.pass(Duration.ofSeconds(59));
        model.tick();
        assertThat(scene()).isInstanceOf(Scene.Pad.class);
        assertThat(model.secondsLeftProperty().get()).isEqualTo(1);
        stage.pass(Duration.ofSeconds(1));
        model.tick();
        assertThat(scene()).isEqualTo(new Scene.Welcome());
        assertThat(model.digitsProperty().get()).isEmpty();
        assertThat(services.watcher).as("cards begin enrolments again").isEmpty();
    }

    @Test
    @DisplayName("keeps the window while touching it, and loses it soon after taking the card away")
    void touched() {
        model.begin(Purpose.DOSSIER);
        stage.pass(Duration.ofSeconds(50));
        model.touched();
        stage.pass(Duration.ofSeconds(50));
        model.tick();
        assertThat(scene()).isInstanceOf(Scene.AskCard.class);
        services.watcher.orElseThrow().placed(CARD);
        type("000017");
        services.watcher.orElseThrow().lifted();
        stage.pass(Duration.ofSeconds(12));
        model.tick();
        assertThat(scene()).isEqualTo(new Scene.Welcome());
    }

    @Test
    @DisplayName("hears the answer read without name and number, and only when asked for")
    void readAloud() {
        model.begin(Purpose.DOSSIER);
        services.watcher.orElseThrow().placed(CARD);
        type("000017");
        assertThat(services.spoken).isEmpty();
        model.read();
        assertThat(services.spoken).hasSize(1);
        assertThat(services.spoken.get(0))
                .contains("Hồ sơ đang được kiểm tra", "24/11/2026")
                .doesNotContain("THỬ")
                .doesNotContain("TRACO");
    }

    @Test
    @DisplayName("gets a number for the line with the card's code")
    void checkIn() {
        services.checkIn =
                Optional.of(new CheckIn.Waiting(FakeServices.visit(3, Visit.Status.WAITING, -5, Optional.of(12))));
        model.begin(Purpose.VISIT);
        services.scanned(ServiceStage.CODE);
        assertThat(told().title()).isEqualTo("Số của ông, bà là 12");
        assertThat(services.asked).isEmpty();
    }

    @Test
    @DisplayName("is called by number and counter, aloud, and by nothing more than a masked name")
    void called() {
        services.calling.set(Optional.of(FakeServices.visit(3, Visit.Status.CALLED, -5, Optional.of(12))));
        assertThat(scene()).isEqualTo(new Scene.Called("Mời số", "12", "B*** Q*** KHÁNH", "đến quầy 1"));
        assertThat(services.spoken).containsExactly("Mời số 12 đến quầy 1");
        services.calling.set(Optional.empty());
        assertThat(scene()).isEqualTo(new Scene.Welcome());
    }

    @Test
    @DisplayName("is not torn away by a call for somebody else: it is read out, and shown afterwards")
    void calledMeanwhile() {
        model.begin(Purpose.DOSSIER);
        services.calling.set(Optional.of(FakeServices.visit(3, Visit.Status.CALLED, -5, Optional.of(12))));
        assertThat(scene()).isInstanceOf(Scene.AskCard.class);
        assertThat(services.spoken).hasSize(1);
        model.home();
        assertThat(scene()).isInstanceOf(Scene.Called.class);
    }

    @Test
    @DisplayName("sees what the officer puts there")
    void shownByOfficer() {
        services.shown.set(ShownToCitizen.ACTIVATION);
        assertThat(scene()).isEqualTo(new Scene.Steps());
        services.shown.set(ShownToCitizen.NO_ACTIVATION);
        assertThat(scene()).isEqualTo(new Scene.NoSteps());
        services.shown.set(ShownToCitizen.NOTHING);
        assertThat(scene()).isEqualTo(new Scene.Welcome());
    }
}
