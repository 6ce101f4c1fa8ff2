package vn.eid.kiosk.screen;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.Instruction;
import vn.eid.biometrics.MatchResult;
import vn.eid.biometrics.Portrait;
import vn.eid.biometrics.QualityComponent;
import vn.eid.biometrics.camera.PreviewConverter;
import vn.eid.biometrics.document.PageQuality;
import vn.eid.biometrics.document.PageScanner;
import vn.eid.biometrics.document.Verdict;
import vn.eid.biometrics.simulator.DrawnFace;
import vn.eid.biometrics.simulator.Scene;
import vn.eid.card.ChipPortrait;
import vn.eid.card.ReadPhase;
import vn.eid.card.ReadProgress;
import vn.eid.kiosk.enrolment.Answer;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.enrolment.CardProof;
import vn.eid.kiosk.enrolment.DecisionRules;
import vn.eid.kiosk.enrolment.EffectSink;
import vn.eid.kiosk.enrolment.EnrolmentEffect;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentSession;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.Kept;
import vn.eid.kiosk.enrolment.Ticket;
import vn.eid.kiosk.enrolment.UnfinishedEnrolment;
import vn.eid.kiosk.enrolment.WorkingCalendar.Deadline;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.kiosk.officer.SignInResult;
import vn.eid.kiosk.paper.PrintOrder;
import vn.eid.kiosk.paper.PrintOutcome;
import vn.eid.kiosk.screen.desk.Approvals;
import vn.eid.kiosk.screen.desk.CounterWords;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.DeskPorts;
import vn.eid.kiosk.screen.desk.DossierPage;
import vn.eid.kiosk.screen.desk.DossierSearch;
import vn.eid.kiosk.screen.desk.Desks;
import vn.eid.kiosk.screen.desk.MessageWords;
import vn.eid.kiosk.screen.desk.PreviewFeed;
import vn.eid.kiosk.screen.desk.StationDesk;
import vn.eid.kiosk.screen.desk.StationHealth;
import vn.eid.kiosk.screen.desk.StationHealth.Appointment;
import vn.eid.kiosk.screen.desk.StationHealth.Device;
import vn.eid.kiosk.screen.desk.StationHealth.DeviceState;
import vn.eid.kiosk.screen.desk.StationHealth.Disk;
import vn.eid.kiosk.screen.desk.StationInfo;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.kiosk.screen.menu.Preferences;
import vn.eid.kiosk.screen.menu.TextSize;
import vn.eid.kiosk.screen.sound.Sounds;
import vn.eid.kiosk.screen.text.Languages;
import vn.eid.kiosk.screen.text.PlainWords;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.kiosk.screen.theme.Theme;
import vn.eid.sync.dossier.Content;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.OfficerDecision;
import vn.eid.sync.queue.QueuedDossier;

/**
 * A counter without machines: the real session and the real screens, with devices that say what a test wants them to say.
 * Everything happens at once on the thread of the test.
 */
final class FakeCounter implements DeskPorts, EffectSink {
    private static final DrawnFace FACE = DrawnFace.ofSeed(7);
    // Drawn once: drawing costs more than all that the tests do.
    private static final Picture CHIP = picture(FACE.chipPhoto());
    private static final Picture PORTRAIT = picture(FACE.chipPhoto());
    private static final Picture PAPER = picture(PaperDrawings.flat()).reduced(480);
    private static final Frame TURNED = FACE.draw(Scene.portrait().with(new Scene.Pose(-14, 0, 0)), 1280, 720, 0);
    private static final Frame STRAIGHT = FACE.draw(Scene.portrait(), 1280, 720, 0);

    final List<EnrolmentEffect> effects = new ArrayList<>();
    final SimpleObjectProperty<StationHealth> health = new SimpleObjectProperty<>(health(true));
    final PreviewFeed preview = new PreviewFeed(Runnable::run, new PreviewConverter()::mirror);
    final EnrolmentSession session =
            new EnrolmentSession(this, Runnable::run, () -> new Ticket(Samples.ID, Samples.NOW.minusSeconds(104)));
    SignInResult signIn = new SignInResult.Accepted(Samples.OFFICER);
    List<UnfinishedEnrolment> unfinished = List.of();
    final FakeApprovals approvals = new FakeApprovals();
    Instant now = Samples.NOW;
    final FakeMenu menu = new FakeMenu();
    final List<Sounds.Tone> heard = new ArrayList<>();
    Languages languages = Languages.OF_THE_JAR;

    /** Whether drafts are on the disk only after {@link #written()}, as on a real machine. */
    boolean slowDisk;

    final List<PrintOrder> printed = new ArrayList<>();
    final List<DossierSearch> searches = new ArrayList<>();
    PrintOutcome printer = PrintOutcome.PRINTED;
    boolean moreDossiers;
    boolean holidaysKnown = true;
    Optional<Kept> copy = Optional.empty();
    Consumer<EnrolmentEffect> answer = effect -> {};
    private final Deque<KeepListener> writing = new ArrayDeque<>();
    final FakeServices services = new FakeServices();
    final FakeStation station = new FakeStation(dossiers());
    private final MessageWords words;
    private final Texts texts;

    FakeCounter(Locale locale) {
        this.texts = new Texts(locale, ZoneId.of("Asia/Ho_Chi_Minh"));
        var language = locale.getLanguage().equals("en") ? Language.ENGLISH : Language.VIETNAMESE;
        this.words = new MessageWords(new OfficerMessages(language));
    }

    /** The same counter in every language. */
    Desks desks() {
        return new Desks() {
            @Override
            public List<Locale> languages() {
                return languages.all();
            }

            @Override
            public Desk in(Locale language) {
                return desk(languages.texts(language, texts.zone()));
            }
        };
    }

    /** How the windows begin in tests. */
    WindowSettings settings(boolean turning) {
        var usual = new Preferences(texts.locale(), Theme.LIGHT, TextSize.NORMAL, true);
        var placement = turning ? WindowSettings.Placement.TURNED : WindowSettings.Placement.SIDE_BY_SIDE;
        return new WindowSettings(usual, menu, heard::add, Duration.ofHours(1), placement);
    }

    Desk desk() {
        return desk(texts);
    }

    private Desk desk(Texts texts) {
        var station = new StationInfo("Công an phường Trà Cổ", false, Duration.ofMinutes(2));
        return new Desk(session, texts, () -> now, station, this, preview, Optional.of(services.services()));
    }

    static StationHealth health(boolean online) {
        return new StationHealth(
                online,
                Optional.of(Samples.NOW.minusSeconds(120)),
                Map.of(
                        Device.READER, DeviceState.READY,
                        Device.CAMERA, DeviceState.READY,
                        Device.CITIZEN_SCREEN, DeviceState.READY,
                        Device.PRINTER, DeviceState.READY),
                new Disk(4_200, Disk.Level.FINE),
                Map.of(
                        DossierStatus.QUEUED, 3L,
                        DossierStatus.CHECKING, 27L,
                        DossierStatus.APPROVED, 18L,
                        DossierStatus.REJECTED, 2L),
                51,
                dossiers(),
                List.of(
                        new Appointment(Samples.NOW.plusSeconds(600), "HOÀNG VĂN THỬ", "Cấp mức độ 2"),
                        new Appointment(Samples.NOW.plusSeconds(1_500), "VŨ THỊ MẪU", "Cấp mức độ 2, tích hợp BHYT"),
                        new Appointment(Samples.NOW.plusSeconds(2_400), "ĐẶNG THỊ ỪNG", "Làm lại hồ sơ không đạt"),
                        new Appointment(Samples.NOW.plusSeconds(3_300), "BÙI VĂN THỬ", "Trẻ em, đi cùng mẹ")));
    }

    static List<QueuedDossier> dossiers() {
        return List.of(
                Samples.dossier("TRACO-261115-3F8K2M", DossierStatus.CHECKING, "PHẠM Đ. T.", -2),
                Samples.dossier("TRACO-261116-9QX2A7", DossierStatus.REJECTED, "TRẦN T. M.", -1),
                Samples.dossier("TRACO-261118-B7M4ZD", DossierStatus.PARKED, "LÝ T. M.", 0),
                Samples.dossier("TRACO-261119-5TN8QK", DossierStatus.REJECTED, "NGUYỄN V. T.", 2));
    }

    @Override
    public CounterWords words() {
        return words;
    }

    @Override
    public void signIn(String account, char[] secret, Consumer<SignInResult> answer) {
        var supervisor = account.equals(Samples.SUPERVISOR.account());
        answer.accept(supervisor ? new SignInResult.Accepted(Samples.SUPERVISOR) : signIn);
    }

    @Override
    public void decode(ChipPortrait portrait, Consumer<Optional<Picture>> answer) {
        answer.accept(Optional.of(CHIP));
    }

    @Override
    public void decode(Portrait portrait, Consumer<Optional<Picture>> answer) {
        answer.accept(Optional.of(PORTRAIT));
    }

    @Override
    public void decode(Content page, Consumer<Optional<Picture>> answer) {
        answer.accept(Optional.of(PAPER));
    }

    @Override
    public void dossiers(DossierSearch search, Consumer<DossierPage> answer) {
        searches.add(search);
        var found = dossiers().stream()
                .filter(it -> search.statuses().contains(it.status()))
                .filter(it -> PlainWords.of(it.maskedName() + " " + it.id()).contains(PlainWords.of(search.words())))
                .toList();
        answer.accept(new DossierPage(found, moreDossiers));
    }

    @Override
    public Deadline deadline(CardProof card, Instant sealed) {
        return new Deadline(LocalDate.of(2026, 11, 25), 3, holidaysKnown);
    }

    @Override
    public void keptCopy(DossierId id, Consumer<Optional<Kept>> answer) {
        answer.accept(copy);
    }

    @Override
    public void unfinished(Consumer<List<UnfinishedEnrolment>> answer) {
        answer.accept(unfinished);
    }

    @Override
    public void print(PrintOrder order, Consumer<PrintOutcome> answer) {
        printed.add(order);
        answer.accept(printer);
    }

    @Override
    public Approvals approvals() {
        return approvals;
    }

    @Override
    public StationDesk station() {
        return station.desk();
    }

    @Override
    public ObservableValue<StationHealth> health() {
        return health;
    }

    @Override
    public void run(EnrolmentEffect effect) {
        effects.add(effect);
        answer.accept(effect);
    }

    @Override
    public void keep(EnrolmentState.UnderWay state, KeepListener done) {
        if (slowDisk) {
            writing.add(done);
        } else {
            done.kept();
        }
    }

    /** The disk has written what was waiting. */
    void written() {
        while (!writing.isEmpty()) {
            writing.poll().kept();
        }
    }

    void signedIn() {
        session.fire(new EnrolmentEvent.SignedIn(Samples.OFFICER));
    }

    void cardPlaced() {
        session.fire(new EnrolmentEvent.CardPlaced(Samples.CARD, session.ticket()));
    }

    void reading(ReadPhase phase, long bytes) {
        session.fire(new EnrolmentEvent.KeyGiven(new CardInput.TypedIdNumber("001090000017"), session.ticket()));
        session.fire(new EnrolmentEvent.ChipProgressed(new ReadProgress(phase, bytes, 30_000)));
        session.fire(new EnrolmentEvent.ChipTextRead(Samples.identity()));
    }

    void read() {
        session.fire(new EnrolmentEvent.ChipRead(Samples.reading(), Samples.eligible()));
    }

    void fieldsRight() {
        while (session.state() instanceof EnrolmentState.ConfirmIdentity it
                && it.asking().isPresent()) {
            session.fire(new EnrolmentEvent.FieldAnswered(it.asking().get(), Answer.RIGHT));
        }
    }

    /** Writes a note about everything that wants one. */
    void decideAll() {
        while (session.state() instanceof EnrolmentState.ConfirmIdentity it
                && !DecisionRules.openAtIdentity(it.proven(), it.answers()).isEmpty()) {
            var subject =
                    DecisionRules.openAtIdentity(it.proven(), it.answers()).get(0);
            session.fire(new EnrolmentEvent.Decided(
                    new OfficerDecision(subject, "Đã đối chiếu bản chính", Samples.OFFICER.account(), Samples.NOW)));
        }
    }

    void identityAccepted() {
        fieldsRight();
        session.fire(new EnrolmentEvent.IdentityAccepted());
    }

    void looks(Instruction.Kind kind, boolean straight, QualityComponent... failing) {
        preview.frame(straight ? STRAIGHT : TURNED);
        preview.view(Samples.view(kind, failing));
    }

    /** A card on the table, found and readable. */
    void looksAtPaper() {
        preview.frame(PaperDrawings.onTable());
        var good = new PageQuality.Check(1, Verdict.GOOD);
        preview.page(new PageScanner.PageView(
                Optional.of(PaperDrawings.scene().corners()), Optional.of(new PageQuality(good, good, good)), false));
    }

    void portraitTaken(MatchResult.Decision decision, int score, QualityComponent... failing) {
        session.fire(new EnrolmentEvent.PortraitTaken(Samples.capture(decision, score, failing)));
    }

    void portraitAccepted() {
        session.fire(new EnrolmentEvent.PortraitAccepted());
    }

    /** Everything up to a step, as an undisturbed enrolment goes. */
    void upTo(PageKind kind) {
        List<Runnable> course = List.of(
                this::signedIn,
                () -> {
                    cardPlaced();
                    reading(ReadPhase.READING_PORTRAIT, 19_200);
                },
                this::read,
                this::identityAccepted,
                () -> portraitTaken(MatchResult.Decision.MATCH, 91),
                this::portraitAccepted,
                () -> session.fire(new EnrolmentEvent.DocumentsFinished()),
                () -> {
                    session.fire(new EnrolmentEvent.ContactTyped("+84912345678", Optional.of("thu.nguyen@vidu.vn")));
                    session.fire(new EnrolmentEvent.PhoneUseCounted("+84912345678", 0));
                    session.fire(new EnrolmentEvent.PhoneAnswered(Answer.RIGHT));
                    session.fire(new EnrolmentEvent.ContactAccepted());
                },
                () -> session.fire(new EnrolmentEvent.ConsentGiven(new vn.eid.sync.dossier.Consent(
                        "2026-11",
                        "0f".repeat(32),
                        "vi",
                        Samples.NOW,
                        Optional.of(new vn.eid.sync.dossier.Consent.Signature(460, 200, List.of()))))),
                () -> {
                    session.fire(new EnrolmentEvent.SubmitWanted());
                    session.fire(new EnrolmentEvent.DossierSaved(
                            Samples.dossier(Samples.ID.value(), DossierStatus.QUEUED, "NGUYỄN V. T.", 5)));
                });
        for (Runnable step : course) {
            if (PageKind.of(session.state()) == kind) {
                return;
            }
            step.run();
        }
    }

    private static Picture picture(Frame frame) {
        return Picture.ofBgr(frame.width(), frame.height(), frame.bgr());
    }
}
