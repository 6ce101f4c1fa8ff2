package vn.eid.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.camera.ImageLimits;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.camera.OpenCvImageDecoder;
import vn.eid.biometrics.camera.PolicedCameraSource;
import vn.eid.card.scanner.SerialScanner;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.kiosk.config.KioskConfig;
import vn.eid.kiosk.enrolment.DossierAssembler;
import vn.eid.kiosk.enrolment.DraftKeeper;
import vn.eid.kiosk.enrolment.EligibilityRules;
import vn.eid.kiosk.enrolment.EnrolmentSession;
import vn.eid.kiosk.enrolment.LegalLimits;
import vn.eid.kiosk.enrolment.PaperDesk;
import vn.eid.kiosk.enrolment.PortraitDesk;
import vn.eid.kiosk.enrolment.PortraitStudio;
import vn.eid.kiosk.enrolment.ScannedCodes;
import vn.eid.kiosk.enrolment.StoreDesk;
import vn.eid.kiosk.enrolment.VietnameseLaw;
import vn.eid.kiosk.enrolment.WorkingCalendar;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.kiosk.officer.SecretVerifier;
import vn.eid.kiosk.officer.StoredAccounts;
import vn.eid.kiosk.paper.FormVersions;
import vn.eid.kiosk.paper.Papers;
import vn.eid.kiosk.screen.CounterWindows;
import vn.eid.kiosk.screen.FxThread;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.MessageWords;
import vn.eid.kiosk.screen.desk.PreviewFeed;
import vn.eid.kiosk.screen.desk.StationHealth.DeviceState;
import vn.eid.kiosk.screen.desk.StationInfo;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.kiosk.screen.theme.Theme;
import vn.eid.sync.agent.AgentStatus;
import vn.eid.sync.agent.AgentStatusFile;
import vn.eid.sync.dossier.Station;
import vn.eid.sync.gateway.FileUploadUrlStore;
import vn.eid.sync.gateway.GatewaySettings;
import vn.eid.sync.gateway.GatewayTls;
import vn.eid.sync.gateway.HttpsMinistryGateway;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.SecretBox;
import vn.eid.sync.station.CounterStore;
import vn.eid.sync.station.StoreSettings;

/** The counter in production: real devices, the store beside the agent's service, two windows. */
final class CounterProgram implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CounterProgram.class);
    private static final Duration ANSWER_TIME = Duration.ofMinutes(2);
    private static final long USUAL_DOSSIER = 3 << 20;

    private final KioskConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final CounterThreads threads = own(new CounterThreads());
    private final FxThread fx = new FxThread();
    private final PreviewFeed preview = new PreviewFeed(fx);

    private CounterProgram(KioskConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Opens the windows and returns when the officer closed them. */
    static int run(KioskConfig config, Clock clock) throws Exception {
        var toolkit = new CountDownLatch(1);
        FxThread.start(toolkit::countDown);
        toolkit.await();
        try (var program = new CounterProgram(config, clock)) {
            program.serve();
            return Terminal.DONE;
        } finally {
            FxThread.stop();
        }
    }

    private void serve() throws Exception {
        CounterStore store = own(CounterStore.open(
                ConfiguredStore.of(config), StoreSettings.Role.COUNTER, new LocalDisk(), clock, random));
        var drafts = new DraftKeeper(store.drafts());
        Counter counter = own(Counter.start(devices(), office(store, drafts), threads, fx, clock, random));
        own(upkeep(store, drafts, counter).keepRunning(threads));
        var ports = new CounterPorts(parts(store, counter), threads, fx, clock);
        var timer = Executors.newSingleThreadScheduledExecutor(CounterThreads.named("station-look"));
        ports.keepLooking(timer);
        var session = counter.session();
        config.devices().scanner().ifPresent(line -> listenTo(line, session));
        var watch = new StatusWatch(store.queue(), threads.queueIo(), session::post);
        watch.keepLooking(timer);
        var closed = new CountDownLatch(1);
        fx.execute(() -> {
            session.observe(watch);
            var desk = new Desk(
                    session,
                    new Texts(
                            config.station().language().locale(),
                            config.station().zone()),
                    clock,
                    new StationInfo(config.station().name(), false, ANSWER_TIME),
                    ports,
                    preview);
            var windows =
                    new CounterWindows(desk, desk, Theme.LIGHT, config.desk().idleLock());
            windows.onClose(() -> {
                windows.close();
                closed.countDown();
            });
            windows.show();
        });
        closed.await();
        timer.shutdown();
    }

    private void listenTo(Path scanner, EnrolmentSession session) {
        own(SerialScanner.start(scanner, CounterThreads.named("scanner"), new ScannedCodes(session), System::nanoTime));
    }

    private Counter.Devices devices() throws CameraException {
        KioskConfig.DevicePart part = config.devices();
        var tools = own(new DeviceTools(clock, random, part.models(), part.trust()));
        CameraSource cameras = allowed(part.camera());
        PortraitDesk.CameraChoice choice = () -> part.camera().isPresent()
                ? part.camera().get()
                : cameras.list().stream()
                        .findFirst()
                        .orElseThrow(CounterProgram::noCamera)
                        .id();
        var studio =
                new PortraitStudio(tools.analyser(Optional.empty()), tools.matcher(Optional.empty()), tools.decoder());
        return new Counter.Devices(
                tools.readers(part.reader(), Optional.empty()),
                new ChipKeys(),
                new EligibilityRules(VietnameseLaw.RULE_SETS),
                cameras,
                choice,
                studio,
                preview,
                papers(cameras, choice));
    }

    /** Papers lie under the camera that is meant for them, or under the one that takes portraits. */
    private PaperDesk.Eyepiece papers(CameraSource portraits, PortraitDesk.CameraChoice portrait)
            throws CameraException {
        Optional<String> own = config.devices().paperCamera();
        CameraSource cameras = own.isPresent() ? allowed(own) : portraits;
        PortraitDesk.CameraChoice choice = own.isPresent() ? own::get : portrait;
        return new PaperDesk.Eyepiece(
                cameras, choice, new MachinePapers(threads.background(), Monotonic.system()), preview);
    }

    private CameraSource allowed(Optional<String> camera) throws CameraException {
        CameraSource all = MachineCameras.of(camera, threads.background(), Monotonic.system());
        return config.devices().virtualCameraAllowed() ? all : new PolicedCameraSource(all);
    }

    private static CameraException noCamera() {
        return new CameraException(CameraFault.NO_CAMERA, "no camera is listed");
    }

    private Upkeep upkeep(CounterStore store, DraftKeeper drafts, Counter counter) {
        var rules = new Upkeep.Rules(
                config.store().draftLife(),
                config.store().retention(),
                config.station().zone());
        return new Upkeep(Upkeep.Stores.of(store, drafts), rules, counter::inHand, clock);
    }

    private Counter.Office office(CounterStore store, DraftKeeper drafts) throws GeneralSecurityException, IOException {
        var stores = new StoreDesk.Stores(drafts, store.sealer(), store.queue(), store.audit());
        return new Counter.Office(
                stores,
                ministry(store),
                station(store),
                this::clockOffset,
                config.store().keepForRedo());
    }

    private Station station(CounterStore store) {
        return new Station(
                config.station().code(),
                config.station().name(),
                config.station().counter(),
                Counter.softwareVersion(),
                store.keys().kind().name());
    }

    /** One-time codes and questions go over a line of the counter's own; dossiers go by the agent's service. */
    private Counter.Ministry ministry(CounterStore store) throws GeneralSecurityException, IOException {
        var address = config.gateway().address();
        if (address.isEmpty()) {
            return Counter.Ministry.OFFLINE;
        }
        var authorities = List.copyOf(
                ConfiguredStore.certificates(config.gateway().authority().orElseThrow()));
        GatewaySettings settings = GatewaySettings.of(address.get());
        settings = config.gateway().proxy().map(settings::withProxy).orElse(settings);
        var gateway = own(new HttpsMinistryGateway(
                settings,
                GatewayTls.of(Optional.of(store.keys().tlsClient()), authorities),
                new FileUploadUrlStore(config.store().folder().resolve("uploads")),
                threads.background(),
                clock,
                System::nanoTime));
        return Counter.Ministry.over(gateway, clock);
    }

    private CounterPorts.Parts parts(CounterStore store, Counter counter) throws QueueException, IOException {
        return new CounterPorts.Parts(
                new MessageWords(new OfficerMessages(config.station().language())),
                accounts(store),
                new CounterPorts.Records(store.queue(), new DraftKeeper(store.drafts())),
                new OpenCvImageDecoder(ImageLimits.FILES, Monotonic.system()),
                new CounterPaper(papers(store)),
                limits(),
                counter::reader,
                this::surroundings);
    }

    private LegalLimits limits() {
        return new LegalLimits(
                new EligibilityRules(VietnameseLaw.RULE_SETS),
                new WorkingCalendar(config.gateway().holidays()),
                clock.getZone());
    }

    private Papers papers(CounterStore store) throws IOException {
        var assembler = new DossierAssembler(station(store), this::clockOffset);
        var forms = FormVersions.with(config.desk().formFile());
        return new Papers(config.station().name(), clock, forms, assembler, limits());
    }

    /** Who may sign in is what the ministry's roster says, at the start and whenever the agent has brought a new one. */
    private StoredAccounts accounts(CounterStore store) throws QueueException {
        Path folder = config.store().folder();
        var accounts = StoredAccounts.open(
                folder.resolve("accounts"),
                new DurableFiles(new LocalDisk()),
                new SecretBox(store.secrets().accounts(), random),
                new StoredAccounts.Sources(clock, System::nanoTime, random),
                SecretVerifier.Cost.USUAL);
        var ministry = List.copyOf(ConfiguredStore.certificates(config.keys().ministryCertificate()));
        var roster = new StationRoster(StationRoster.feeds(folder, store, random), accounts, ministry, store.audit());
        own(roster.keepLooking(threads));
        return accounts;
    }

    private CounterPorts.Surroundings surroundings() {
        Optional<AgentStatus> status = readAgentStatus();
        return new CounterPorts.Surroundings(
                status.flatMap(AgentStatus::onlineSince).isPresent(),
                status.flatMap(it -> it.onlineSince().or(it::lastContact)),
                DeviceState.READY,
                config.store().folder().toFile().getUsableSpace() / USUAL_DOSSIER);
    }

    private Optional<AgentStatus> readAgentStatus() {
        return AgentStatusFile.read(config.store().folder().resolve("agent-status.json"))
                .filter(it -> Duration.between(it.updatedAt(), clock.instant()).compareTo(AgentStatus.STALE) < 0);
    }

    private Optional<Long> clockOffset() {
        return readAgentStatus().flatMap(AgentStatus::clockOffset).map(Duration::toMillis);
    }

    private <T extends AutoCloseable> T own(T part) {
        open.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            AutoCloseable part = open.pop();
            try {
                part.close();
            } catch (Exception broken) { // AutoCloseable promises no less; the others must still be closed
                LOG.error("{} did not close", part.getClass().getSimpleName());
            }
        }
    }
}
