package vn.eid.kiosk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import vn.eid.kiosk.screen.desk.Services;
import vn.eid.kiosk.screen.desk.ShownToCitizen;
import vn.eid.kiosk.screen.desk.StationHealth;
import vn.eid.kiosk.station.Voice;
import vn.eid.kiosk.station.WorkingDays;
import vn.eid.kiosk.station.appointment.LineRules;
import vn.eid.kiosk.station.appointment.VisitDesk;
import vn.eid.kiosk.station.selfservice.Attempts;
import vn.eid.kiosk.station.selfservice.LegalLimit;
import vn.eid.kiosk.station.selfservice.SelfService;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.queue.Visit;
import vn.eid.sync.station.CounterStore;

/** Puts the station's services to citizens together, for production and training alike. */
public final class StationServices {
    /** Nghị định 69/2024/NĐ-CP Art. 13 with a valid card. */
    private static final int WORKING_DAYS = 3;

    private final VisitDesk desk;
    private final ServiceVisits visits;
    private final Services services;

    /**
     * Where the services work.
     *
     * @param station name for the papers
     * @param counter this counter's name in the station
     * @param holidays left out of legal limits
     */
    public record Place(String station, String counter, Set<LocalDate> holidays) {}

    /**
     * What they work with.
     *
     * @param fx runs tasks on the FX thread, in order
     * @param timer only keeps time
     */
    public record Machines(
            CounterThreads threads,
            Executor fx,
            ScheduledExecutorService timer,
            ServicePapers.Printer printer,
            Voice voice) {}

    /** Opens the services of a counter; nothing runs until somebody asks. */
    public StationServices(
            CounterStore store, Counter counter, Place place, Machines machines, Clock clock, SecureRandom random) {
        this.desk = new VisitDesk(
                store.index().visits(),
                new VisitDesk.Place(place.counter(), clock.getZone()),
                LineRules.USUAL,
                store.audit(),
                clock);
        this.visits = new ServiceVisits(desk, machines.threads(), machines.fx(), machines.timer());
        var limit = new LegalLimit(WORKING_DAYS, new WorkingDays(place.holidays()), clock.getZone());
        var selfService = new SelfService(dossiers(store), attempts(random), limit, store.audit(), clock);
        this.services = new Services(
                new ServiceCards(counter, machines.fx()),
                new ServiceLookups(
                        selfService, store.queue(), machines.threads().queueIo(), machines.fx()),
                visits,
                new ServicePapers(
                        place.station(),
                        clock,
                        machines.printer(),
                        machines.threads().background(),
                        machines.fx()),
                machines.voice(),
                new SimpleObjectProperty<>(ShownToCitizen.NOTHING));
    }

    private static Attempts attempts(SecureRandom random) {
        var salt = new byte[16];
        random.nextBytes(salt);
        return new Attempts(Attempts.Rules.USUAL, salt);
    }

    /** The store as the citizen's look-up asks it. */
    public static SelfService.Dossiers dossiers(CounterStore store) {
        return new SelfService.Dossiers() {
            @Override
            public List<QueuedDossier> of(String idNumber) throws QueueException {
                return store.queue().findByIdNumber(idNumber);
            }

            @Override
            public List<QueuedDossier> of(String idNumber, String lastFour) throws QueueException {
                return store.index().statusLookup().find(idNumber, lastFour);
            }
        };
    }

    /** For the windows. */
    public Services services() {
        return services;
    }

    /** For whoever takes over published lists. */
    public VisitDesk desk() {
        return desk;
    }

    /** Who is expected today, for the working screen. */
    public Supplier<List<StationHealth.Appointment>> expected(Function<Visit.Matter, String> words) {
        return () -> visits.expected(words);
    }
}
