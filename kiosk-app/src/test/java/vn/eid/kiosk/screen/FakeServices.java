package vn.eid.kiosk.screen;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import vn.eid.card.CardExpiry;
import vn.eid.card.CardPresence;
import vn.eid.card.ChipVerdict;
import vn.eid.card.PartialDate;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.screen.desk.CardPort;
import vn.eid.kiosk.screen.desk.LookupPort;
import vn.eid.kiosk.screen.desk.PaperPort;
import vn.eid.kiosk.screen.desk.Services;
import vn.eid.kiosk.screen.desk.ShownToCitizen;
import vn.eid.kiosk.screen.desk.VisitPort;
import vn.eid.kiosk.station.Voice;
import vn.eid.kiosk.station.activation.ActivationCase;
import vn.eid.kiosk.station.appointment.LineRules;
import vn.eid.kiosk.station.appointment.TodaysLine;
import vn.eid.kiosk.station.appointment.VisitDesk.CheckIn;
import vn.eid.kiosk.station.card.CardOutcome;
import vn.eid.kiosk.station.card.CardText;
import vn.eid.kiosk.station.readiness.ReadinessReport.Referral;
import vn.eid.kiosk.station.selfservice.LookupAnswer;
import vn.eid.kiosk.station.selfservice.LookupRequest;
import vn.eid.kiosk.station.selfservice.Stage;
import vn.eid.kiosk.station.selfservice.Story;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.Visit;
import vn.eid.sync.queue.VisitBook;

/** The station's services without a store: they answer at once what a test wants them to answer. */
public final class FakeServices implements CardPort, LookupPort, VisitPort, PaperPort, Voice {
    public static final CardText CARD = new CardText(
            "001090000017",
            "Nguyễn Văn Thử",
            PartialDate.of(LocalDate.of(1990, 2, 15)),
            Optional.of("012345678"),
            new CardExpiry.Until(LocalDate.of(2030, 2, 15)),
            ChipVerdict.Proof.NOT_PROVEN);

    public final List<LookupRequest> asked = new ArrayList<>();
    public final List<CardInput> keys = new ArrayList<>();
    public final List<String> spoken = new ArrayList<>();
    public final List<Object> printed = new ArrayList<>();
    public final SimpleObjectProperty<Optional<Visit>> calling = new SimpleObjectProperty<>(Optional.empty());
    public final SimpleObjectProperty<ShownToCitizen> shown = new SimpleObjectProperty<>(ShownToCitizen.NOTHING);
    public Optional<Watcher> watcher = Optional.empty();
    public LookupAnswer answer = new LookupAnswer.Whole(story(Stage.CHECKING));
    public CardOutcome outcome = new CardOutcome.Read(CARD);
    public Optional<CheckIn> checkIn = Optional.of(new CheckIn.NotBooked());
    public Import imported = new Import.Done(new VisitBook.Taken(12, 3, 0));
    public List<Visit> today = visits();
    public boolean storeDown;
    public boolean voice = true;
    public boolean printer = true;
    public int phoneUsers;

    public Services services() {
        return new Services(this, this, this, this, this, shown);
    }

    public static Story story(Stage stage) {
        return new Story(
                "TRACO-261120-7K2M9Q",
                "N*** V*** THỬ",
                stage,
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2026, 11, 19),
                stage.awaitsDecision() ? Optional.of(LocalDate.of(2026, 11, 24)) : Optional.empty(),
                3,
                false,
                stage == Stage.REJECTED
                        ? Optional.of(new RejectionReason(
                                "PORTRAIT", "Ảnh bản chụp không đủ tiêu chuẩn", RejectionReason.Step.PORTRAIT))
                        : Optional.empty());
    }

    public static Visit visit(int number, Visit.Status status, int bookedMinutes, Optional<Integer> ticket) {
        boolean arrived = ticket.isPresent();
        var at = Samples.NOW.plus(Duration.ofMinutes(bookedMinutes));
        boolean called = status == Visit.Status.CALLED || status == Visit.Status.SERVED;
        return new Visit(
                "v" + number,
                LocalDate.of(2026, 11, 20),
                bookedMinutes == 0 ? Optional.empty() : Optional.of(at),
                Optional.of("LH-" + number),
                bookedMinutes == 0 ? Visit.Origin.WALK_IN : Visit.Origin.GATEWAY,
                List.of("H*** V*** THỬ", "V*** T*** MẪU", "Đ*** T*** ỪNG", "B*** Q*** KHÁNH")
                        .get(number % 4),
                Visit.Matter.values()[number % 5],
                status,
                ticket,
                arrived ? Optional.of(Samples.NOW.minusSeconds(600 - number * 20L)) : Optional.empty(),
                called ? Optional.of(Samples.NOW.minusSeconds(120)) : Optional.empty(),
                called ? 1 : 0,
                status.over() ? Optional.of(Samples.NOW.minusSeconds(60)) : Optional.empty(),
                called ? Optional.of("1") : Optional.empty(),
                1);
    }

    public static List<Visit> visits() {
        return List.of(
                visit(1, Visit.Status.SERVED, -60, Optional.of(1)),
                visit(2, Visit.Status.CALLED, -10, Optional.of(2)),
                visit(3, Visit.Status.WAITING, -5, Optional.of(3)),
                visit(4, Visit.Status.WAITING, 0, Optional.of(4)),
                visit(5, Visit.Status.EXPECTED, -40, Optional.empty()),
                visit(6, Visit.Status.EXPECTED, 20, Optional.empty()),
                visit(7, Visit.Status.EXPECTED, 45, Optional.empty()));
    }

    @Override
    public void claim(Watcher taker) {
        watcher = Optional.of(taker);
    }

    @Override
    public void release(Watcher giver) {
        watcher = watcher.filter(it -> it != giver);
    }

    @Override
    public boolean scanned(String text) {
        watcher.ifPresent(it -> it.scanned(text));
        return watcher.isPresent();
    }

    @Override
    public void read(CardPresence card, CardInput input, Consumer<CardOutcome> answer) {
        keys.add(input);
        answer.accept(outcome);
    }

    @Override
    public Optional<Holder> holder(String code) {
        var fields = code.split("\\|", -1);
        return fields.length > 6 ? Optional.of(new Holder(fields[0], fields[2])) : Optional.empty();
    }

    @Override
    public void lookUp(LookupRequest request, Consumer<LookupAnswer> told) {
        asked.add(request);
        told.accept(answer);
    }

    @Override
    public void phoneUsers(String phone, String idNumber, Consumer<Optional<Integer>> told) {
        told.accept(storeDown ? Optional.empty() : Optional.of(phoneUsers));
    }

    @Override
    public String counter() {
        return "1";
    }

    @Override
    public void line(Consumer<Optional<TodaysLine>> told) {
        told.accept(
                storeDown ? Optional.empty() : Optional.of(new TodaysLine(today, Samples.NOW, LineRules.USUAL, "1")));
    }

    @Override
    public void checkIn(String idNumber, Consumer<Optional<CheckIn>> told) {
        told.accept(storeDown ? Optional.empty() : checkIn);
    }

    @Override
    public void walkIn(String idNumber, String fullName, Visit.Matter matter, Consumer<Optional<Visit>> told) {
        told.accept(storeDown ? Optional.empty() : Optional.of(visit(9, Visit.Status.WAITING, 0, Optional.of(9))));
    }

    @Override
    public void callNext(Consumer<Optional<Visit>> told) {
        calling.set(
                today.stream().filter(it -> it.status() == Visit.Status.WAITING).findFirst());
        told.accept(calling.get());
    }

    @Override
    public void call(Visit visit, Consumer<Optional<Visit>> told) {
        calling.set(Optional.of(visit));
        told.accept(storeDown ? Optional.empty() : Optional.of(visit));
    }

    @Override
    public void end(Visit visit, Visit.Status how, Consumer<Optional<Visit>> told) {
        told.accept(storeDown ? Optional.empty() : Optional.of(visit.ended(how, Instant.EPOCH)));
    }

    @Override
    public void take(Path file, Consumer<Import> told) {
        told.accept(imported);
    }

    @Override
    public ObservableValue<Optional<Visit>> calling() {
        return calling;
    }

    @Override
    public void leaflet(String fullName, ActivationCase what, Consumer<Boolean> told) {
        printed.add(what);
        told.accept(printer);
    }

    @Override
    public void referral(String fullName, Set<Referral> referrals, Consumer<Boolean> told) {
        printed.add(referrals);
        told.accept(printer);
    }

    @Override
    public boolean there() {
        return voice;
    }

    @Override
    public void say(String words) {
        spoken.add(words);
    }

    @Override
    public void hush() {
        // nothing goes on
    }
}
