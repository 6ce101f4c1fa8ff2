package vn.eid.kiosk;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraDescription;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.model.ModelStatus;
import vn.eid.card.ReaderState;
import vn.eid.card.inspection.ImportReport;
import vn.eid.card.inspection.TrustFolder;
import vn.eid.kiosk.config.KioskConfig;
import vn.eid.kiosk.setup.SetupAnswers;
import vn.eid.kiosk.setup.SetupFinding;
import vn.eid.kiosk.setup.SetupKey;
import vn.eid.kiosk.setup.SetupResult;
import vn.eid.kiosk.setup.SetupStep;
import vn.eid.kiosk.setup.SetupWork;

/** Steps that choose a device and try it at once, and that bring what devices are judged with. */
final class SetupDevices {
    private static final Duration READER_WAIT = Duration.ofSeconds(3);
    private static final Duration PICTURE_WAIT = Duration.ofSeconds(5);
    private static final String ANY = ".*";

    private final SetupDesk desk;
    private final DeviceTools tools;

    SetupDevices(SetupDesk desk, DeviceTools tools) {
        this.desk = desk;
        this.tools = tools;
    }

    /** A step that can only be judged by doing it. */
    private record Tried(SetupStep step, Trial trial, Offer offer) implements SetupWork {
        interface Trial {
            SetupResult with(SetupAnswers answers)
                    throws SetupDesk.Stopped, IOException, vn.eid.sync.queue.QueueException;
        }

        interface Offer {
            List<String> choices();
        }

        @Override
        public SetupResult look() {
            return SetupResult.of(step, SetupFinding.NOT_YET);
        }

        @Override
        public SetupResult apply(SetupAnswers answers) {
            return SetupDesk.guarded(step, SetupFinding.NOT_WRITTEN, () -> trial.with(answers));
        }

        @Override
        public List<String> choices(SetupKey key) {
            return key.kind() == SetupKey.Kind.CHOICE ? offer.choices() : List.of();
        }
    }

    SetupWork reader() {
        return new Tried(
                SetupStep.READER,
                this::tryReader,
                () -> seenReader(ANY).stream().map(Pattern::quote).toList());
    }

    private SetupResult tryReader(SetupAnswers answers) throws SetupDesk.Stopped, IOException {
        KioskConfig config = desk.decide(SetupStep.READER, SetupPlace.answered(SetupStep.READER, answers));
        try (var readers = tools.readers(config.devices().reader(), Optional.empty())) {
            var seen = new CompletableFuture<ReaderState>();
            readers.watch(state -> {
                if (!(state instanceof ReaderState.NoService)) {
                    seen.complete(state);
                }
            });
            ReaderState state = seen.get(READER_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            return name(state)
                    .map(it -> SetupResult.of(SetupStep.READER, SetupFinding.READER_SEEN, it))
                    .orElseGet(() -> SetupResult.of(SetupStep.READER, SetupFinding.READER_MISSING));
        } catch (TimeoutException | ExecutionException silent) {
            return SetupResult.of(SetupStep.READER, SetupFinding.READER_SERVICE_SILENT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return SetupResult.of(SetupStep.READER, SetupFinding.READER_SERVICE_SILENT);
        }
    }

    private List<String> seenReader(String pattern) {
        var found = new ArrayList<String>();
        try (var readers = tools.readers(Pattern.compile(pattern), Optional.empty())) {
            var seen = new CompletableFuture<ReaderState>();
            readers.watch(state -> name(state).ifPresent(it -> seen.complete(state)));
            name(seen.get(1, TimeUnit.SECONDS)).ifPresent(found::add);
        } catch (TimeoutException | ExecutionException | PatternSyntaxException none) {
            return found;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return found;
    }

    private static Optional<String> name(ReaderState state) {
        if (state instanceof ReaderState.Empty empty) {
            return Optional.of(empty.reader());
        }
        if (state instanceof ReaderState.CardMute mute) {
            return Optional.of(mute.reader());
        }
        return state instanceof ReaderState.CardPresent present
                ? Optional.of(present.card().reader())
                : Optional.empty();
    }

    SetupWork camera() {
        return new Tried(SetupStep.CAMERA, this::tryCamera, this::cameras);
    }

    private SetupResult tryCamera(SetupAnswers answers) throws SetupDesk.Stopped, IOException {
        KioskConfig config = desk.decide(SetupStep.CAMERA, SetupPlace.answered(SetupStep.CAMERA, answers));
        try {
            CameraSource source = MachineCameras.of(config.devices().camera(), Runnable::run, Monotonic.system());
            Optional<CameraDescription> chosen = source.list().stream()
                    .filter(it -> config.devices().camera().map(it.id()::equals).orElse(true))
                    .findFirst();
            if (chosen.isEmpty()) {
                return SetupResult.of(SetupStep.CAMERA, SetupFinding.CAMERA_FAILED, "NO_CAMERA");
            }
            try (Camera camera = source.open(chosen.get().id())) {
                return camera.next(PICTURE_WAIT)
                        .map(it -> seen(chosen.get(), it))
                        .orElseGet(() -> SetupResult.of(SetupStep.CAMERA, SetupFinding.CAMERA_FAILED, "NO_FRAMES"));
            }
        } catch (CameraException failed) {
            return SetupResult.of(
                    SetupStep.CAMERA, SetupFinding.CAMERA_FAILED, failed.fault().name());
        }
    }

    private static SetupResult seen(CameraDescription camera, Frame frame) {
        return SetupResult.of(
                SetupStep.CAMERA, SetupFinding.CAMERA_SEEN, camera.name(), frame.width() + " × " + frame.height());
    }

    private List<String> cameras() {
        try {
            return MachineCameras.of(Optional.empty(), Runnable::run, Monotonic.system()).list().stream()
                    .map(CameraDescription::id)
                    .toList();
        } catch (CameraException none) {
            return List.of();
        }
    }

    SetupWork printer() {
        return new Tried(SetupStep.PRINTER, this::tryPrinter, SetupDevices::printers);
    }

    private SetupResult tryPrinter(SetupAnswers answers) throws SetupDesk.Stopped, IOException {
        KioskConfig config = desk.decide(SetupStep.PRINTER, SetupPlace.answered(SetupStep.PRINTER, answers));
        Optional<String> wanted = config.desk().window().printer();
        Optional<String> found = wanted.isPresent()
                ? wanted.filter(printers()::contains)
                : Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService())
                        .map(PrintService::getName);
        return found.map(it -> SetupResult.of(SetupStep.PRINTER, SetupFinding.PRINTER_SEEN, it))
                .orElseGet(() -> SetupResult.of(SetupStep.PRINTER, SetupFinding.PRINTER_MISSING));
    }

    private static List<String> printers() {
        return Stream.of(PrintServiceLookup.lookupPrintServices(null, null))
                .map(PrintService::getName)
                .toList();
    }

    SetupWork screens() {
        return new Tried(
                SetupStep.SCREENS,
                this::tryScreens,
                () -> IntStream.rangeClosed(0, displays())
                        .mapToObj(Integer::toString)
                        .toList());
    }

    private SetupResult tryScreens(SetupAnswers answers) throws SetupDesk.Stopped, IOException {
        KioskConfig config = desk.decide(SetupStep.SCREENS, SetupPlace.answered(SetupStep.SCREENS, answers));
        int wanted = config.desk().window().citizenScreen();
        if (GraphicsEnvironment.isHeadless()) {
            return SetupResult.of(SetupStep.SCREENS, SetupFinding.SCREENS_UNSEEN, Integer.toString(wanted));
        }
        return SetupResult.of(
                SetupStep.SCREENS,
                displays() >= wanted ? SetupFinding.SCREENS_SEEN : SetupFinding.SCREEN_MISSING,
                Integer.toString(displays()),
                Integer.toString(wanted));
    }

    private static int displays() {
        return GraphicsEnvironment.isHeadless()
                ? 0
                : GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length;
    }

    SetupWork models() {
        return new Tried(SetupStep.MODELS, this::tryModels, List::of);
    }

    private SetupResult tryModels(SetupAnswers answers) throws SetupDesk.Stopped, IOException {
        KioskConfig config = desk.decide(SetupStep.MODELS, SetupPlace.answered(SetupStep.MODELS, answers));
        var folder = tools.models(Optional.of(config.devices().models()));
        try {
            if (answers.get(SetupKey.MODELS_FROM).isPresent()) {
                tools.install(folder, answers.get(SetupKey.MODELS_FROM).get());
            }
            var all = folder.list();
            long ready = all.stream()
                    .filter(it -> it.state() == ModelStatus.State.INSTALLED)
                    .count();
            return SetupResult.of(
                    SetupStep.MODELS,
                    ready == all.size() ? SetupFinding.MODELS_READY : SetupFinding.MODELS_INCOMPLETE,
                    Long.toString(ready),
                    Integer.toString(all.size()));
        } catch (CameraException unusable) {
            return SetupResult.of(SetupStep.MODELS, SetupFinding.MODELS_INCOMPLETE, "0", "?");
        }
    }

    /** Authorities that vouch for cards; what is installed can be seen without importing again. */
    SetupWork trust() {
        return new Authorities(desk);
    }

    private record Authorities(SetupDesk desk) implements SetupWork {
        @Override
        public SetupResult look() {
            return SetupDesk.guarded(SetupStep.TRUST, SetupFinding.NOT_WRITTEN, () -> {
                int number = number(desk.config());
                return number == 0
                        ? SetupResult.of(SetupStep.TRUST, SetupFinding.NOT_YET)
                        : SetupResult.of(SetupStep.TRUST, SetupFinding.AUTHORITIES_TAKEN, Integer.toString(number));
            });
        }

        private static int number(KioskConfig config) {
            return new TrustFolder(config.devices().trust())
                    .list()
                    .authorities()
                    .size();
        }

        @Override
        public SetupResult apply(SetupAnswers answers) {
            return SetupDesk.guarded(SetupStep.TRUST, SetupFinding.NOT_WRITTEN, () -> {
                KioskConfig config = desk.config();
                for (var file : answers.paths(SetupKey.TRUST_IMPORT)) {
                    SetupDesk.readable(SetupStep.TRUST, file);
                    ImportReport report = new TrustFolder(config.devices().trust()).importFile(file);
                    if (!report.signaturesValid()) {
                        return SetupResult.of(SetupStep.TRUST, SetupFinding.LIST_SIGNATURE_WRONG, file.getFileName());
                    }
                }
                int number = number(config);
                return SetupResult.of(
                        SetupStep.TRUST,
                        number == 0 ? SetupFinding.AUTHORITIES_NONE : SetupFinding.AUTHORITIES_TAKEN,
                        Integer.toString(number));
            });
        }
    }
}
