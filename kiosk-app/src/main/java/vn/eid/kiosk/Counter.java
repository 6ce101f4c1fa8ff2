package vn.eid.kiosk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.document.QrReader;
import vn.eid.card.CardReaders;
import vn.eid.card.ReaderState;
import vn.eid.kiosk.enrolment.CameraReturn;
import vn.eid.kiosk.enrolment.CardCodeWatch;
import vn.eid.kiosk.enrolment.CardDesk;
import vn.eid.kiosk.enrolment.CardKeys;
import vn.eid.kiosk.enrolment.CitizenRegister;
import vn.eid.kiosk.enrolment.DossierAssembler;
import vn.eid.kiosk.enrolment.EffectRunner;
import vn.eid.kiosk.enrolment.EligibilityRules;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentSession;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.LivePreview;
import vn.eid.kiosk.enrolment.OneTimeCodes;
import vn.eid.kiosk.enrolment.PaperDesk;
import vn.eid.kiosk.enrolment.PhoneDesk;
import vn.eid.kiosk.enrolment.PortraitDesk;
import vn.eid.kiosk.enrolment.PortraitStudio;
import vn.eid.kiosk.enrolment.ScannedCodes;
import vn.eid.kiosk.enrolment.StoreDesk;
import vn.eid.kiosk.enrolment.Ticket;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.station.card.CardClaims;
import vn.eid.kiosk.station.card.CardLook;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.Station;
import vn.eid.sync.gateway.MinistryGateway;

/**
 * One counter at work: the session with its desks, and the watch over the readers. The same for production and training;
 * what differs comes in as parts.
 */
public final class Counter implements AutoCloseable {
    private final CardReaders readers;
    private final PortraitStudio studio;
    private final EnrolmentSession session;
    private final AtomicReference<ReaderState> reader = new AtomicReference<>(new ReaderState.NoService());
    private final AtomicReference<Optional<DossierId>> inHand = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Officer>> officer = new AtomicReference<>(Optional.empty());
    private final List<Consumer<ReaderState>> readerWatchers = new CopyOnWriteArrayList<>();
    private final CardClaims claims = new CardClaims();
    private final CardLook look;

    private Counter(CardReaders readers, CardLook look, PortraitStudio studio, EnrolmentSession session) {
        this.look = look;
        this.readers = readers;
        this.studio = studio;
        this.session = session;
    }

    /** Devices and whoever judges their data. */
    public record Devices(
            CardReaders readers,
            CardKeys keys,
            EligibilityRules rules,
            CameraSource cameras,
            PortraitDesk.CameraChoice camera,
            PortraitStudio studio,
            LivePreview preview,
            PaperDesk.Eyepiece papers) {}

    /** Where dossiers go, and where this counter stands. */
    public record Office(
            StoreDesk.Stores stores,
            Ministry ministry,
            Station station,
            Supplier<Optional<Long>> clockOffset,
            boolean keepForRedo) {}

    /** What is asked of the ministry while somebody is enrolled. */
    public record Ministry(OneTimeCodes codes, CitizenRegister register) {
        /** A counter without a line. */
        public static final Ministry OFFLINE = new Ministry(OneTimeCodes.OFFLINE, CitizenRegister.OFFLINE);

        /** Over a line. */
        public static Ministry over(MinistryGateway gateway, Clock clock) {
            return new Ministry(new MinistryCodes(gateway, clock), new MinistryRegister(gateway));
        }
    }

    /**
     * Starts the session on its home thread and begins to watch the readers.
     *
     * @param home thread of the session: the FX thread with windows, a thread of its own without
     */
    public static Counter start(
            Devices devices, Office office, CounterThreads threads, Executor home, Clock clock, SecureRandom random) {
        var late = new AtomicReference<EnrolmentSession>();
        Consumer<EnrolmentEvent> post = event -> late.get().post(event);
        Supplier<LocalDate> today = () -> LocalDate.now(clock);
        var cards = new CardDesk(devices.readers(), devices.keys(), devices.rules(), today, threads.cardIo(), post);
        var looking = new PortraitDesk.Threads(threads.camera(), threads.analysis());
        var portraits = new PortraitDesk(
                devices.cameras(), devices.camera(), devices.studio(), devices.preview(), looking, post);
        var papers = new PaperDesk(
                devices.papers(),
                new PaperDesk.Threads(threads.camera(), threads.analysis(), threads.background()),
                post);
        var assembler = new DossierAssembler(office.station(), office.clockOffset());
        var store = new StoreDesk(office.stores(), assembler, office.keepForRedo(), threads.queueIo(), post);
        var phone = new PhoneDesk(office.ministry().codes(), office.ministry().register(), threads.ministryIo(), post);
        Supplier<Ticket> tickets =
                () -> new Ticket(DossierId.create(office.station().code(), today.get(), random), clock.instant());
        var session = new EnrolmentSession(new EffectRunner(cards, portraits, papers, store, phone), home, tickets);
        late.set(session);
        var counter = new Counter(
                devices.readers(),
                new CardLook(devices.readers(), devices.keys(), threads.cardIo()),
                devices.studio(),
                session);
        var eyes = new CardCodeWatch.Eyes(devices.cameras(), devices.camera(), new QrReader()::read);
        var codes = new CardCodeWatch(eyes, devices.preview(), looking, new ScannedCodes(session));
        var cameraReturn = new CameraReturn(devices.cameras(), devices.camera(), looking, post);
        home.execute(() -> {
            session.observe(state -> counter.inHand.set(enrolling(state)));
            session.observe(state -> counter.officer.set(signedIn(state)));
            session.observe(counter::tellOfWaitingCard);
            session.observe(codes);
            session.observe(cameraReturn);
            session.observe(new CourseLog());
            session.observe(new StepLog(office.stores().audit(), threads.queueIo(), System::nanoTime));
        });
        devices.readers().watch(counter::readerChanged);
        return counter;
    }

    public EnrolmentSession session() {
        return session;
    }

    /** The enrolment that is open on the windows, locked and halted ones included; any thread. */
    public Optional<DossierId> inHand() {
        return inHand.get();
    }

    /** Who is signed in, empty while the windows are locked; any thread. */
    public Optional<Officer> officer() {
        return officer.get();
    }

    private static Optional<Officer> signedIn(EnrolmentState state) {
        if (state instanceof EnrolmentState.Halted halted) {
            return signedIn(halted.resumeAt());
        }
        if (state instanceof EnrolmentState.Idle idle) {
            return Optional.of(idle.officer());
        }
        if (state instanceof EnrolmentState.UnderWay open) {
            return Optional.of(open.start().officer());
        }
        return state instanceof EnrolmentState.Saved saved ? Optional.of(saved.officer()) : Optional.empty();
    }

    private static Optional<DossierId> enrolling(EnrolmentState state) {
        if (state instanceof EnrolmentState.Locked locked) {
            return enrolling(locked.resumeAt());
        }
        if (state instanceof EnrolmentState.Halted halted) {
            return enrolling(halted.resumeAt());
        }
        return state instanceof EnrolmentState.UnderWay open
                ? Optional.of(open.start().id())
                : Optional.empty();
    }

    /** What the reader does now; any thread. */
    public ReaderState reader() {
        return reader.get();
    }

    /** Who gets cards and codes while no enrolment wants them. */
    public CardClaims claims() {
        return claims;
    }

    /** Reads a card without enrolling its holder. */
    public CardLook cardLook() {
        return look;
    }

    /** Told of each change of the reader, on the watch's thread. */
    public void watchReader(Consumer<ReaderState> watcher) {
        readerWatchers.add(watcher);
        watcher.accept(reader.get());
    }

    /** Of the jar; {@code development} when the classes lie in a folder. */
    public static String softwareVersion() {
        return Optional.ofNullable(Counter.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** A card that already lies there is reported no second time, so the state that awaits it is told. */
    private void tellOfWaitingCard(EnrolmentState state) {
        if (state instanceof EnrolmentState.AwaitingCard awaiting
                && awaiting.input().isPresent()
                && reader.get() instanceof ReaderState.CardPresent present) {
            session.post(new EnrolmentEvent.CardPlaced(present.card(), session.ticket()));
        }
    }

    private void readerChanged(ReaderState state) {
        reader.set(state);
        if (state instanceof ReaderState.CardPresent present) {
            if (!claims.placed(present.card())) {
                session.post(new EnrolmentEvent.CardPlaced(present.card(), session.ticket()));
            }
        } else {
            claims.lifted();
            session.post(new EnrolmentEvent.CardLifted());
        }
        readerWatchers.forEach(watcher -> watcher.accept(state));
    }

    @Override
    public void close() {
        readers.close();
        studio.close();
    }
}
