package vn.eid.kiosk.simulator.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import vn.eid.biometrics.Portrait;
import vn.eid.card.AccessProtocol;
import vn.eid.card.CardExpiry;
import vn.eid.card.CheckResult;
import vn.eid.card.ChipField;
import vn.eid.card.ChipIdentity;
import vn.eid.card.ChipPortrait;
import vn.eid.card.ChipReading;
import vn.eid.card.ChipVerdict;
import vn.eid.card.FileId;
import vn.eid.card.PartialDate;
import vn.eid.card.ReadStatistics;
import vn.eid.card.Sex;
import vn.eid.kiosk.enrolment.CardProof;
import vn.eid.kiosk.enrolment.CitizenCard;
import vn.eid.kiosk.enrolment.EffectSink;
import vn.eid.kiosk.enrolment.Eligibility;
import vn.eid.kiosk.enrolment.EnrolmentEffect;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentSession;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.IdentityAnswers;
import vn.eid.kiosk.enrolment.IdentityProof;
import vn.eid.kiosk.enrolment.Kept;
import vn.eid.kiosk.enrolment.Start;
import vn.eid.kiosk.enrolment.Ticket;
import vn.eid.kiosk.enrolment.UnfinishedEnrolment;
import vn.eid.kiosk.enrolment.WorkingCalendar.Deadline;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.officer.Role;
import vn.eid.kiosk.officer.SignInResult;
import vn.eid.kiosk.paper.PrintOrder;
import vn.eid.kiosk.paper.PrintOutcome;
import vn.eid.kiosk.screen.desk.Approvals;
import vn.eid.kiosk.screen.desk.CounterWords;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.DeskPorts;
import vn.eid.kiosk.screen.desk.DossierPage;
import vn.eid.kiosk.screen.desk.DossierSearch;
import vn.eid.kiosk.screen.desk.MessageWords;
import vn.eid.kiosk.screen.desk.PreviewFeed;
import vn.eid.kiosk.screen.desk.StationDesk;
import vn.eid.kiosk.screen.desk.StationHealth;
import vn.eid.kiosk.screen.desk.StationInfo;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.sync.dossier.Content;
import vn.eid.sync.dossier.DossierId;

/** The real session and screens at the portrait step, with nothing behind them that would take time of its own. */
final class BenchCounter implements DeskPorts, EffectSink {
    private static final Officer OFFICER = new Officer("bench", "Cán bộ Đo", Set.of(Role.OFFICER));
    private static final DossierId ID = new DossierId("TH01-261120-7K2M9Q");

    private final EnrolmentSession session;
    private final PreviewFeed preview;
    private final Clock clock;

    BenchCounter(Executor home, PreviewFeed preview, Clock clock) {
        this.preview = preview;
        this.clock = clock;
        this.session = new EnrolmentSession(this, home, () -> new Ticket(ID, clock.instant()));
    }

    Desk desk() {
        return new Desk(
                session,
                new Texts(Texts.VIETNAMESE, clock.getZone()),
                clock,
                new StationInfo("Công an phường Tập Huấn", true, Duration.ofMinutes(5)),
                this,
                preview);
    }

    /** Opens the portrait step; on the session's thread. */
    void sitDown() {
        session.fire(new EnrolmentEvent.SignedIn(OFFICER));
        var start = new Start(ID, OFFICER, clock.instant(), Optional.empty());
        var card = new CitizenCard(reading(), new Eligibility.Eligible("bench", Set.of()));
        var proof = new IdentityProof(new CardProof(start, card, Optional.empty()), IdentityAnswers.NONE);
        session.fire(new EnrolmentEvent.DraftOpened(new EnrolmentState.TakingPortrait(proof, false, Kept.NOTHING)));
    }

    private static ChipReading reading() {
        var ok = CheckResult.SUCCESSFUL;
        return new ChipReading(
                AccessProtocol.PACE_CAN,
                Map.of(),
                identity(),
                Optional.empty(),
                new ChipVerdict(ok, ok, ok, Map.of(FileId.DG1, ok), ok, CheckResult.NOT_SUPPORTED, ok),
                List.of(),
                new ReadStatistics(0, 0, 0, 0, 0, 0));
    }

    private static ChipIdentity identity() {
        return new ChipIdentity(
                new ChipField("001090000017", FileId.DG13),
                new ChipField("Nguyễn Văn Thử", FileId.DG13),
                PartialDate.of(LocalDate.of(1990, 2, 15)),
                Sex.MALE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new CardExpiry.Until(LocalDate.of(2030, 2, 15)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of());
    }

    @Override
    public void keep(EnrolmentState.UnderWay state, KeepListener done) {
        done.kept();
    }

    @Override
    public void run(EnrolmentEffect effect) {
        // There are no machines.
    }

    @Override
    public CounterWords words() {
        return new MessageWords(new OfficerMessages(Language.VIETNAMESE));
    }

    @Override
    public void signIn(String account, char[] secret, Consumer<SignInResult> answer) {
        answer.accept(new SignInResult.Accepted(OFFICER));
    }

    @Override
    public void decode(ChipPortrait portrait, Consumer<Optional<Picture>> answer) {
        answer.accept(Optional.empty());
    }

    @Override
    public void decode(Portrait portrait, Consumer<Optional<Picture>> answer) {
        answer.accept(Optional.empty());
    }

    @Override
    public void decode(Content page, Consumer<Optional<Picture>> answer) {
        answer.accept(Optional.empty());
    }

    @Override
    public void dossiers(DossierSearch search, Consumer<DossierPage> answer) {
        answer.accept(new DossierPage(List.of(), false));
    }

    @Override
    public Deadline deadline(CardProof card, Instant sealed) {
        return new Deadline(LocalDate.ofInstant(sealed, clock.getZone()), 0, true);
    }

    @Override
    public void keptCopy(DossierId id, Consumer<Optional<Kept>> answer) {
        answer.accept(Optional.empty());
    }

    @Override
    public void unfinished(Consumer<List<UnfinishedEnrolment>> answer) {
        answer.accept(List.of());
    }

    @Override
    public void print(PrintOrder order, Consumer<PrintOutcome> answer) {
        answer.accept(PrintOutcome.NO_PRINTER);
    }

    @Override
    public Approvals approvals() {
        return new NoApprovals();
    }

    @Override
    public StationDesk station() {
        return new NoStation().desk();
    }

    @Override
    public ObservableValue<StationHealth> health() {
        var disk = new StationHealth.Disk(Long.MAX_VALUE, StationHealth.Disk.Level.FINE);
        return new SimpleObjectProperty<>(
                new StationHealth(true, Optional.of(Instant.EPOCH), Map.of(), disk, Map.of(), 0, List.of(), List.of()));
    }
}
