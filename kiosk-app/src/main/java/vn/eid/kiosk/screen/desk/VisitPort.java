package vn.eid.kiosk.screen.desk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import vn.eid.kiosk.station.appointment.TodaysLine;
import vn.eid.kiosk.station.appointment.VisitDesk.CheckIn;
import vn.eid.kiosk.station.appointment.VisitList;
import vn.eid.sync.queue.Visit;
import vn.eid.sync.queue.VisitBook;

/** Today's visits. An empty answer means that the store cannot be asked, or that somebody else was faster. */
public interface VisitPort {
    /** This counter's name in the station. */
    String counter();

    void line(Consumer<Optional<TodaysLine>> answer);

    void checkIn(String idNumber, Consumer<Optional<CheckIn>> answer);

    void walkIn(String idNumber, String fullName, Visit.Matter matter, Consumer<Optional<Visit>> answer);

    /** Calls the next citizen; the answer is empty too when nobody waits. */
    void callNext(Consumer<Optional<Visit>> answer);

    /** Calls somebody once more, or out of turn. */
    void call(Visit visit, Consumer<Optional<Visit>> answer);

    void end(Visit visit, Visit.Status how, Consumer<Optional<Visit>> answer);

    /** Reads a list and takes it over as a whole, or not at all. */
    void take(Path file, Consumer<Import> answer);

    /** Whom this counter has called last, while the call is fresh; followed by the citizen's window. */
    ObservableValue<Optional<Visit>> calling();

    /** What became of a list. */
    sealed interface Import {
        record Done(VisitBook.Taken taken) implements Import {}

        record Refused(VisitList.Refused why) implements Import {}

        /** The store cannot be asked. */
        record NotStored() implements Import {}
    }
}
