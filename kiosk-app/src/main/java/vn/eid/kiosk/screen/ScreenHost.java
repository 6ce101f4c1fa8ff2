package vn.eid.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.stage.Window;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.RefusalReason;
import vn.eid.kiosk.enrolment.SessionObserver;
import vn.eid.kiosk.officer.Role;
import vn.eid.kiosk.screen.desk.AtWork;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Opened;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.documents.PaperFiles;
import vn.eid.kiosk.screen.frame.HelpText;
import vn.eid.kiosk.screen.frame.NavItem;
import vn.eid.kiosk.screen.frame.OfficerFrame;
import vn.eid.kiosk.screen.frame.StationViewModel;
import vn.eid.kiosk.screen.journey.JourneyViewModel;
import vn.eid.kiosk.screen.menu.MenuView;
import vn.eid.kiosk.screen.menu.MenuViewModel;
import vn.eid.kiosk.screen.portrait.PortraitViewModel;
import vn.eid.kiosk.screen.station.FileAsk;
import vn.eid.kiosk.screen.station.FileDialogs;
import vn.eid.sync.queue.QueuedDossier;

/** Shows the screen that belongs to the session's state in the officer's window; FX thread. */
public final class ScreenHost implements SessionObserver {
    private final Desk desk;
    private final JourneyViewModel journey;
    private final StationViewModel station;
    private final OfficerFrame frame;
    private final OfficerPages pages;
    private final StationPages stationPages;
    private final FaultNotices faults;
    private final ReadOnlyObjectWrapper<PageKind> kind = new ReadOnlyObjectWrapper<>();
    private Optional<Opened> opened = Optional.empty();
    private Optional<PageKind> place = Optional.empty();
    private Optional<QueuedDossier> rejected = Optional.empty();
    private final Optional<Function<Runnable, MenuViewModel>> menus;
    private final InvalidationListener onHealth = observed -> tickStation();
    private Optional<MenuViewModel> menu = Optional.empty();

    /** Without a menu, and with the system's dialogs for files. */
    public ScreenHost(Desk desk) {
        this(desk, Optional.empty());
    }

    /** @param menus makes the officer's menu, given what closes it */
    public ScreenHost(Desk desk, Optional<Function<Runnable, MenuViewModel>> menus) {
        this(desk, menus, Optional.empty());
    }

    /**
     * @param menus makes the officer's menu, given what closes it
     * @param ask for files; the system's dialogs when empty
     */
    public ScreenHost(Desk desk, Optional<Function<Runnable, MenuViewModel>> menus, Optional<FileAsk> ask) {
        this.desk = desk;
        this.menus = menus;
        this.journey = new JourneyViewModel(desk);
        this.station = new StationViewModel(desk);
        this.faults = new FaultNotices(desk);
        this.frame = new OfficerFrame(
                station,
                journey,
                desk.texts(),
                desk.station().name(),
                desk.station().training());
        var files = ask.orElseGet(() -> new FileDialogs(() -> frame.getScene().getWindow()));
        this.stationPages = new StationPages(desk, this::help, this::go, this::openRejected, files);
        this.pages = new OfficerPages(
                desk,
                this::help,
                new OfficerPages.Places(
                        () -> go(Optional.of(PageKind.DOSSIERS)),
                        () -> go(Optional.empty()),
                        () -> go(Optional.of(PageKind.APPROVAL)),
                        () -> go(Optional.of(PageKind.REFERRAL)),
                        this::openRejected,
                        () -> rejected.orElseThrow(),
                        new PaperFiles(desk.texts(), this::window)),
                stationPages);
        desk.ports().health().addListener(onHealth);
        menus.ifPresent(it ->
                frame.menu(Action.of(Key.F10, Action.Rank.QUIET, desk.texts().of("top.menu"), this::toggleMenu)));
    }

    /** Lets go of the counter. */
    public void close() {
        desk.ports().health().removeListener(onHealth);
        station.leave();
        opened.ifPresent(it -> it.presenter().leave());
    }

    /** Whether the officer's menu stands beside the work. */
    public boolean menuOpen() {
        return menu.isPresent();
    }

    /** Opens or closes the officer's menu. */
    public void toggleMenu() {
        menu = menu.isPresent() ? Optional.empty() : menus.map(it -> it.apply(this::closeMenu));
        menu.ifPresent(it -> it.sheetProperty().addListener((observed, was, is) -> drawMenu()));
        drawMenu();
    }

    private void closeMenu() {
        if (menu.isPresent()) {
            toggleMenu();
        }
    }

    private void drawMenu() {
        frame.drawer(menu.map(it -> MenuView.page(it, desk.texts())));
        frame.focus();
    }

    /** The window's content. */
    public OfficerFrame frame() {
        return frame;
    }

    /** Which screen is open. */
    public ReadOnlyObjectProperty<PageKind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /** Whether the live picture shows a face inside the oval, the right way up to be worth a look. */
    public boolean faceSeen() {
        return opened.map(Opened::presenter).stream()
                .filter(PortraitViewModel.class::isInstance)
                .map(PortraitViewModel.class::cast)
                .anyMatch(PortraitViewModel::placed);
    }

    /** Does what a key would do; false when it does nothing now. */
    public boolean press(Key key) {
        return actions().stream()
                .filter(action -> action.key() == key && action.enabled().get())
                .findFirst()
                .map(action -> {
                    action.run().run();
                    return true;
                })
                .orElse(false);
    }

    /** What the keys do now. */
    public List<Action> actions() {
        return frame.actions();
    }

    /** Moves clocks on; once a second. */
    public void tick() {
        station.tick();
        journey.tick();
        opened.ifPresent(it -> it.presenter().tick());
    }

    private void tickStation() {
        station.tick();
    }

    @Override
    public void entered(EnrolmentState state) {
        journey.show(state);
        station.show(state);
        if (PageKind.of(state) != PageKind.COUNTER) {
            place = Optional.empty();
        }
        show(state);
    }

    @Override
    public void refused(EnrolmentEvent event, RefusalReason reason) {
        // Buttons are grey while their event would be refused, and say what is awaited. Only a scan has no button.
        if (event instanceof EnrolmentEvent.KeyGiven
                && reason != RefusalReason.BUSY
                && AtWork.enrolling(desk.session().state())) {
            frame.help(Optional.of(HelpText.sentence(desk.texts().of("scan.seen"))));
        }
    }

    private void show(EnrolmentState state) {
        var wanted = place.orElse(PageKind.of(state));
        var inner = state instanceof EnrolmentState.Halted halted ? halted.resumeAt() : state;
        boolean another = wanted != kind.get();
        if (another) {
            desk.preview().clear();
        }
        if (another) {
            closeMenu();
            opened.ifPresent(it -> it.presenter().leave());
            var next = pages.open(wanted, inner);
            opened = Optional.of(next);
            frame.help(Optional.empty());
            frame.open(next.page(), places(wanted), wanted == PageKind.SIGN_IN || wanted == PageKind.LOCKED);
        } else {
            opened.ifPresent(it -> it.presenter().show(inner));
        }
        boolean faultChanged = frame.fault(faults.of(state));
        kind.set(wanted);
        if (another || faultChanged) {
            frame.focus();
        } else {
            frame.holdFocus();
        }
    }

    private List<NavItem> places(PageKind now) {
        var texts = desk.texts();
        long dossiers = desk.ports().health().getValue().counts().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        var places = new ArrayList<>(List.of(
                new NavItem(
                        Symbol.READER,
                        texts.of("nav.counter"),
                        "",
                        Key.ESC,
                        now == PageKind.COUNTER,
                        () -> go(Optional.empty())),
                new NavItem(
                        Symbol.DOSSIERS,
                        texts.of("nav.dossiers"),
                        texts.count(dossiers),
                        Key.F3,
                        now == PageKind.DOSSIERS || now == PageKind.REJECTED,
                        () -> go(Optional.of(PageKind.DOSSIERS)))));
        var state = desk.session().state();
        places.addAll(stationPages.search(now, state));
        if (desk.services().isPresent()) {
            places.add(place(Symbol.APPOINTMENTS, "nav.appointments", PageKind.APPOINTMENTS, now));
            places.add(place(Symbol.READY, "nav.readiness", PageKind.READINESS, now));
            places.add(place(Symbol.ACTIVATE, "nav.activation", PageKind.ACTIVATION, now));
        }
        places.addAll(stationPages.lists(now, state));
        approval(now).ifPresent(places::add);
        return places;
    }

    /** Only for a supervisor. */
    private Optional<NavItem> approval(PageKind now) {
        return isSupervisor(desk.session().state())
                ? Optional.of(new NavItem(
                        Symbol.APPROVAL,
                        desk.texts().of("nav.approval"),
                        "",
                        Key.F8,
                        now == PageKind.APPROVAL,
                        () -> go(Optional.of(PageKind.APPROVAL))))
                : Optional.empty();
    }

    static boolean isSupervisor(EnrolmentState state) {
        return state instanceof EnrolmentState.Idle idle && idle.officer().has(Role.SUPERVISOR);
    }

    /** Keys belong to the pages; these places are reached by pointing or with the tabulator. */
    private NavItem place(Symbol symbol, String name, PageKind kind, PageKind now) {
        return new NavItem(symbol, desk.texts().of(name), "", Key.F4, now == kind, () -> go(Optional.of(kind)));
    }

    private void openRejected(QueuedDossier dossier) {
        rejected = Optional.of(dossier);
        go(Optional.of(PageKind.REJECTED));
    }

    private Optional<Window> window() {
        return Optional.ofNullable(frame.getScene()).map(Scene::getWindow);
    }

    /** Opens a place between two citizens; empty for the counter itself. */
    private void go(Optional<PageKind> wanted) {
        place = wanted;
        show(desk.session().state());
    }

    /** F1: what this screen is for, above the work; again to take it away. */
    private void help() {
        var texts = desk.texts();
        frame.help(
                frame.helping()
                        ? Optional.empty()
                        : Optional.of(HelpText.of(texts.of("help", kind.get()), frame.actions())));
    }
}
