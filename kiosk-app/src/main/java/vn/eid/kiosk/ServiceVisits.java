package vn.eid.kiosk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.screen.desk.StationHealth;
import vn.eid.kiosk.screen.desk.VisitPort;
import vn.eid.kiosk.station.appointment.TodaysLine;
import vn.eid.kiosk.station.appointment.VisitDesk;
import vn.eid.kiosk.station.appointment.VisitDesk.CheckIn;
import vn.eid.kiosk.station.appointment.VisitFile;
import vn.eid.kiosk.station.appointment.VisitList;
import vn.eid.kiosk.station.sheet.TableReader;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.Visit;

/** Works on today's visits on {@code queue-io}, reads lists on a thread that nobody waits for, answers on the FX thread. */
final class ServiceVisits implements VisitPort {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceVisits.class);
    /** How long a call stands on the citizen's window. */
    private static final Duration FRESH = Duration.ofSeconds(45);

    private static final int NEXT_SHOWN = 6;

    private final VisitDesk desk;
    private final CounterThreads threads;
    private final Executor fx;
    private final ScheduledExecutorService timer;
    private final ReadOnlyObjectWrapper<Optional<Visit>> calling = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param timer only keeps time */
    ServiceVisits(VisitDesk desk, CounterThreads threads, Executor fx, ScheduledExecutorService timer) {
        this.desk = desk;
        this.threads = threads;
        this.fx = fx;
        this.timer = timer;
    }

    /** Who is still expected today, for the working screen; on {@code queue-io}. */
    List<StationHealth.Appointment> expected(Function<Visit.Matter, String> words) {
        try {
            return desk.line().expected().stream()
                    .limit(NEXT_SHOWN)
                    .map(it -> new StationHealth.Appointment(
                            it.bookedFor().orElseThrow(), it.maskedName(), words.apply(it.matter())))
                    .toList();
        } catch (QueueException trouble) {
            LOG.warn("today's visits could not be asked: {}", trouble.fault());
            return List.of();
        }
    }

    @Override
    public String counter() {
        return desk.place().counter();
    }

    @Override
    public void line(Consumer<Optional<TodaysLine>> answer) {
        ask(() -> Optional.of(desk.line()), answer);
    }

    @Override
    public void checkIn(String idNumber, Consumer<Optional<CheckIn>> answer) {
        ask(() -> Optional.of(desk.checkIn(idNumber)), answer);
    }

    @Override
    public void walkIn(String idNumber, String fullName, Visit.Matter matter, Consumer<Optional<Visit>> answer) {
        ask(() -> Optional.of(desk.walkIn(idNumber, fullName, matter)), answer);
    }

    @Override
    public void callNext(Consumer<Optional<Visit>> answer) {
        ask(desk::callNext, called -> {
            show(called);
            answer.accept(called);
        });
    }

    @Override
    public void call(Visit visit, Consumer<Optional<Visit>> answer) {
        ask(() -> Optional.of(desk.call(visit)), called -> {
            show(called);
            answer.accept(called);
        });
    }

    @Override
    public void end(Visit visit, Visit.Status how, Consumer<Optional<Visit>> answer) {
        ask(() -> Optional.of(desk.end(visit, how)), ended -> {
            ended.ifPresent(it -> fade(it.id()));
            answer.accept(ended);
        });
    }

    private void show(Optional<Visit> called) {
        calling.set(called);
        called.ifPresent(visit ->
                timer.schedule(() -> fx.execute(() -> fadeIfSame(visit)), FRESH.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void fadeIfSame(Visit visit) {
        if (calling.get().equals(Optional.of(visit))) {
            calling.set(Optional.empty());
        }
    }

    private void fade(String id) {
        if (calling.get().filter(it -> it.id().equals(id)).isPresent()) {
            calling.set(Optional.empty());
        }
    }

    @Override
    public void take(Path file, Consumer<Import> answer) {
        threads.background().execute(() -> {
            VisitList list = VisitFile.of(TableReader.read(file), desk.place().zone(), desk.today());
            if (list instanceof VisitList.Refused it) {
                fx.execute(() -> answer.accept(new Import.Refused(it)));
            } else {
                var bookings = ((VisitList.Ready) list).bookings();
                this.<Import>ask(
                        () -> Optional.of(new Import.Done(desk.take(bookings))),
                        result -> answer.accept(result.orElseGet(Import.NotStored::new)));
            }
        });
    }

    @Override
    public ObservableValue<Optional<Visit>> calling() {
        return calling.getReadOnlyProperty();
    }

    private <T> void ask(Work<T> work, Consumer<Optional<T>> answer) {
        threads.queueIo().execute(() -> {
            Optional<T> result = done(work);
            fx.execute(() -> answer.accept(result));
        });
    }

    private static <T> Optional<T> done(Work<T> work) {
        try {
            return work.run();
        } catch (QueueException trouble) {
            LOG.warn("today's visits could not be changed: {}", trouble.fault());
            return Optional.empty();
        }
    }

    private interface Work<T> {
        Optional<T> run() throws QueueException;
    }
}
