package vn.eid.kiosk.simulator;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;
import vn.eid.biometrics.CameraException;
import vn.eid.kiosk.CounterThreads;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.kiosk.enrolment.LivePreview;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.screen.CounterWindows;
import vn.eid.kiosk.screen.theme.Theme;
import vn.eid.kiosk.screen.tour.Rounds;
import vn.eid.kiosk.screen.tour.UiMeasure;
import vn.eid.kiosk.simulator.bench.BenchException;
import vn.eid.kiosk.simulator.bench.Jars;
import vn.eid.kiosk.simulator.bench.UiStage;
import vn.eid.sync.queue.QueueException;

/** The training station's windows, driven without a pause. */
final class WindowsUnderLoad implements UiStage {
    /** Enough different citizens that nothing is found by chance in a cache. */
    private static final int CITIZENS = 40;

    private final FxTrainingWindows windows;
    private final Clock clock;

    WindowsUnderLoad(FxTrainingWindows windows, Clock clock) {
        this.windows = windows;
        this.clock = clock;
    }

    @Override
    public boolean displayThere() {
        return windows.displayThere();
    }

    @Override
    public Seen enrol(Path folder, int warmUp, IntPredicate goOn) throws BenchException {
        var seen = new AtomicReference<Seen>();
        var ticker = Executors.newSingleThreadScheduledExecutor(CounterThreads.named("watchdog"));
        try {
            windows.withStation(options(folder), stage -> {
                seen.set(drive(stage, ticker, warmUp, goOn));
                return Terminal.DONE;
            });
            return seen.get();
        } catch (Exception stuck) { // whatever ends a drive through the windows ends the measurement, with its reason
            throw new BenchException("không đi hết một hồ sơ / an enrolment did not end: " + stuck.getMessage(), stuck);
        } finally {
            ticker.shutdown();
        }
    }

    private Seen drive(FxTrainingWindows.Stage stage, ScheduledExecutorService ticker, int warmUp, IntPredicate goOn)
            throws Exception {
        var opened = new AtomicReference<CounterWindows>();
        var measure = new AtomicReference<UiMeasure>();
        var first = new AtomicReference<UiMeasure.Figures>();
        var result = new CompletableFuture<Integer>();
        stage.fx().execute(() -> {
            opened.set(windows.windows(stage, Language.VIETNAMESE, Theme.LIGHT));
            opened.get().show();
            measure.set(new UiMeasure(opened.get(), System::nanoTime, ticker));
            measure.get().start();
            IntPredicate watched = rounds -> {
                if (rounds == warmUp) {
                    first.set(measure.get().stop());
                    measure.set(new UiMeasure(opened.get(), System::nanoTime, ticker));
                    measure.get().start();
                }
                var further = new AtomicReference<Boolean>();
                measure.get().excuse(() -> further.set(goOn.test(rounds)));
                return further.get();
            };
            new Rounds(opened.get(), round -> new TrainingCast(stage.station(), round % CITIZENS), watched)
                    .start()
                    .whenComplete((rounds, problem) -> {
                        if (problem == null) {
                            result.complete(rounds);
                        } else {
                            result.completeExceptionally(problem);
                        }
                    });
        });
        try {
            result.get();
            var others = new CompletableFuture<UiMeasure.Figures>();
            stage.fx().execute(() -> others.complete(measure.get().stop()));
            return new Seen(first.get(), others.get());
        } finally {
            stage.fx().execute(() -> opened.get().close());
        }
    }

    @Override
    public List<String> starter(Path folder) throws BenchException {
        try {
            Files.createDirectories(folder);
            TrainingStation.start(options(folder), Optional.empty(), LivePreview.NONE, clock)
                    .close();
            var command = new ArrayList<String>();
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(it -> it.startsWith("-D") || it.startsWith("--"))
                    .forEach(command::add);
            command.add("-cp");
            command.add(Jars.only(System.getProperty("java.class.path"), folder.resolve("jars")));
            command.add(StartProbe.class.getName());
            command.add(folder.toString());
            return command;
        } catch (IOException | QueueException | GeneralSecurityException | CameraException failed) {
            throw new BenchException("trạm tập huấn không mở được / the training station did not open", failed);
        }
    }

    private static TrainingOptions options(Path folder) {
        return new TrainingOptions(folder, false, Optional.empty(), Optional.empty(), TrainingFolders.models());
    }
}
