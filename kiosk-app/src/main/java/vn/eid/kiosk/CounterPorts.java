package vn.eid.kiosk;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.ImageDecoder;
import vn.eid.biometrics.Portrait;
import vn.eid.card.ChipPortrait;
import vn.eid.card.ReaderState;
import vn.eid.kiosk.enrolment.CardProof;
import vn.eid.kiosk.enrolment.Draft;
import vn.eid.kiosk.enrolment.DraftKeeper;
import vn.eid.kiosk.enrolment.Kept;
import vn.eid.kiosk.enrolment.LegalLimits;
import vn.eid.kiosk.enrolment.UnfinishedEnrolment;
import vn.eid.kiosk.enrolment.WorkingCalendar.Deadline;
import vn.eid.kiosk.officer.OfficerAccounts;
import vn.eid.kiosk.officer.SecondOfficer;
import vn.eid.kiosk.officer.SignInResult;
import vn.eid.kiosk.paper.PrintOrder;
import vn.eid.kiosk.paper.PrintOutcome;
import vn.eid.kiosk.screen.desk.Approvals;
import vn.eid.kiosk.screen.desk.CounterWords;
import vn.eid.kiosk.screen.desk.DeskPorts;
import vn.eid.kiosk.screen.desk.DossierPage;
import vn.eid.kiosk.screen.desk.DossierSearch;
import vn.eid.kiosk.screen.desk.StationDesk;
import vn.eid.kiosk.screen.desk.StationHealth;
import vn.eid.kiosk.screen.desk.StationHealth.Device;
import vn.eid.kiosk.screen.desk.StationHealth.DeviceState;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.sync.dossier.Content;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.DossierQueue;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFilter;
import vn.eid.sync.queue.QueuedDossier;

/** What the screens ask of the rest of the counter: work goes to its thread, answers come back on the FX thread. */
public final class CounterPorts implements DeskPorts {
    private static final Logger LOG = LoggerFactory.getLogger(CounterPorts.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int LIST = 200;
    /** Small pictures of pages: those of every paper of a citizen. */
    private static final int PAGES = 40;

    private static final int PAGE_SIDE = 480;
    private static final Set<DossierStatus> URGENT = Set.of(DossierStatus.REJECTED, DossierStatus.PARKED);

    private final Parts parts;
    private final CounterWords words;
    private final CounterThreads threads;
    private final Executor fx;
    private final Clock clock;
    private final DossierFinder finder;
    private final DecodedPictures pictures;
    private final DecodedPictures pages;
    private final SecondScreen screens;
    private final ReadOnlyObjectWrapper<StationHealth> health;

    /** What the answers are taken from. */
    public record Parts(
            CounterWords words,
            OfficerAccounts accounts,
            Records records,
            ImageDecoder decoder,
            PaperOffice paper,
            LegalLimits limits,
            Supplier<ReaderState> reader,
            Supplier<Surroundings> surroundings,
            StationDesk station) {}

    /**
     * What lies on the disk: finished dossiers, unfinished ones, those that wait for a second person, and who is expected
     * today.
     *
     * @param expected asked on {@code queue-io}
     */
    public record Records(
            DossierQueue queue,
            DraftKeeper drafts,
            SecondOfficer second,
            Supplier<List<StationHealth.Appointment>> expected) {}

    /** Prints; may fail without touching any dossier. */
    public interface PaperOffice {
        PrintOutcome print(PrintOrder order);

        /** Whether a printer is there. */
        boolean ready();
    }

    /**
     * What the counter knows of its surroundings besides queue and reader.
     *
     * @param online whether the last contact with the ministry succeeded
     * @param linkSince since when
     * @param camera whether a camera can be used
     * @param room dossiers that still fit on the disk
     */
    public record Surroundings(boolean online, Optional<Instant> linkSince, DeviceState camera, long room) {}

    public CounterPorts(Parts parts, CounterThreads threads, Executor fx, Clock clock) {
        this.parts = parts;
        this.words = parts.words();
        this.threads = threads;
        this.fx = fx;
        this.clock = clock;
        this.finder = new DossierFinder(parts.records().queue(), threads.queueIo(), fx);
        this.pictures = new DecodedPictures(threads.background(), fx);
        this.pages = new DecodedPictures(threads.background(), fx, PAGES);
        this.screens = new SecondScreen();
        this.health = new ReadOnlyObjectWrapper<>(unknown());
    }

    private CounterPorts(CounterPorts same, CounterWords words) {
        this.parts = same.parts;
        this.words = words;
        this.threads = same.threads;
        this.fx = same.fx;
        this.clock = same.clock;
        this.finder = same.finder;
        this.pictures = same.pictures;
        this.pages = same.pages;
        this.screens = same.screens;
        this.health = same.health;
    }

    /** The same counter with the words of another language. */
    public CounterPorts speaking(CounterWords others) {
        return new CounterPorts(this, others);
    }

    /** Looks at the station every two seconds from now on. */
    public void keepLooking(ScheduledExecutorService timer) {
        timer.scheduleWithFixedDelay(
                () -> threads.queueIo().execute(this::look), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            Map<DossierStatus, Long> counts = parts.records().queue().counts();
            List<QueuedDossier> today = parts.records().queue().list(new QueueFilter(Set.of(), Optional.empty(), LIST));
            LocalDate day = LocalDate.now(clock);
            int enrolled = (int) today.stream()
                    .filter(it ->
                            LocalDate.ofInstant(it.sealedAt(), clock.getZone()).equals(day))
                    .count();
            List<QueuedDossier> urgent =
                    today.stream().filter(it -> URGENT.contains(it.status())).toList();
            Surroundings around = parts.surroundings().get();
            var seen = new StationHealth(
                    around.online(),
                    around.linkSince(),
                    devices(around),
                    disk(around.room()),
                    counts,
                    enrolled,
                    urgent,
                    parts.records().expected().get());
            fx.execute(() -> health.set(screens.added(seen)));
        } catch (QueueException trouble) {
            LOG.warn("the station could not be looked at: {}", trouble.getMessage());
        }
    }

    private Map<Device, DeviceState> devices(Surroundings around) {
        var devices = new EnumMap<Device, DeviceState>(Device.class);
        ReaderState reader = parts.reader().get();
        devices.put(
                Device.READER,
                reader instanceof ReaderState.NoReader || reader instanceof ReaderState.NoService
                        ? DeviceState.MISSING
                        : DeviceState.READY);
        devices.put(Device.CAMERA, around.camera());
        devices.put(Device.PRINTER, parts.paper().ready() ? DeviceState.READY : DeviceState.MISSING);
        return devices;
    }

    private static StationHealth.Disk disk(long room) {
        var level = room == 0
                ? StationHealth.Disk.Level.FULL
                : room < 200 ? StationHealth.Disk.Level.LOW : StationHealth.Disk.Level.FINE;
        return new StationHealth.Disk(room, level);
    }

    private static StationHealth unknown() {
        return new StationHealth(
                false, Optional.empty(), Map.of(), disk(Long.MAX_VALUE), Map.of(), 0, List.of(), List.of());
    }

    @Override
    public CounterWords words() {
        return words;
    }

    /** Deriving a secret is made slow on purpose, so it has a thread that nobody waits for. */
    @Override
    public void signIn(String account, char[] secret, Consumer<SignInResult> answer) {
        threads.background().execute(() -> {
            try {
                SignInResult result = parts.accounts().signIn(account, secret);
                fx.execute(() -> answer.accept(result));
            } finally {
                Arrays.fill(secret, '\0');
            }
        });
    }

    @Override
    public void decode(ChipPortrait portrait, Consumer<Optional<Picture>> answer) {
        pictures.ask(portrait, () -> picture(portrait.image().toByteArray()), answer);
    }

    @Override
    public void decode(Portrait portrait, Consumer<Optional<Picture>> answer) {
        pictures.ask(portrait, () -> picture(portrait.jpeg()), answer);
    }

    @Override
    public void decode(Content page, Consumer<Optional<Picture>> answer) {
        pages.ask(page, () -> picture(page.bytes()).map(it -> it.reduced(PAGE_SIDE)), answer);
    }

    private Optional<Picture> picture(byte[] image) {
        try {
            Frame frame = parts.decoder().decode(image);
            return Optional.of(Picture.ofBgr(frame.width(), frame.height(), frame.bgr()));
        } catch (CameraException unreadable) {
            LOG.info("a picture could not be decoded: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void unfinished(Consumer<List<UnfinishedEnrolment>> answer) {
        threads.queueIo().execute(() -> {
            List<UnfinishedEnrolment> found = offers();
            fx.execute(() -> answer.accept(found));
        });
    }

    private List<UnfinishedEnrolment> offers() {
        try {
            return parts.records().drafts().offers();
        } catch (QueueException trouble) {
            LOG.warn("unfinished enrolments could not be listed: {}", trouble.getMessage());
            return List.of();
        }
    }

    @Override
    public void print(PrintOrder order, Consumer<PrintOutcome> answer) {
        threads.background().execute(() -> {
            PrintOutcome outcome = parts.paper().print(order);
            fx.execute(() -> answer.accept(outcome));
        });
    }

    @Override
    public Approvals approvals() {
        return new ApprovalDesk(parts.records().second(), parts.records().drafts(), threads.queueIo(), fx);
    }

    @Override
    public StationDesk station() {
        return parts.station();
    }

    @Override
    public Deadline deadline(CardProof card, Instant sealed) {
        return parts.limits().of(card, sealed);
    }

    @Override
    public void keptCopy(DossierId id, Consumer<Optional<Kept>> answer) {
        threads.queueIo().execute(() -> {
            Optional<Kept> kept = kept(id);
            fx.execute(() -> answer.accept(kept));
        });
    }

    private Optional<Kept> kept(DossierId id) {
        try {
            return parts.records().drafts().open(id).map(Draft::kept);
        } catch (QueueException | IOException | IllegalArgumentException gone) {
            LOG.info("no copy of {}: {}", id, gone.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public void dossiers(DossierSearch search, Consumer<DossierPage> answer) {
        finder.find(search, answer);
    }

    @Override
    public ObservableValue<StationHealth> health() {
        return health.getReadOnlyProperty();
    }
}
