package vn.eid.kiosk.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import vn.eid.biometrics.camera.ImageLimits;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.camera.OpenCvImageDecoder;
import vn.eid.kiosk.CounterPorts;
import vn.eid.kiosk.CounterThreads;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.kiosk.enrolment.EnrolmentSession;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;
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
import vn.eid.sync.queue.QueuedDossier;

/** Opens the windows of the training station with JavaFX. */
final class FxTrainingWindows implements TrainingWindows {
    private static final Duration LOCK_AFTER = Duration.ofMinutes(10);
    private static final Duration ANSWER_TIME = Duration.ofMinutes(2);

    private final Clock clock;

    FxTrainingWindows(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean displayThere() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || environment("DISPLAY") || environment("WAYLAND_DISPLAY");
    }

    private static boolean environment(String name) {
        return !System.getenv().getOrDefault(name, "").isBlank();
    }

    @Override
    public int open(TrainingOptions options) throws Exception {
        var closed = new CountDownLatch(1);
        var fx = startToolkit();
        var preview = new PreviewFeed(fx);
        var timer = Executors.newSingleThreadScheduledExecutor(CounterThreads.named("station-look"));
        try (var station = TrainingStation.start(options, Optional.of(fx), preview, clock)) {
            var windows = new AtomicReference<CounterWindows>();
            var trainer = new AtomicReference<TrainingDesk>();
            fx.execute(() -> {
                windows.set(new CounterWindows(
                        desk(station, fx, preview, timer), desk(station, fx, preview, timer), Theme.LIGHT, LOCK_AFTER));
                windows.get().onClose(closed::countDown);
                windows.get().show();
                trainer.set(new TrainingDesk(station, station.threads().background()));
                trainer.get().show();
            });
            closed.await();
            timer.shutdown();
            fx.execute(() -> {
                trainer.get().close();
                windows.get().close();
            });
            return Terminal.DONE;
        } finally {
            FxThread.stop();
        }
    }

    private Desk desk(TrainingStation station, FxThread fx, PreviewFeed preview, ScheduledExecutorService timer) {
        EnrolmentSession session = station.counter().session();
        var texts = new Texts(Texts.VIETNAMESE, clock.getZone());
        var parts = new CounterPorts.Parts(
                new MessageWords(new OfficerMessages(Language.VIETNAMESE)),
                new TrainingAccounts(),
                station.store().queue(),
                new OpenCvImageDecoder(ImageLimits.FILES, Monotonic.system()),
                new NoPrinter(),
                station.counter()::reader,
                () -> surroundings(station));
        var ports = new CounterPorts(parts, station.threads(), fx, clock);
        ports.keepLooking(timer);
        return new Desk(
                session, texts, clock, new StationInfo("Công an phường Tập Huấn", true, ANSWER_TIME), ports, preview);
    }

    private static CounterPorts.Surroundings surroundings(TrainingStation station) {
        Optional<AgentStatus> status = station.line().status();
        return new CounterPorts.Surroundings(
                status.flatMap(AgentStatus::onlineSince).isPresent(),
                status.flatMap(it -> it.onlineSince().or(it::lastContact)),
                DeviceState.READY,
                station.room());
    }

    private static FxThread startToolkit() throws InterruptedException {
        var ready = new CountDownLatch(1);
        FxThread.start(ready::countDown);
        ready.await();
        return new FxThread();
    }

    @Override
    public int tour(TrainingOptions options, Path pictures, boolean everything) throws Exception {
        return open(options);
    }

    /** The training station has no paper. */
    private static final class NoPrinter implements CounterPorts.ReceiptPrinter {
        @Override
        public boolean print(QueuedDossier dossier) {
            return false;
        }

        @Override
        public boolean ready() {
            return false;
        }
    }
}
