package vn.eid.kiosk.screen.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.ActionBar;
import vn.eid.kiosk.screen.control.ActionButton;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.FaultStrip;
import vn.eid.kiosk.screen.control.PersonPanel;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.FaultNotice;
import vn.eid.kiosk.screen.display.StepItem;
import vn.eid.kiosk.screen.journey.JourneyViewModel;
import vn.eid.kiosk.screen.text.Texts;

/** The officer's window: nothing in it moves from one page to the next but what changes. */
public final class OfficerFrame extends BorderPane {
    private final JourneyViewModel journey;
    private final StationViewModel station;
    private final TopBar top;
    private final RailView rail;
    private final StackPane panel = new StackPane();
    private final VBox work = new VBox(24);
    private final ActionBar bar = new ActionBar();
    private final ScrollPane scroll = new ScrollPane();
    private final ScrollPane sideScroll = new ScrollPane();
    private final ScrollPane railScroll = new ScrollPane();
    private Level level = Level.FULL;
    private Optional<Page> page = Optional.empty();
    private List<NavItem> places = List.of();
    private Optional<FaultStrip> fault = Optional.empty();
    private Optional<HelpCard> help = Optional.empty();
    private Optional<Action> faultAction = Optional.empty();
    private Optional<Page> drawer = Optional.empty();
    private List<Action> further = List.of();
    private boolean bare;
    private final Texts texts;

    public OfficerFrame(
            StationViewModel station, JourneyViewModel journey, Texts texts, String stationName, boolean training) {
        this.journey = journey;
        this.station = station;
        this.top = new TopBar(station, texts, stationName, training);
        this.rail = new RailView(texts);
        this.texts = texts;
        getStyleClass().addAll("root", "officer");
        panel.getStyleClass().add("panel");
        panel.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        work.getStyleClass().add("work");
        // The first stop of the keyboard: where it falls back to while nothing can be pressed, so that "back" is never
        // lit.
        work.setFocusTraversable(true);
        work.setAccessibleText(texts.of("work.area"));
        for (ScrollPane pane : List.of(scroll, sideScroll, railScroll)) {
            pane.setFitToWidth(true);
            pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            pane.setFocusTraversable(false);
        }
        railScroll.setContent(rail);
        railScroll.setFitToHeight(true);
        setTop(top);
        setCenter(scroll);
        setBottom(bar);
        widthProperty().addListener((observed, was, is) -> relevel(is.doubleValue()));
        journey.stepsProperty().addListener(observed -> {
            drawRail();
            drawPanel();
        });
        journey.personProperty().addListener(observed -> drawPanel());
        station.devicesProperty().addListener(observed -> drawRail());
        station.officerProperty().addListener(observed -> top.draw(level));
        redraw();
    }

    /** However little room there is, the bars stay on the window; what is between them scrolls. */
    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    /** Opens another page. {@code bare} leaves out rail and panel: nobody is signed in. */
    public void open(Page next, List<NavItem> navigation, boolean withoutSides) {
        page = Optional.of(next);
        places = navigation;
        bare = withoutSides;
        scroll.setVvalue(0);
        redraw();
    }

    /**
     * Puts a fault above the work, or takes it away. While one stands there, the page has no primary action.
     *
     * @return whether anything changed
     */
    public boolean fault(Optional<FaultNotice> notice) {
        if (notice.isEmpty() && fault.isEmpty()) {
            return false;
        }
        fault = notice.map(FaultStrip::new);
        faultAction = notice.flatMap(FaultNotice::action);
        drawWork();
        drawBar();
        return true;
    }

    /** Shows what is to be known about the open page above the work, or takes it away. */
    public void help(Optional<HelpText> text) {
        help = text.map(it -> new HelpCard(it, texts.of("help.keys")));
        drawWork();
    }

    /** Opens a column of its own beside the work, or closes it; while it is open the keys are its own. */
    public void drawer(Optional<Page> column) {
        drawer = column;
        drawPanel();
        if (level == Level.SMALL || bare) {
            drawWork();
        }
        drawBar();
    }

    /** Actions that belong to the window and not to a page; shown at the foot when they can be done. */
    public void further(List<Action> actions) {
        further = List.copyOf(actions);
        drawBar();
    }

    /** What the top bar's right end opens. */
    public void menu(Action open) {
        top.menu(open, level);
    }

    /** Whether help is shown. */
    public boolean helping() {
        return help.isPresent();
    }

    /** What the keys do now: every action that stands on the window. */
    public List<Action> actions() {
        var found = new ArrayList<Node>();
        if (drawer.isPresent()) {
            found.addAll(drawer.get().content().lookupAll("." + ActionButton.STYLE));
            found.addAll(bar.lookupAll("." + ActionButton.STYLE));
            found.addAll(top.lookupAll("." + ActionButton.STYLE));
        } else {
            found.addAll(lookupAll("." + ActionButton.STYLE));
        }
        return found.stream()
                .filter(ActionButton.class::isInstance)
                .map(node -> ((ActionButton) node).action())
                .toList();
    }

    /** Puts the keyboard where the page wants it. */
    public void focus() {
        if (drawer.isPresent()) {
            drawer.flatMap(Page::focus)
                    .filter(OfficerFrame::usable)
                    .or(() -> bar.primary().<Node>map(ActionButton::button).filter(OfficerFrame::usable))
                    .orElse(work)
                    .requestFocus();
            return;
        }
        if (faultAction.isPresent()) {
            fault.stream()
                    .flatMap(strip -> strip.getChildren().stream())
                    .filter(ActionButton.class::isInstance)
                    .map(ActionButton.class::cast)
                    .findFirst()
                    .ifPresent(button -> button.button().requestFocus());
            return;
        }
        page.flatMap(Page::focus)
                .filter(OfficerFrame::usable)
                .or(() -> bar.primary().<Node>map(ActionButton::button).filter(OfficerFrame::usable))
                .orElse(work)
                .requestFocus();
    }

    /** Puts the keyboard back on the work when the control that had it is gone, before the toolkit gives it to anybody. */
    public void holdFocus() {
        var scene = getScene();
        if (scene != null && (scene.getFocusOwner() == null || !usable(scene.getFocusOwner()))) {
            focus();
        }
    }

    private static boolean usable(Node node) {
        return node.getScene() != null && node.isVisible() && !node.isDisabled();
    }

    private void relevel(double width) {
        var next = Level.of(width);
        if (next != level) {
            level = next;
            redraw();
        }
    }

    private void redraw() {
        top.draw(level);
        drawRail();
        drawPanel();
        drawWork();
        drawBar();
    }

    private void drawRail() {
        if (bare) {
            setLeft(null);
            return;
        }
        List<StepItem> steps = journey.stepsProperty().get();
        if (steps.isEmpty()) {
            rail.places(places, station.devicesProperty().get(), level);
        } else {
            rail.journey(steps, journey, level);
        }
        railScroll.setMinWidth(level.rail);
        railScroll.setPrefWidth(level.rail);
        setLeft(railScroll);
    }

    private void drawPanel() {
        var side = drawer.map(Page::content).or(this::side);
        boolean none = bare && drawer.isEmpty();
        if (none || side.isEmpty() || level == Level.SMALL) {
            setRight(null);
        } else {
            var holder = new StackPane(side.get());
            holder.setAlignment(javafx.geometry.Pos.TOP_LEFT);
            holder.setPadding(new Insets(level.above, level.panelPadding, level.above, level.panelPadding));
            sideScroll.setContent(holder);
            panel.getChildren().setAll(sideScroll);
            panel.setMinWidth(level.panel);
            panel.setPrefWidth(level.panel);
            panel.setMaxWidth(level.panel);
            setRight(panel);
        }
        if (level == Level.SMALL) {
            drawWork();
        }
    }

    private Optional<Node> side() {
        double width = level == Level.SMALL ? 320 : level.panel - 2 * level.panelPadding - 1;
        return journey.personProperty()
                .get()
                .<Node>map(person -> new PersonPanel(person, width, !journey.portraitOpen()))
                .or(() -> page.flatMap(Page::side))
                .or(() -> journey.stepsProperty().get().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Words.of(texts.of("panel.nobody"), "t16", "muted")));
    }

    private void drawWork() {
        work.setPadding(new Insets(level.above, level.side, level.above, level.side));
        work.getChildren().clear();
        if (level == Level.SMALL) {
            drawer.ifPresent(it -> work.getChildren().add(Boxes.styled(new VBox(it.content()), "card", "snug")));
        }
        fault.ifPresent(work.getChildren()::add);
        help.ifPresent(work.getChildren()::add);
        page.ifPresent(it -> work.getChildren().add(it.content()));
        boolean fills = page.map(Page::fills).orElse(false);
        page.ifPresent(it -> VBox.setVgrow(it.content(), fills ? Priority.ALWAYS : Priority.NEVER));
        if (level == Level.SMALL && !bare) {
            side().ifPresent(it -> work.getChildren().add(Boxes.styled(new VBox(it), "card", "snug")));
        }
        work.setMaxWidth(bare ? Double.MAX_VALUE : 1320);
        work.setMinHeight(fills ? Region.USE_COMPUTED_SIZE : Region.USE_PREF_SIZE);
        scroll.setFitToHeight(fills || bare);
        var holder = new HBox(work);
        HBox.setHgrow(work, Priority.ALWAYS);
        scroll.setContent(holder);
    }

    private void drawBar() {
        if (drawer.isPresent()) {
            bar.show(drawer.get().actions());
            return;
        }
        var all = fault.isEmpty()
                ? page.map(Page::actions).orElse(List.of())
                : page.map(Page::actions).orElse(List.<Action>of()).stream()
                        .filter(action -> action.rank() != Action.Rank.PRIMARY)
                        .toList();
        bar.show(Stream.concat(all.stream(), further.stream()).toList());
    }
}
