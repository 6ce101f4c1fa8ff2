package vn.eid.kiosk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.biometrics.CameraDescription;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.camera.ImageLimits;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.camera.OpenCvImageDecoder;
import vn.eid.biometrics.camera.PolicedCameraSource;
import vn.eid.biometrics.camera.PreviewConverter;
import vn.eid.card.scanner.SerialScanner;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.kiosk.config.KioskConfig;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.enrolment.DraftKeeper;
import vn.eid.kiosk.enrolment.EligibilityRules;
import vn.eid.kiosk.enrolment.PaperDesk;
import vn.eid.kiosk.enrolment.PortraitDesk;
import vn.eid.kiosk.enrolment.PortraitStudio;
import vn.eid.kiosk.enrolment.ScannedCodes;
import vn.eid.kiosk.enrolment.StoreDesk;
import vn.eid.kiosk.enrolment.VietnameseLaw;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.kiosk.officer.SecondOfficer;
import vn.eid.kiosk.officer.SecretVerifier;
import vn.eid.kiosk.officer.StoredAccounts;
import vn.eid.kiosk.paper.PaperPrinter;
import vn.eid.kiosk.paper.Papers;
import vn.eid.kiosk.paper.PrintOutcome;
import vn.eid.kiosk.screen.CounterWindows;
import vn.eid.kiosk.screen.FxThread;
import vn.eid.kiosk.screen.desk.MessageWords;
import vn.eid.kiosk.screen.desk.PreviewFeed;
import vn.eid.kiosk.screen.desk.StationHealth;
import vn.eid.kiosk.screen.desk.StationInfo;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.sync.dossier.Station;
import vn.eid.sync.gateway.FileUploadUrlStore;
import vn.eid.sync.gateway.GatewaySettings;
import vn.eid.sync.gateway.GatewayTls;
import vn.eid.sync.gateway.HttpsMinistryGateway;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.SecretBox;
import vn.eid.sync.queue.Spool;
import vn.eid.sync.station.CounterStore;
import vn.eid.sync.station.StoreSettings;

/** The counter in production: real devices, the store beside the agent's service, two windows. */
final class CounterProgram implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CounterProgram.class);
    private static final Duration ANSWER_TIME = Duration.ofMinutes(2);

    private final KioskConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final CounterThreads threads = own(new CounterThreads());
    private final FxThread fx = new FxThread();
    private final PreviewFeed preview = new PreviewFeed(fx, own(new PreviewConverter())::mirror);

    private CounterProgram(KioskConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** What must be passed before the windows open. */
    interface Gate {
        boolean passed() throws InterruptedException;
    }

    /** Opens the windows once the gate is passed, and returns when the officer closed them. */
    static int run(Supplier<KioskConfig> config, Clock clock, Gate gate) throws Exception {
        // The toolkit comes up beside the store; whatever is asked of its thread meanwhile waits there.
        FxThread.start(() -> {});
        try {
            if (!gate.passed()) {
                return Terminal.NOT_GOOD;
            }
            try (var program = new CounterProgram(config.get(), clock)) {
                program.serve();
                return Terminal.DONE;
            }
        } finally {
            FxThread.stop();
        }
    }

    private void serve() throws Exception {
        CounterStore store = own(CounterStore.open(
                ConfiguredStore.of(config), StoreSettings.Role.COUNTER, new LocalDisk(), clock, random));
        // Another digest than at the start before is a change of the configuration.
        var digest = Spool.sha256(config.toString().getBytes(StandardCharsets.UTF_8));
        store.audit()
                .append("started", "system", Map.of("version", Counter.softwareVersion(), "configuration", digest));
        WarmUp.start(store, threads.background());
        var feeds = StationRoster.feeds(config.store().folder(), store, random);
        own(new MinistryChange(feeds, store.ministry(), store.audit(), clock).keepLooking(threads));
        var drafts = new DraftKeeper(store.drafts());
        Counter counter = own(Counter.start(devices(), office(store, drafts), threads, fx, clock, random));
        own(upkeep(store, drafts, counter).keepRunning(threads));
        own(new OutreachUpkeep(store.outreach(), store.audit(), config.store().retention(), clock)
                .keepRunning(threads));
        var timer = Executors.newSingleThreadScheduledExecutor(CounterThreads.named("station-look"));
        var texts =
                new Texts(config.station().language().locale(), config.station().zone());
        StationServices services = services(store, counter, timer);
        var accounts = accounts(store);
        var ports = new CounterPorts(
                parts(store, counter, accounts, services.expected(it -> texts.of("matter", it))), threads, fx, clock);
        ports.keepLooking(timer);
        var session = counter.session();
        config.devices().scanner().ifPresent(line -> listenTo(line, counter));
        var watch = new StatusWatch(store.queue(), threads.queueIo(), session::post);
        watch.keepLooking(timer);
        var windowParts = new WindowParts(config, threads, fx, clock);
        var languages = windowParts.languages();
        var station = new StationInfo(
                config.station().name(), false, ANSWER_TIME, config.devices().liveness());
        var front = new SpokenDesks.Front(session, station, preview, Optional.of(services.services()));
        var desks = new SpokenDesks(languages, front, ports, clock);
        var part = config.devices();
        var tools = own(new DeviceTools(clock, random, part.models(), part.trust()));
        var settings = windowParts.settings(accounts, languages, tools);
        var closed = new CountDownLatch(1);
        fx.execute(() -> {
            session.observe(watch);
            var windows = new CounterWindows(desks, settings);
            windows.onClose(() -> {
                windows.close();
                closed.countDown();
            });
            windows.show();
            own(new CounterDoor(config.store().folder())
                    .attend(
                            threads.background(),
                            counter::inHand,
                            () -> fx.execute(() -> {
                                windows.close();
                                closed.countDown();
                            })));
        });
        closed.await();
        timer.shutdown();
    }

    /** A code goes to the service that is open, or else to the enrolment. */
    private void listenTo(Path scanner, Counter counter) {
        var codes = new ScannedCodes(counter.session());
        own(SerialScanner.start(
                scanner,
                CounterThreads.named("scanner"),
                code -> {
                    if (!CardInput.ScannedQr.maybe(code) || !counter.claims().scanned(code)) {
                        codes.accept(code);
                    }
                },
                System::nanoTime));
    }

    private StationServices services(CounterStore store, Counter counter, ScheduledExecutorService timer) {
        var printer = new PaperPrinter(config.desk().window().printer());
        var machines = new StationServices.Machines(
                threads,
                fx,
                timer,
                pdf -> printer.print(pdf) == PrintOutcome.PRINTED,
                SpokenVoice.find(
                        config.desk().sound(), System.getenv().getOrDefault("PATH", ""), threads.background()));
        var place = new StationServices.Place(
                config.station().name(),
                config.station().counter(),
                config.gateway().holidays());
        var services = new StationServices(store, counter, place, machines, clock, random);
        var keep = new PublishedVisits.Keep(
                config.store().retention(), config.station().zone(), clock);
        own(new PublishedVisits(
                        StationRoster.feeds(config.store().folder(), store, random),
                        services.desk(),
                        store.index().visits(),
                        keep)
                .keepLooking(threads));
        return services;
    }

    private Counter.Devices devices() throws CameraException {
        KioskConfig.DevicePart part = config.devices();
        var tools = own(new DeviceTools(clock, random, part.models(), part.trust()));
        CameraSource cameras = allowed(part.camera());
        PortraitDesk.CameraChoice choice = () -> part.camera().isPresent()
                ? part.camera().get()
                : cameras.list().stream()
                        .findFirst()
                        .map(CameraDescription::id)
                        // No camera has this name: whoever opens it says that there is none.
                        .orElse("");
        var studio = new PortraitStudio(
                tools.analyser(Optional.empty()),
                tools.matcher(Optional.empty()),
                tools.decoder(),
                new PortraitStudio.Liveness(tools.liveness(), part.liveness()));
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
                agent()::clockOffset,
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

    private CounterPorts.Parts parts(
            CounterStore store,
            Counter counter,
            StoredAccounts accounts,
            Supplier<List<StationHealth.Appointment>> expected)
            throws IOException {
        return new CounterPorts.Parts(
                new MessageWords(new OfficerMessages(config.station().language())),
                new AuditedAccounts(accounts, store.audit()),
                new CounterPorts.Records(
                        store.queue(),
                        new DraftKeeper(store.drafts()),
                        new SecondOfficer(store.index().supervision(), store.audit()),
                        expected),
                new OpenCvImageDecoder(ImageLimits.FILES, Monotonic.system()),
                new AuditedPrinter(
                        CounterPaper.of(config, station(store), agent()::clockOffset, clock),
                        store.audit()),
                CounterPaper.limits(config, clock),
                counter::reader,
                agent()::surroundings,
                StationDesks.of(
                        new StationDesks.Parts(
                                store,
                                counter::officer,
                                new PublishedLists(
                                        StationRoster.feeds(config.store().folder(), store, random)),
                                agent()::syncHealth,
                                new PaperPrinter(config.desk().window().printer()),
                                config.station().name()),
                        new Texts(
                                config.station().language().locale(),
                                config.station().zone()),
                        new MessageWords(new OfficerMessages(config.station().language())),
                        threads,
                        fx,
                        clock));
    }

    private AgentReport agent() {
        return new AgentReport(config.store().folder(), clock);
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
