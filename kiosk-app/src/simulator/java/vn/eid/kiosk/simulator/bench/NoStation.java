package vn.eid.kiosk.simulator.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.eid.kiosk.screen.desk.CounterWords.FaultWords;
import vn.eid.kiosk.screen.desk.OutreachDesk;
import vn.eid.kiosk.screen.desk.Reply;
import vn.eid.kiosk.screen.desk.ReportDesk;
import vn.eid.kiosk.screen.desk.SearchDesk;
import vn.eid.kiosk.screen.desk.StationDesk;
import vn.eid.kiosk.station.outreach.ListReading;
import vn.eid.kiosk.station.outreach.OutreachProgress;
import vn.eid.kiosk.station.report.ReportPeriod;
import vn.eid.kiosk.station.sheet.Grid;
import vn.eid.kiosk.station.sheet.TableFile;
import vn.eid.sync.queue.DossierQuery;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.queue.outreach.OutreachPerson;
import vn.eid.sync.queue.outreach.OutreachPlan;
import vn.eid.sync.queue.outreach.OutreachStore.Intake;
import vn.eid.sync.queue.outreach.OutreachTeam;
import vn.eid.sync.queue.outreach.PeopleQuery;
import vn.eid.sync.queue.outreach.VisitResult;

/** A station without a store: the bench shows none of its screens, and every question is answered with a refusal. */
final class NoStation implements OutreachDesk, ReportDesk, SearchDesk {
    private static final FaultWords NONE = new FaultWords("Không có kho", "Chỉ để đo.", "");

    StationDesk desk() {
        return new StationDesk(this, this, this);
    }

    private static <T> void refuse(Consumer<Reply<T>> answer) {
        answer.accept(new Reply.NotDone<>(NONE));
    }

    @Override
    public void progress(Consumer<Reply<Optional<OutreachProgress>>> answer) {
        refuse(answer);
    }

    @Override
    public void ward(String ward, Consumer<Reply<WardSheet>> answer) {
        refuse(answer);
    }

    @Override
    public void people(PeopleQuery query, Consumer<Reply<List<OutreachPerson>>> answer) {
        refuse(answer);
    }

    @Override
    public void read(Path file, Consumer<ListReading> answer) {
        answer.accept(new ListReading.NoTable(TableFile.Reason.UNREADABLE));
    }

    @Override
    public void fromMinistry(Consumer<Reply<Optional<ListReading>>> answer) {
        refuse(answer);
    }

    @Override
    public void take(ListReading.People list, Consumer<Reply<Intake>> answer) {
        refuse(answer);
    }

    @Override
    public void setPlan(OutreachPlan plan, Consumer<Reply<OutreachPlan>> answer) {
        refuse(answer);
    }

    @Override
    public void save(OutreachTeam team, Consumer<Reply<OutreachTeam>> answer) {
        refuse(answer);
    }

    @Override
    public void assign(String ward, Optional<String> area, String team, Consumer<Reply<Integer>> answer) {
        refuse(answer);
    }

    @Override
    public void visited(OutreachPerson seen, VisitResult result, Consumer<Reply<OutreachPerson>> answer) {
        refuse(answer);
    }

    @Override
    public void routeSheet(Route route, Optional<Path> file, Consumer<Reply<Boolean>> answer) {
        refuse(answer);
    }

    @Override
    public void export(Path file, Consumer<Reply<Boolean>> answer) {
        refuse(answer);
    }

    @Override
    public void report(ReportPeriod period, Consumer<Reply<Reported>> answer) {
        refuse(answer);
    }

    @Override
    public void export(
            String title, List<String> lines, List<Grid> tables, Path file, Consumer<Reply<Boolean>> answer) {
        refuse(answer);
    }

    @Override
    public void find(DossierQuery query, String kind, Consumer<Reply<List<QueuedDossier>>> answer) {
        refuse(answer);
    }

    @Override
    public void open(QueuedDossier dossier, Consumer<Reply<History>> answer) {
        refuse(answer);
    }
}
