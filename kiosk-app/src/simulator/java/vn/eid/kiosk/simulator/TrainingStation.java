package vn.eid.kiosk.simulator;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.camera.ImageLimits;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.camera.OpenCvImageDecoder;
import vn.eid.biometrics.face.FaceObserver;
import vn.eid.biometrics.liveness.GuidedLiveness;
import vn.eid.biometrics.match.FaceMatchers;
import vn.eid.biometrics.model.ModelFolder;
import vn.eid.biometrics.quality.PortraitAssessor;
import vn.eid.card.emrtd.ApduObserver;
import vn.eid.card.emrtd.ChipReader;
import vn.eid.card.emrtd.ReadingLimits;
import vn.eid.card.inspection.MemoryTrustStore;
import vn.eid.card.lds.BoundedParser;
import vn.eid.card.pcsc.PcscBackend;
import vn.eid.card.pcsc.PcscCardReaders;
import vn.eid.card.pcsc.PcscSettings;
import vn.eid.card.simulator.issue.CardIssuer;
import vn.eid.card.simulator.issue.CardSpec;
import vn.eid.card.simulator.lds.Citizen;
import vn.eid.card.simulator.lds.Citizens;
import vn.eid.card.simulator.link.Latency;
import vn.eid.card.simulator.link.VirtualTerminal;
import vn.eid.card.simulator.link.VirtualTerminals;
import vn.eid.card.simulator.pki.TestCsca;
import vn.eid.kiosk.AuditedAccounts;
import vn.eid.kiosk.AuditedPrinter;
import vn.eid.kiosk.ChipKeys;
import vn.eid.kiosk.Counter;
import vn.eid.kiosk.CounterPorts;
import vn.eid.kiosk.CounterThreads;
import vn.eid.kiosk.MachineCameras;
import vn.eid.kiosk.MachinePapers;
import vn.eid.kiosk.MinistryLine;
import vn.eid.kiosk.Upkeep;
import vn.eid.kiosk.WarmUp;
import vn.eid.kiosk.enrolment.DossierAssembler;
import vn.eid.kiosk.enrolment.ConsentProof;
import vn.eid.kiosk.enrolment.Draft;
import vn.eid.kiosk.enrolment.DraftKeeper;
import vn.eid.kiosk.enrolment.EligibilityRules;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.LegalLimits;
import vn.eid.kiosk.enrolment.LivePreview;
import vn.eid.kiosk.enrolment.LivenessMode;
import vn.eid.kiosk.enrolment.PaperDesk;
import vn.eid.kiosk.enrolment.PortraitDesk;
import vn.eid.kiosk.enrolment.PortraitStudio;
import vn.eid.kiosk.enrolment.Start;
import vn.eid.kiosk.enrolment.StoreDesk;
import vn.eid.kiosk.enrolment.VietnameseLaw;
import vn.eid.kiosk.enrolment.WorkingCalendar;
import vn.eid.kiosk.officer.OfficerAccounts;
import vn.eid.kiosk.officer.SecondOfficer;
import vn.eid.kiosk.paper.FormVersions;
import vn.eid.kiosk.paper.Papers;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.Station;
import vn.eid.sync.gateway.GatewaySettings;
import vn.eid.sync.gateway.MinistryGateway.AccountLevel;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.simulator.gateway.CounterKit;
import vn.eid.sync.simulator.gateway.MinistrySettings;
import vn.eid.sync.simulator.gateway.TrainingGateway;
import vn.eid.sync.station.CounterStore;
import vn.eid.sync.station.StoreSettings;

/** The training station: everything that an enrolment needs, in one process, in a folder of its own. */
public final class TrainingStation implements AutoCloseable {
    static final String CODE = "TH01";
    private static final String READER = "Đầu đọc mô phỏng (tập huấn)";
    private static final Duration AIR = Duration.ofMillis(10);
    static final Duration RETENTION = Duration.ofDays(30);

    /** Of usual cards without contact, in bit/s. */
    private static final int RATE = 106_000;

    /** One citizen in so many has an activated level 1 account. */
    private static final int LEVEL_ONE_EVERY = 3;

    private static final long USUAL_DOSSIER = 3 << 20;

    private final Path folder;
    private final LivenessMode liveness;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Monotonic watch = Monotonic.system();
    private final CounterThreads threads = own(new CounterThreads());
    private final TrainingCitizens citizens = new TrainingCitizens();
    private final CardIssuer issuer = new CardIssuer(TestCsca.vietnam(), citizens, random);
    private volatile Latency air = Latency.perApdu(AIR);
    private final VirtualTerminal terminal = new VirtualTerminal(READER, (sent, received) -> air.await(sent, received));
    private final TrainingCamera drawn = new TrainingCamera(citizens.face(0), watch);
    private final TrainingTable table = new TrainingTable(Citizens.number(0), watch);
    private final Optional<TrainingGateway> ministry;
    private final CounterStore store;
    private final DraftKeeper drafts;
    private final MinistryLine line;
    private final Counter counter;

    private TrainingStation(TrainingOptions options, Optional<Executor> home, LivePreview preview, Clock clock)
            throws IOException, QueueException, GeneralSecurityException, CameraException {
        this.clock = clock;
        this.folder = options.folder();
        this.liveness = options.liveness();
        Files.createDirectories(options.folder());
        this.ministry = options.gateway().isPresent()
                ? Optional.empty()
                : Optional.of(own(TrainingGateway.start(
                        MinistrySettings.demo(options.folder().resolve("ministry"), GatewayCommand.authorities()),
                        CODE,
                        clock,
                        random)));
        ministry.ifPresent(it -> TrainingCitizens.announce(it.ministry(), clock.instant()));
        CounterKit kit = options.gateway()
                .map(it -> CounterKit.in(it.kit()))
                .or(() -> ministry.map(TrainingGateway::kit))
                .orElseThrow();
        URI address = options.gateway()
                .map(TrainingOptions.OtherGateway::address)
                .or(() -> ministry.map(it -> it.ministry().address()))
                .orElseThrow();
        Path data = options.folder().resolve("counter");
        this.store = own(CounterStore.open(
                new StoreSettings(
                        data,
                        CODE + "-1",
                        kit.settings(),
                        certificates(kit.ministry()).iterator().next(),
                        new StoreSettings.Rules(options.reviewPercent(), 100_000),
                        Optional.empty(),
                        clock.getZone()),
                StoreSettings.Role.ALONE,
                new LocalDisk(),
                clock,
                random));
        WarmUp.start(store, threads.background());
        this.drafts = new DraftKeeper(store.drafts());
        this.line = own(MinistryLine.open(
                store,
                GatewaySettings.of(address),
                List.copyOf(certificates(kit.authority())),
                data.resolve("line"),
                clock,
                threads.background()));
        ministry.ifPresent(it -> TrainingVisits.publish(it.ministry(), clock));
        this.counter = own(Counter.start(
                devices(options, preview),
                new Counter.Office(
                        new StoreDesk.Stores(drafts, store.sealer(), store.queue(), store.audit()),
                        Counter.Ministry.over(line.gateway(), clock),
                        station(),
                        line::clockOffset,
                        true),
                threads,
                home.orElse(threads.session()),
                clock,
                random));
        var rules = new Upkeep.Rules(Optional.empty(), RETENTION, clock.getZone());
        own(new Upkeep(Upkeep.Stores.of(store, drafts), rules, counter::inHand, clock).keepRunning(threads));
    }

    /**
     * Starts everything; on a failure what was started is closed again.
     *
     * @param home thread of the session; one of its own when empty
     */
    public static TrainingStation start(
            TrainingOptions options, Optional<Executor> home, LivePreview preview, Clock clock)
            throws IOException, QueueException, GeneralSecurityException, CameraException {
        return new TrainingStation(options, home, preview, clock);
    }

    private Station station() {
        return new Station(
                CODE,
                "Công an phường Tập Huấn",
                "1",
                Counter.softwareVersion(),
                store.keys().kind().name());
    }

    private Counter.Devices devices(TrainingOptions options, LivePreview preview) throws CameraException {
        var models = ModelFolder.at(options.models());
        var decoder = new OpenCvImageDecoder(ImageLimits.FILES, watch);
        var assistance = new GuidedLiveness(FaceObserver.with(models), random);
        var studio = new PortraitStudio(
                PortraitAssessor.with(models),
                FaceMatchers.with(models),
                decoder,
                new PortraitStudio.Liveness(assistance, liveness));
        CameraSource cameras =
                options.camera().isPresent() ? MachineCameras.of(options.camera(), threads.background(), watch) : drawn;
        PortraitDesk.CameraChoice choice = () -> options.camera().isPresent()
                ? options.camera().get()
                : cameras.list().get(0).id();
        return new Counter.Devices(
                readers(options.pcsc()),
                new ChipKeys(),
                new EligibilityRules(VietnameseLaw.RULE_SETS),
                cameras,
                choice,
                studio,
                drawn.directedBy(preview),
                new PaperDesk.Eyepiece(
                        options.camera().isPresent() ? cameras : table,
                        options.camera().isPresent()
                                ? choice
                                : () -> table.list().get(0).id(),
                        new MachinePapers(threads.background(), watch),
                        preview));
    }

    private PcscCardReaders readers(boolean pcsc) {
        var backend = pcsc ? PcscBackend.ofThisMachine() : PcscBackend.of(new VirtualTerminals(terminal));
        var trust = new MemoryTrustStore(
                List.of(issuer.authority().certificate()),
                List.of(issuer.authority().crl(clock.instant(), List.of())));
        var parser = new BoundedParser(threads.background(), Duration.ofSeconds(2));
        return new PcscCardReaders(
                backend,
                PcscSettings.usual(),
                new ChipReader(trust, parser, random, clock, ReadingLimits.usual()),
                CounterThreads.named("reader"),
                clock,
                ApduObserver.NONE);
    }

    /** Puts the card of a citizen on the built-in reader, and the citizen in front of the drawn camera. */
    public Citizen present(int number) {
        drawn.seat(citizens.face(number));
        table.lay(Citizens.number(number));
        if (number % LEVEL_ONE_EVERY == 1) {
            ministry.ifPresent(
                    it -> it.ministry().grant(Citizens.number(number).personalId(), AccountLevel.LEVEL_1, true));
        }
        terminal.insert(issuer.issue(CardSpec.cccd(number)).card());
        return Citizens.number(number);
    }

    /** From now on cards answer no faster than over the air, so that people can watch. */
    void slowCards() {
        air = Latency.onAir(AIR, RATE);
    }

    /** Takes the card away. */
    public void takeCard() {
        terminal.remove();
    }

    public Counter counter() {
        return counter;
    }

    public CounterStore store() {
        return store;
    }

    public DraftKeeper drafts() {
        return drafts;
    }

    public MinistryLine line() {
        return line;
    }

    LivenessMode liveness() {
        return liveness;
    }

    public CounterThreads threads() {
        return threads;
    }

    /** The printer: a folder beside the counter's own. */
    CounterPorts.PaperOffice paper() {
        var assembler = new DossierAssembler(station(), line::clockOffset);
        var papers = new Papers("Công an phường Tập Huấn", clock, FormVersions.ofTheProgram(), assembler, limits());
        return new AuditedPrinter(new PaperFolder(folder.resolve("paper"), papers), store.audit());
    }

    /** The law as it stands, with the holidays of no year: the training station says so on its receipts. */
    LegalLimits limits() {
        return new LegalLimits(
                new EligibilityRules(VietnameseLaw.RULE_SETS), new WorkingCalendar(Set.of()), clock.getZone());
    }

    /** Where everything of this station lies. */
    Path folder() {
        return folder;
    }

    /** Dossiers of usual size that still fit on the disk of the data folder. */
    public long room() {
        return folder.toFile().getUsableSpace() / USUAL_DOSSIER;
    }

    /** Who may sign in here; stored as in production. */
    public OfficerAccounts accounts() throws QueueException {
        return new AuditedAccounts(TrainingAccounts.of(store, folder.resolve("counter"), clock, random), store.audit());
    }

    /** For the training supervisor. */
    public SecondOfficer second() {
        return new SecondOfficer(store.index().supervision(), store.audit());
    }

    /**
     * What a training supervisor does at another desk: approves what waits, and has the newest dossier captured once more
     * under another number, so that one waits again. On {@code queue-io}.
     */
    void approveAndLeaveOne() {
        try {
            for (QueuedDossier waiting : second().pending(1)) {
                second().approve(TrainingAccounts.SUPERVISOR, waiting.id());
                captureAgain(waiting.id());
            }
        } catch (QueueException | IOException trouble) {
            throw new IllegalStateException("the training supervisor failed", trouble);
        }
    }

    private void captureAgain(DossierId known) throws QueueException, IOException {
        var kept = drafts.open(known).orElseThrow();
        var start = kept.start();
        var id = DossierId.create(CODE, LocalDate.now(clock), random);
        var fresh = new Start(id, start.officer(), clock.instant(), Optional.empty());
        var review = new EnrolmentState.Review(consented(new Draft(kept.step(), fresh, kept.kept()).state(), kept));
        drafts.keep(Draft.of(review));
        drafts.sealed(id);
        var proven = review.proven();
        store.queue().add(store.sealer().seal(assembler().assemble(proven)), Optional.empty());
    }

    /** Another number is other data, for which the drawn citizen consents once more. */
    private static ConsentProof consented(EnrolmentState.UnderWay state, Draft kept) {
        return state instanceof EnrolmentState.GivingConsent asked
                ? new ConsentProof(
                        asked.proven(), kept.kept().consent().orElseThrow().consent())
                : ((EnrolmentState.Review) state).proven();
    }

    private DossierAssembler assembler() {
        return new DossierAssembler(station(), line::clockOffset);
    }

    /** The ministry inside this process, if it is here. */
    public Optional<TrainingGateway> ministry() {
        return ministry;
    }

    @SuppressWarnings("unchecked")
    private static Collection<X509Certificate> certificates(Path pem) throws GeneralSecurityException, IOException {
        try (var in = Files.newInputStream(pem)) {
            return (Collection<X509Certificate>)
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }

    private <T extends AutoCloseable> T own(T part) {
        open.push(part);
        return part;
    }

    /** Counter, line, store, ministry, threads: in the opposite order of their start. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            closeOne(open.pop());
        }
    }

    private static void closeOne(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception broken) { // AutoCloseable promises no less; the others must still be closed
            System.err.println(
                    "không đóng được / did not close: " + part.getClass().getSimpleName());
        }
    }
}
