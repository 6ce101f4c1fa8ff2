package vn.eid.kiosk.simulator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import vn.eid.biometrics.camera.ImageLimits;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.camera.OpenCvImageDecoder;
import vn.eid.biometrics.camera.PreviewConverter;
import vn.eid.kiosk.CounterMenu;
import vn.eid.kiosk.CounterPorts;
import vn.eid.kiosk.CounterThreads;
import vn.eid.kiosk.MinistryLists;
import vn.eid.kiosk.PublishedVisits;
import vn.eid.kiosk.Repeated;
import vn.eid.kiosk.SpokenDesks;
import vn.eid.kiosk.SpokenVoice;
import vn.eid.kiosk.StationDesks;
import vn.eid.kiosk.StationPreferences;
import vn.eid.kiosk.StationServices;
import vn.eid.kiosk.StatusWatch;
import vn.eid.kiosk.cli.CommandFailure;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.kiosk.officer.OfficerAccounts;
import vn.eid.kiosk.paper.PaperPrinter;
import vn.eid.kiosk.screen.CounterWindows;
import vn.eid.kiosk.screen.FxThread;
import vn.eid.kiosk.screen.WindowSettings;
import vn.eid.kiosk.screen.desk.MessageWords;
import vn.eid.kiosk.screen.desk.PreviewFeed;
import vn.eid.kiosk.screen.desk.StationHealth.DeviceState;
import vn.eid.kiosk.screen.desk.StationInfo;
import vn.eid.kiosk.screen.menu.Preferences;
import vn.eid.kiosk.screen.menu.TextSize;
import vn.eid.kiosk.screen.sound.DeviceSounds;
import vn.eid.kiosk.screen.text.Languages;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.kiosk.screen.theme.Theme;
import vn.eid.kiosk.screen.tour.Tour;
import vn.eid.kiosk.station.report.SyncHealth;
import vn.eid.sync.agent.AgentStatus;

/** Opens the windows of the training station with JavaFX. */
final class FxTrainingWindows implements TrainingWindows {
    private static final Duration LOCK_AFTER = Duration.ofMinutes(10);
    private static final String NAME = "Công an phường Tập Huấn";
    private static final Duration ANSWER_TIME = Duration.ofMinutes(2);

    private final Clock clock;

    private final Terminal terminal;

    FxTrainingWindows(Clock clock, Terminal terminal) {
        this.clock = clock;
        this.terminal = terminal;
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
        return withStation(options, stage -> {
            var closed = new CountDownLatch(1);
            var windows = new AtomicReference<CounterWindows>();
            var trainer = new AtomicReference<TrainingDesk>();
            stage.fx().execute(() -> {
                windows.set(windows(stage, Language.VIETNAMESE, Theme.LIGHT));
                windows.get().onClose(closed::countDown);
                windows.get().show();
                trainer.set(new TrainingDesk(
                        stage.station(), stage.station().threads().background()));
                trainer.get().show();
            });
            closed.await();
            stage.fx().execute(() -> {
                trainer.get().close();
                windows.get().close();
            });
            return Terminal.DONE;
        });
    }

    @Override
    public int tour(TrainingOptions options, Path pictures, boolean everything) throws Exception {
        Files.createDirectories(pictures);
        // Every dossier needs the second person here, so that the tour shows how that goes.
        return withStation(options.reviewing(100), stage -> {
            stage.station().slowCards();
            int number = 0;
            for (Language language : everything ? List.of(Language.values()) : List.of(Language.VIETNAMESE)) {
                for (Theme theme : everything ? List.of(Theme.values()) : List.of(Theme.LIGHT)) {
                    Path folder = everything
                            ? pictures.resolve(
                                    language.tag() + "-" + theme.name().toLowerCase(Locale.ROOT))
                            : pictures;
                    Files.createDirectories(folder);
                    drive(stage, language, theme, new TrainingCast(stage.station(), number++), folder, everything);
                }
            }
            return Terminal.DONE;
        });
    }

    private void drive(Stage stage, Language language, Theme theme, TrainingCast cast, Path folder, boolean everySize)
            throws Exception {
        var result = new CompletableFuture<List<Path>>();
        var windows = new AtomicReference<CounterWindows>();
        stage.fx().execute(() -> {
            windows.set(windows(stage, language, theme));
            windows.get().show();
            new Tour(windows.get(), cast, folder, everySize).start().whenComplete((pictures, problem) -> {
                if (problem == null) {
                    result.complete(pictures);
                } else {
                    result.completeExceptionally(problem);
                }
            });
        });
        try {
            result.get().forEach(terminal.out()::println);
        } catch (ExecutionException stuck) {
            throw new CommandFailure("Không đi hết các màn hình / the tour got stuck: "
                    + stuck.getCause().getMessage());
        } finally {
            stage.station().takeCard();
            stage.fx().execute(() -> {
                windows.get().close();
                stage.station().counter().session().fire(new EnrolmentEvent.SignOut());
            });
        }
    }

    /** A running station with the toolkit that shows it. */
    record Stage(
            TrainingStation station,
            OfficerAccounts accounts,
            FxThread fx,
            PreviewFeed preview,
            ScheduledExecutorService timer,
            StationServices services) {}

    /** What is done with it. */
    interface Play {
        int act(Stage stage) throws Exception;
    }

    int withStation(TrainingOptions options, Play play) throws Exception {
        var fx = startToolkit();
        var preview = new PreviewFeed(fx, new PreviewConverter()::mirror);
        var timer = Executors.newSingleThreadScheduledExecutor(CounterThreads.named("station-look"));
        try (var station = TrainingStation.start(options, Optional.of(fx), preview, clock)) {
            watchStatus(station, fx, timer);
            TrainingOutreach.fill(station.store().outreach(), clock);
            var services = services(station, fx, timer);
            var visits = published(station, services);
            int code = play.act(new Stage(station, station.accounts(), fx, preview, timer, services));
            visits.close();
            timer.shutdown();
            return code;
        } finally {
            FxThread.stop();
        }
    }

    private StationServices services(TrainingStation station, FxThread fx, ScheduledExecutorService timer) {
        var machines = new StationServices.Machines(
                station.threads(),
                fx,
                timer,
                pdf -> false,
                SpokenVoice.find(
                        true,
                        System.getenv().getOrDefault("PATH", ""),
                        station.threads().background()));
        var place = new StationServices.Place("Công an phường Tập Huấn", "1", Set.of());
        return new StationServices(station.store(), station.counter(), place, machines, clock, new SecureRandom());
    }

    private Repeated published(TrainingStation station, StationServices services) {
        var keep = new PublishedVisits.Keep(TrainingStation.RETENTION, clock.getZone(), clock);
        return new PublishedVisits(
                        station.line().feeds(),
                        services.desk(),
                        station.store().index().visits(),
                        keep)
                .keepLooking(station.threads());
    }

    private static void watchStatus(TrainingStation station, FxThread fx, ScheduledExecutorService timer) {
        var session = station.counter().session();
        var watch = new StatusWatch(station.store().queue(), station.threads().queueIo(), session::post);
        watch.keepLooking(timer);
        fx.execute(() -> session.observe(watch));
    }

    /** Both windows side by side on one screen: whoever trains plays both parts. */
    CounterWindows windows(Stage stage, Language language, Theme theme) {
        TrainingStation station = stage.station();
        var ports = new CounterPorts(parts(stage, language), station.threads(), stage.fx(), clock);
        ports.keepLooking(stage.timer());
        var front = new SpokenDesks.Front(
                station.counter().session(),
                new StationInfo(NAME, true, ANSWER_TIME, station.liveness()),
                stage.preview(),
                Optional.of(stage.services().services()));
        var languages = Languages.with(TrainingFolders.data().resolve("languages"));
        var usual = new Preferences(language.locale(), theme, TextSize.NORMAL, true);
        var settings = new WindowSettings(
                usual,
                menu(stage),
                new DeviceSounds(station.threads().background()),
                LOCK_AFTER,
                WindowSettings.Placement.SIDE_BY_SIDE);
        return new CounterWindows(new SpokenDesks(languages, front, ports, clock), settings);
    }

    private CounterMenu menu(Stage stage) {
        var folder = stage.station().folder();
        return new CounterMenu(
                new StationPreferences(folder.resolve("preferences.properties")),
                CounterMenu.SecretChanger.NONE,
                StationCommands.doctor(folder, new OfficerMessages(Language.VIETNAMESE), clock)
                        .whileOpen(),
                locale -> new Texts(locale, clock.getZone()),
                stage.station().threads().background(),
                stage.fx());
    }

    private CounterPorts.Parts parts(Stage stage, Language language) {
        TrainingStation station = stage.station();
        var texts = new Texts(language.locale(), clock.getZone());
        return new CounterPorts.Parts(
                new MessageWords(new OfficerMessages(language)),
                stage.accounts(),
                new CounterPorts.Records(
                        station.store().queue(),
                        station.drafts(),
                        station.second(),
                        stage.services().expected(it -> texts.of("matter", it))),
                new OpenCvImageDecoder(ImageLimits.FILES, Monotonic.system()),
                station.paper(),
                station.limits(),
                station.counter()::reader,
                () -> surroundings(station),
                StationDesks.of(
                        new StationDesks.Parts(
                                station.store(),
                                station.counter()::officer,
                                MinistryLists.NONE,
                                () -> station.line()
                                        .status()
                                        .map(StationDesks::health)
                                        .orElse(SyncHealth.UNKNOWN),
                                new PaperPrinter(Optional.empty()),
                                NAME),
                        texts,
                        new MessageWords(new OfficerMessages(language)),
                        station.threads(),
                        stage.fx(),
                        clock));
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
}
