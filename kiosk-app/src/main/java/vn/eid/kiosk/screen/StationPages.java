package vn.eid.kiosk.screen;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.officer.Role;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Opened;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.frame.NavItem;
import vn.eid.kiosk.screen.station.FileAsk;
import vn.eid.kiosk.screen.station.outreach.ListView;
import vn.eid.kiosk.screen.station.outreach.ListViewModel;
import vn.eid.kiosk.screen.station.outreach.OutreachView;
import vn.eid.kiosk.screen.station.outreach.OutreachViewModel;
import vn.eid.kiosk.screen.station.outreach.WardView;
import vn.eid.kiosk.screen.station.outreach.WardViewModel;
import vn.eid.kiosk.screen.station.report.ReportView;
import vn.eid.kiosk.screen.station.report.ReportViewModel;
import vn.eid.kiosk.screen.station.search.SearchView;
import vn.eid.kiosk.screen.station.search.SearchViewModel;
import vn.eid.kiosk.station.outreach.ListReading;
import vn.eid.sync.queue.QueuedDossier;

/** The station's own screens, between two citizens: outreach, reports, search. */
final class StationPages {
    private static final Set<PageKind> OUTREACH =
            Set.of(PageKind.OUTREACH, PageKind.OUTREACH_WARD, PageKind.OUTREACH_LIST);

    private final Desk desk;
    private final Runnable help;
    private final Consumer<Optional<PageKind>> go;
    private final Consumer<QueuedDossier> openRejected;
    private final FileAsk files;
    private String ward = "";
    private Optional<ListReading> list = Optional.empty();

    /** @param go opens a place between two citizens; empty for the counter itself */
    StationPages(
            Desk desk,
            Runnable help,
            Consumer<Optional<PageKind>> go,
            Consumer<QueuedDossier> openRejected,
            FileAsk files) {
        this.desk = desk;
        this.help = help;
        this.go = go;
        this.openRejected = openRejected;
        this.files = files;
    }

    Opened open(PageKind kind) {
        return switch (kind) {
            case OUTREACH_WARD -> ward();
            case OUTREACH_LIST -> list();
            case REPORTS -> reports();
            case SEARCH -> search();
            default -> outreach();
        };
    }

    private void to(PageKind kind) {
        go.accept(Optional.of(kind));
    }

    private Opened outreach() {
        var model = new OutreachViewModel(
                desk,
                new OutreachViewModel.Ways(() -> go.accept(Optional.empty()), this::openWard, this::openList, files));
        return new Opened(OutreachView.page(model, desk.texts(), model.actions(help)), model);
    }

    private void openWard(String name) {
        ward = name;
        to(PageKind.OUTREACH_WARD);
    }

    private void openList(ListReading reading) {
        list = Optional.of(reading);
        to(PageKind.OUTREACH_LIST);
    }

    private Opened ward() {
        var model = new WardViewModel(desk, ward, () -> to(PageKind.OUTREACH), files);
        return new Opened(WardView.page(model, desk.texts(), model.actions(help)), model);
    }

    private Opened list() {
        var model = new ListViewModel(desk, list.orElseThrow(), () -> to(PageKind.OUTREACH), files);
        return new Opened(ListView.page(model, desk.texts(), model.actions(help)), model);
    }

    private Opened reports() {
        var model = new ReportViewModel(desk, () -> go.accept(Optional.empty()), files);
        return new Opened(ReportView.page(model, desk.texts(), model.actions(help)), model);
    }

    private Opened search() {
        var model = new SearchViewModel(desk, () -> go.accept(Optional.empty()), openRejected);
        return new Opened(SearchView.page(model, desk.texts(), model.actions(help)), model);
    }

    /** The rail's place of the search; a technician sees none that names citizens. */
    List<NavItem> search(PageKind now, EnrolmentState state) {
        return citizens(state)
                ? List.of(item(Symbol.SEARCH, "nav.search", now == PageKind.SEARCH, PageKind.SEARCH))
                : List.of();
    }

    /** The rail's places of outreach and reports. */
    List<NavItem> lists(PageKind now, EnrolmentState state) {
        var reports = item(Symbol.REPORTS, "nav.reports", now == PageKind.REPORTS, PageKind.REPORTS);
        return citizens(state)
                ? List.of(item(Symbol.WARDS, "nav.outreach", OUTREACH.contains(now), PageKind.OUTREACH), reports)
                : List.of(reports);
    }

    private static boolean citizens(EnrolmentState state) {
        return state instanceof EnrolmentState.Idle idle
                && (idle.officer().has(Role.OFFICER) || idle.officer().has(Role.SUPERVISOR));
    }

    /** Keys belong to the pages; these places are reached by pointing or with the tabulator. */
    private NavItem item(Symbol symbol, String name, boolean current, PageKind kind) {
        return new NavItem(symbol, desk.texts().of(name), "", Key.F4, current, () -> to(kind));
    }
}
