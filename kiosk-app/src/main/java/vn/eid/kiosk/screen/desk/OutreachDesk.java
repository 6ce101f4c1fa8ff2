package vn.eid.kiosk.screen.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.eid.kiosk.station.outreach.ListReading;
import vn.eid.kiosk.station.outreach.OutreachProgress;
import vn.eid.sync.queue.outreach.OutreachPerson;
import vn.eid.sync.queue.outreach.OutreachPlan;
import vn.eid.sync.queue.outreach.OutreachStore.AreaCount;
import vn.eid.sync.queue.outreach.OutreachStore.Intake;
import vn.eid.sync.queue.outreach.OutreachTeam;
import vn.eid.sync.queue.outreach.PeopleQuery;
import vn.eid.sync.queue.outreach.VisitResult;

/**
 * What the outreach screens ask for. Every call returns at once, answers come on the FX thread; whatever shows a citizen is
 * on the audit log before it is shown.
 */
public interface OutreachDesk {
    /** Parts and teams of a ward. */
    record WardSheet(List<AreaCount> areas, List<OutreachTeam> teams) {
        public WardSheet {
            areas = List.copyOf(areas);
            teams = List.copyOf(teams);
        }
    }

    /** Whom a route sheet is for. */
    record Route(String ward, Optional<String> area, Optional<String> team) {}

    /** How far all wards have come; empty without a plan. */
    void progress(Consumer<Reply<Optional<OutreachProgress>>> answer);

    void ward(String ward, Consumer<Reply<WardSheet>> answer);

    void people(PeopleQuery query, Consumer<Reply<List<OutreachPerson>>> answer);

    /** Reads a file without keeping anything of it. */
    void read(Path file, Consumer<ListReading> answer);

    /** The ministry's lists: quotas while there is no plan, people afterwards; empty when there is nothing. */
    void fromMinistry(Consumer<Reply<Optional<ListReading>>> answer);

    /** Takes people over, all of them or none. */
    void take(ListReading.People list, Consumer<Reply<Intake>> answer);

    void setPlan(OutreachPlan plan, Consumer<Reply<OutreachPlan>> answer);

    void save(OutreachTeam team, Consumer<Reply<OutreachTeam>> answer);

    /** Gives those of a ward or part without a team to one. */
    void assign(String ward, Optional<String> area, String team, Consumer<Reply<Integer>> answer);

    void visited(OutreachPerson seen, VisitResult result, Consumer<Reply<OutreachPerson>> answer);

    /** The route sheet as PDF: to a file, or to the printer when there is none. */
    void routeSheet(Route route, Optional<Path> file, Consumer<Reply<Boolean>> answer);

    /** The progress of all wards, by the ending of the file: PDF, XLSX or CSV. */
    void export(Path file, Consumer<Reply<Boolean>> answer);
}
