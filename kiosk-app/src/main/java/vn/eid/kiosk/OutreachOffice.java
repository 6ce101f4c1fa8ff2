package vn.eid.kiosk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.eid.kiosk.screen.desk.OutreachDesk;
import vn.eid.kiosk.screen.desk.Reply;
import vn.eid.kiosk.screen.station.outreach.OutreachPapers;
import vn.eid.kiosk.station.outreach.ListReader;
import vn.eid.kiosk.station.outreach.ListReading;
import vn.eid.kiosk.station.outreach.OutreachProgress;
import vn.eid.kiosk.station.sheet.TableReader;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.outreach.OutreachPerson;
import vn.eid.sync.queue.outreach.OutreachPlan;
import vn.eid.sync.queue.outreach.OutreachPlan.WardQuota;
import vn.eid.sync.queue.outreach.OutreachStore;
import vn.eid.sync.queue.outreach.OutreachStore.Intake;
import vn.eid.sync.queue.outreach.OutreachTeam;
import vn.eid.sync.queue.outreach.PeopleQuery;
import vn.eid.sync.queue.outreach.VisitResult;

/** The outreach lists as the screens ask for them. */
final class OutreachOffice implements OutreachDesk {
    /** More on one sheet nobody can visit. */
    private static final int MOST_ON_ROUTE = 2_000;

    private final StationOffice office;
    private final OutreachStore store;
    private final MinistryLists ministry;
    private final OutreachPapers papers;
    private final Printer printer;
    private final Clock clock;

    /** Prints; may fail without touching anything else. */
    interface Printer {
        boolean print(byte[] pdf);
    }

    OutreachOffice(
            StationOffice office,
            OutreachStore store,
            MinistryLists ministry,
            OutreachPapers papers,
            Printer printer,
            Clock clock) {
        this.office = office;
        this.store = store;
        this.ministry = ministry;
        this.papers = papers;
        this.printer = printer;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public void progress(Consumer<Reply<Optional<OutreachProgress>>> answer) {
        office.ask(this::progress, answer);
    }

    private Optional<OutreachProgress> progress() throws QueueException {
        store.settleActivated(clock.instant());
        var plan = store.plan();
        return plan.isEmpty()
                ? Optional.empty()
                : Optional.of(OutreachProgress.of(plan.get(), store.counts(), today()));
    }

    @Override
    public void ward(String ward, Consumer<Reply<WardSheet>> answer) {
        office.ask(() -> new WardSheet(store.areas(ward), store.teams(ward)), answer);
    }

    @Override
    public void people(PeopleQuery query, Consumer<Reply<List<OutreachPerson>>> answer) {
        office.askAudited("outreach-viewed", where(query.ward()), () -> store.people(query), answer);
    }

    /** Wards are public; what was searched for is not. */
    private static Map<String, String> where(Optional<String> ward) {
        return Map.of("ward", ward.orElse("*"));
    }

    @Override
    public void read(Path file, Consumer<ListReading> answer) {
        office.stationIo().execute(() -> {
            var reading = new ListReader(wards()).read(TableReader.read(file), Optional.empty());
            office.fx().execute(() -> answer.accept(reading));
        });
    }

    /** Without a plan, or without the store, a list may name any ward; taking it over will tell. */
    private Set<String> wards() {
        try {
            return store.plan()
                    .map(plan -> plan.wards().stream().map(WardQuota::ward).collect(Collectors.toSet()))
                    .orElse(Set.of());
        } catch (QueueException later) {
            return Set.of();
        }
    }

    @Override
    public void fromMinistry(Consumer<Reply<Optional<ListReading>>> answer) {
        office.askAudited("outreach-asked", Map.of("source", "ministry"), this::published, answer);
    }

    /** People are visited against a quota, so the quotas come first where there is no plan yet. */
    private Optional<ListReading> published() throws QueueException {
        return store.plan().isEmpty()
                ? ministry.quotas().map(it -> it)
                : ministry.people().map(it -> it);
    }

    @Override
    public void take(ListReading.People list, Consumer<Reply<Intake>> answer) {
        var details = Map.of("rows", Integer.toString(list.entries().size()));
        office.askAudited(
                "outreach-imported",
                details,
                () -> store.take(list.entries(), clock.instant(), office.actor()),
                answer);
    }

    @Override
    public void setPlan(OutreachPlan plan, Consumer<Reply<OutreachPlan>> answer) {
        var details = Map.of("wards", Integer.toString(plan.wards().size()), "quota", Integer.toString(plan.quota()));
        office.askAudited(
                "outreach-planned",
                details,
                () -> {
                    store.setPlan(plan);
                    return plan;
                },
                answer);
    }

    @Override
    public void save(OutreachTeam team, Consumer<Reply<OutreachTeam>> answer) {
        office.askAudited(
                "outreach-team",
                Map.of("ward", team.ward(), "team", team.name()),
                () -> {
                    store.save(team);
                    return team;
                },
                answer);
    }

    @Override
    public void assign(String ward, Optional<String> area, String team, Consumer<Reply<Integer>> answer) {
        office.askAudited(
                "outreach-assigned",
                Map.of("ward", ward, "team", team),
                () -> store.assign(ward, area, team, true),
                answer);
    }

    @Override
    public void visited(OutreachPerson seen, VisitResult result, Consumer<Reply<OutreachPerson>> answer) {
        office.askAudited(
                "outreach-visited",
                Map.of("ward", seen.ward(), "result", result.name()),
                () -> store.visited(seen, result, clock.instant(), office.actor()),
                answer);
    }

    @Override
    public void routeSheet(Route route, Optional<Path> file, Consumer<Reply<Boolean>> answer) {
        office.askAudited(
                "outreach-printed",
                where(Optional.of(route.ward())),
                () -> {
                    var people = people(route);
                    var pdf = StationOffice.onDisk("the route sheet", () -> papers.routeSheet(route, people, today()));
                    return file.isEmpty() ? printer.print(pdf) : written(file.get(), pdf);
                },
                answer);
    }

    private List<OutreachPerson> people(Route route) throws QueueException {
        var open =
                Arrays.stream(VisitResult.values()).filter(VisitResult::isOpen).collect(Collectors.toSet());
        return store.people(new PeopleQuery(
                Optional.of(route.ward()),
                route.area(),
                route.team(),
                open,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                0,
                MOST_ON_ROUTE));
    }

    @Override
    public void export(Path file, Consumer<Reply<Boolean>> answer) {
        office.ask(
                () -> {
                    var progress = progress();
                    return progress.isPresent()
                            && written(
                                    file,
                                    StationOffice.onDisk(
                                            "the report", () -> papers.progress(progress.get(), today(), file)));
                },
                answer);
    }

    private static boolean written(Path file, byte[] content) throws QueueException {
        return StationOffice.onDisk("the file", () -> {
            Files.write(file, content);
            return true;
        });
    }
}
