package vn.eid.kiosk;

import java.io.IOException;
import java.nio.file.Files;
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
import vn.eid.biometrics.CameraDescription;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.camera.ImageLimits;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.camera.OpenCvImageDecoder;
import vn.eid.biometrics.camera.PolicedCameraSource;
import vn.eid.card.scanner.SerialScanner;
import vn.eid.kiosk.cli.CommandFailure;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.kiosk.config.KioskConfig;
import vn.eid.kiosk.enrolment.DraftKeeper;
import vn.eid.kiosk.enrolment.EligibilityRules;
import vn.eid.kiosk.enrolment.EnrolmentSession;
import vn.eid.kiosk.enrolment.OneTimeCodes;
import vn.eid.kiosk.enrolment.PortraitDesk;
import vn.eid.kiosk.enrolment.PortraitStudio;
import vn.eid.kiosk.enrolment.ScannedCodes;
import vn.eid.kiosk.enrolment.StoreDesk;
import vn.eid.kiosk.enrolment.VietnameseLaw;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.kiosk.officer.SecretVerifier;
import vn.eid.kiosk.officer.StoredAccounts;
import vn.eid.kiosk.screen.CounterWindows;
import vn.eid.kiosk.screen.FxThread;
import vn.eid.kiosk.screen.WindowSettings;
import vn.eid.kiosk.screen.consent.ConsentText;
import vn.eid.kiosk.screen.desk.MessageWords;
import vn.eid.kiosk.screen.desk.PreviewFeed;
import vn.eid.kiosk.screen.desk.StationHealth.DeviceState;
import vn.eid.kiosk.screen.desk.StationInfo;
import vn.eid.kiosk.screen.menu.Preferences;
import vn.eid.kiosk.screen.menu.TextSize;
import vn.eid.kiosk.screen.sound.DeviceSounds;
import vn.eid.kiosk.screen.text.Languages;
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
        // The toolkit comes up beside the store; whatever is asked of its thread meanwhile waits there.
        FxThread.start(() -> {});
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
        var accounts = accounts(store);
        var ports = new CounterPorts(parts(store, counter, accounts), threads, fx, clock);
        var timer = Executors.newSingleThreadScheduledExecutor(CounterThreads.named("station-look"));
        ports.keepLooking(timer);
        var session = counter.session();
        config.devices().scanner().ifPresent(line -> listenTo(line, session));
        var watch = new StatusWatch(store.queue(), threads.queueIo(), session::post);
        watch.keepLooking(timer);
        var languages = languages();
        var station = new StationInfo(config.station().name(), false, ANSWER_TIME);
        var desks = new SpokenDesks(languages, session, station, ports, preview, clock);
        var settings = windowSettings(menu(accounts, languages));
        var closed = new CountDownLatch(1);
        fx.execute(() -> {
            session.observe(watch);
            var windows = new CounterWindows(desks, settings);
            windows.onClose(() -> {
                windows.close();
                closed.countDown();
            });
            windows.show();
        });
        closed.await();
        timer.shutdown();
    }

    private Languages languages() throws IOException {
        var languages = Languages.with(config.desk().languages());
        if (config.desk().consentFile().isEmpty()) {
            return languages;
        }
        byte[] consent = Files.readAllBytes(config.desk().consentFile().get());
        try {
            ConsentText.parse(Language.VIETNAMESE.tag(), consent);
        } catch (IllegalArgumentException broken) {
            // Citizens must not agree to another text than the one that the administrator chose.
            throw new CommandFailure("consent.file: dòng đầu phải là / the first line must be 'version: …'", broken);
        }
        return languages.consenting(consent);
    }

    private WindowSettings windowSettings(CounterMenu menu) {
        var usual = new Preferences(
                config.station().language().locale(),
                Theme.LIGHT,
                TextSize.NORMAL,
                config.desk().sound());
        return new WindowSettings(
                usual,
                menu,
                new DeviceSounds(threads.background()),
                config.desk().idleLock(),
                true,
                config.desk().fullScreen());
    }

    private CounterMenu menu(StoredAccounts accounts, Languages languages) {
        var keys = new StationAdministration(
                () -> ConfiguredStore.of(config),
                StoreSettings.Role.COUNTER,
                () -> config.store().retention(),
                clock);
        var part = config.devices();
        var tools = own(new DeviceTools(clock, random, part.models(), part.trust()));
        var doctor = new StationDoctor(
                () -> config, tools, keys, new OfficerMessages(config.station().language()));
        return new CounterMenu(
                new StationPreferences(config.store().folder().resolve("preferences.properties")),
                CounterMenu.of(accounts),
                doctor.whileOpen(),
                language -> languages.texts(language, config.station().zone()),
                threads.background(),
                fx);
    }

    private void listenTo(Path scanner, EnrolmentSession session) {
        own(SerialScanner.start(scanner, CounterThreads.named("scanner"), new ScannedCodes(session), System::nanoTime));
    }

    private Counter.Devices devices() throws CameraException {
        KioskConfig.DevicePart part = config.devices();
        var tools = own(new DeviceTools(clock, random, part.models(), part.trust()));
        CameraSource all = MachineCameras.of(part.camera(), threads.background(), Monotonic.system());
        CameraSource cameras = part.virtualCameraAllowed() ? all : new PolicedCameraSource(all);
        PortraitDesk.CameraChoice choice = () -> part.camera().isPresent()
                ? part.camera().get()
                : cameras.list().stream()
                        .findFirst()
                        .map(CameraDescription::id)
                        // No camera has this name: whoever opens it says that there is none.
                        .orElse("");
        var studio =
                new PortraitStudio(tools.analyser(Optional.empty()), tools.matcher(Optional.empty()), tools.decoder());
        return new Counter.Devices(
                tools.readers(part.reader(), Optional.empty()),
                new ChipKeys(),
                new EligibilityRules(VietnameseLaw.RULE_SETS),
                cameras,
                choice,
                studio,
                preview);
    }

    private Upkeep upkeep(CounterStore store, DraftKeeper drafts, Counter counter) {
        var rules = new Upkeep.Rules(
                config.store().draftLife(),
                config.store().retention(),
                config.station().zone());
        return new Upkeep(Upkeep.Stores.of(store, drafts), rules, counter::inHand, clock);
    }

    private Counter.Office office(CounterStore store, DraftKeeper drafts) throws GeneralSecurityException, IOException {
        var station = new Station(
                config.station().code(),
                config.station().name(),
                config.station().counter(),
                Counter.softwareVersion(),
                store.keys().kind().name());
        var stores = new StoreDesk.Stores(drafts, store.sealer(), store.queue(), store.audit());
        return new Counter.Office(
                stores, codes(store), station, this::clockOffset, config.store().keepForRedo());
    }

    /** One-time codes go over a line of the counter's own; dossiers go by the agent's service. */
    private OneTimeCodes codes(CounterStore store) throws GeneralSecurityException, IOException {
        var address = config.gateway().address();
        if (address.isEmpty()) {
            return OneTimeCodes.OFFLINE;
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
        return new MinistryCodes(gateway, clock);
    }

    private CounterPorts.Parts parts(CounterStore store, Counter counter, StoredAccounts accounts) {
        return new CounterPorts.Parts(
                new MessageWords(new OfficerMessages(config.station().language())),
                accounts,
                new CounterPorts.Records(store.queue(), new DraftKeeper(store.drafts())),
                new OpenCvImageDecoder(ImageLimits.FILES, Monotonic.system()),
                new ReceiptPaper(config.station().name(), clock),
                counter::reader,
                this::surroundings);
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
