package vn.eid.kiosk.screen.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.card.CardPresence;
import vn.eid.card.Octets;
import vn.eid.kiosk.screen.FakeServices;
import vn.eid.kiosk.screen.desk.ShownToCitizen;
import vn.eid.kiosk.screen.desk.VisitPort.Import;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.CheckItem;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.station.activation.ActivationViewModel;
import vn.eid.kiosk.screen.station.activation.ActivationViewModel.LevelOne;
import vn.eid.kiosk.screen.station.appointment.AppointmentsViewModel;
import vn.eid.kiosk.screen.station.readiness.ReadinessViewModel;
import vn.eid.kiosk.station.activation.ActivationCase;
import vn.eid.kiosk.station.appointment.VisitDesk.CheckIn;
import vn.eid.kiosk.station.appointment.VisitList;
import vn.eid.kiosk.station.readiness.ReadinessReport.Referral;
import vn.eid.sync.queue.Visit;

@DisplayName("An officer at the services")
class OfficerServicesTest {
    private static final CardPresence CARD = new CardPresence("Reader 1", Octets.ofHex("3B8001"));

    private final ServiceStage stage = new ServiceStage();
    private final FakeServices services = stage.services;

    private static Action key(List<Action> actions, Key key) {
        return actions.stream().filter(it -> it.key() == key).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("sees who is called, waits, is late and will come, and calls the next one by Enter")
    void line() {
        var model = new AppointmentsViewModel(stage.desk(), () -> {});
        var shown = model.shownProperty().get().orElseThrow();
        assertThat(shown.called()).isPresent();
        assertThat(shown.waiting()).hasSize(2);
        assertThat(shown.missing()).hasSize(1);
        assertThat(shown.expected()).hasSize(2);
        var call = key(model.actions(() -> {}), Key.ENTER);
        assertThat(call.label().getValue())
                .as("who came before the booked time of the other")
                .isEqualTo("Gọi số 4");
        call.run().run();
        assertThat(services.calling.get()).isPresent();
    }

    @Test
    @DisplayName("checks in by a scanned code, and gives a number to who is not booked, once there is a name")
    void scanned() {
        var model = new AppointmentsViewModel(stage.desk(), () -> {});
        services.scanned(ServiceStage.CODE);
        assertThat(model.walkInProperty().get()).isPresent();
        assertThat(model.nameProperty().get()).isEqualTo("Nguyễn Văn Thử");
        model.matters().get(0).choose().run();
        assertThat(model.walkInProperty().get()).isEmpty();
        assertThat(model.newsProperty().get().orElseThrow().title()).contains("số 9");
        services.checkIn =
                Optional.of(new CheckIn.Waiting(FakeServices.visit(3, Visit.Status.WAITING, -5, Optional.of(12))));
        services.scanned(ServiceStage.CODE);
        assertThat(model.newsProperty().get().orElseThrow().title()).contains("số 12");
    }

    @Test
    @DisplayName("checks in by typing twelve digits")
    void typed() {
        var model = new AppointmentsViewModel(stage.desk(), () -> {});
        key(model.actions(() -> {}), Key.F2).run().run();
        model.numberProperty().set("001090000017");
        assertThat(model.typingProperty().get()).isFalse();
        assertThat(model.walkInProperty().get().orElseThrow().nameKnown()).isFalse();
        assertThat(model.walkInProperty().get().orElseThrow().toString()).doesNotContain("001090000017");
    }

    @Test
    @DisplayName("reads which lines of a list are wrong and why, and that nothing was taken")
    void imports() {
        var model = new AppointmentsViewModel(stage.desk(), () -> {});
        model.take(Path.of("list.csv"));
        assertThat(model.newsProperty().get().orElseThrow().title()).contains("12 lịch hẹn mới");
        services.imported = new Import.Refused(
                new VisitList.Refused(List.of(new VisitList.Problem(7, VisitList.Reason.NAME_UNREADABLE))));
        model.take(Path.of("list.csv"));
        var news = model.newsProperty().get().orElseThrow();
        assertThat(news.tone()).isEqualTo(Tone.BAD);
        assertThat(news.title()).contains("Không có dòng nào được ghi");
        assertThat(news.lines()).extracting(CheckItem::remark).containsExactly("Dòng 7");
    }

    @Test
    @DisplayName("is told when the store cannot be asked, in place of an empty list")
    void storeDown() {
        services.storeDown = true;
        var model = new AppointmentsViewModel(stage.desk(), () -> {});
        assertThat(model.shownProperty().get()).isEmpty();
        assertThat(key(model.actions(() -> {}), Key.ENTER).enabled().get()).isFalse();
    }

    @Test
    @DisplayName("shows the ministry's message with the citizen's name, its length, and forgets it when leaving")
    void message() {
        var model = new ActivationViewModel(stage.desk(), () -> {});
        services.scanned(ServiceStage.CODE);
        assertThat(model.messageProperty().get().text()).contains("cong dan Nguyen Van Thu da duoc phe duyet");
        assertThat(model.messageProperty().get().measure()).contains("GSM").contains("2 phần");
        assertThat(services.watcher.orElseThrow().wantsCards()).isFalse();
        model.leave();
        assertThat(model.nameProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("puts the steps on the citizen's window, or that none are needed, and takes them away when leaving")
    void showing() {
        var model = new ActivationViewModel(stage.desk(), () -> {});
        var show = key(model.actions(() -> {}), Key.F5);
        show.run().run();
        assertThat(services.shown.get()).isEqualTo(ShownToCitizen.ACTIVATION);
        model.levelOneProperty().set(LevelOne.ACTIVATED);
        assertThat(services.shown.get()).isEqualTo(ShownToCitizen.NO_ACTIVATION);
        key(model.actions(() -> {}), Key.ENTER).run().run();
        assertThat(services.printed).containsExactly(ActivationCase.NO_NEW_ACTIVATION);
        model.leave();
        assertThat(services.shown.get()).isEqualTo(ShownToCitizen.NOTHING);
    }

    @Test
    @DisplayName("compares card and carrier while typing, and prints the slip only when there is something to do")
    void readiness() {
        var model = new ReadinessViewModel(stage.desk(), () -> {});
        var slip = key(model.actions(() -> {}), Key.F9);
        services.watcher.orElseThrow().placed(CARD);
        services.scanned(ServiceStage.CODE);
        model.phoneProperty().set("0912345678");
        assertThat(model.commandProperty().get().title()).isEqualTo("Soạn TTTB gửi 1414");
        assertThat(model.commandProperty().get().line()).contains("VinaPhone");
        model.replyProperty().set("Ho ten: NGUYEN VAN THU; Ngay sinh: 15/02/1990; So giay to: 001090000017");
        assertThat(model.shownProperty().get().orElseThrow().ready()).isTrue();
        assertThat(slip.enabled().get()).isFalse();
        model.replyProperty().set("Ho ten: NGUYEN VAN THU; Ngay sinh: 15/02/1990; So giay to: 012345678");
        assertThat(model.shownProperty().get().orElseThrow().ready()).isFalse();
        assertThat(slip.enabled().get()).isTrue();
        slip.run().run();
        assertThat(services.printed).containsExactly(Set.of(Referral.CARRIER));
        model.phoneProperty().set("0592345678");
        assertThat(model.commandProperty().get().title()).isEqualTo("Soạn TT gửi 1414");
    }

    @Test
    @DisplayName("leaves nothing of a citizen in the check for the next one")
    void nextOne() {
        var model = new ReadinessViewModel(stage.desk(), () -> {});
        services.watcher.orElseThrow().placed(CARD);
        services.scanned(ServiceStage.CODE);
        model.replyProperty().set("Ho ten: NGUYEN VAN THU");
        key(model.actions(() -> {}), Key.F2).run().run();
        assertThat(model.shownProperty().get()).isEmpty();
        assertThat(model.replyProperty().get()).isEmpty();
        assertThat(model.phoneProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("shows what the older guides say of the portal as history")
    void history() {
        var advice = new ReadinessViewModel(stage.desk(), () -> {}).advice();
        assertThat(advice).filteredOn(it -> it.historic()).hasSize(3);
        assertThat(advice.get(0).line()).contains("!@#$%^*()_", "8", "20");
    }
}
