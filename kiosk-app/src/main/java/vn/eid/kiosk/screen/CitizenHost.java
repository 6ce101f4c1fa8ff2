package vn.eid.kiosk.screen;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.SessionObserver;
import vn.eid.kiosk.screen.control.CitizenFrame;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.station.selfservice.SelfServiceViewModel;

/**
 * Shows one message at a time in the citizen's window. When nobody answers for a while it goes blank, so that personal
 * data do not stand there for the next in the queue; a touch or the next step brings it back.
 */
public final class CitizenHost implements SessionObserver {
    private Desk desk;
    private CitizenPages pages;
    private final StackPane root = new StackPane();
    private final PauseTransition patience;
    private Optional<Presenter> presenter = Optional.empty();
    private Optional<PageKind> kind = Optional.empty();
    private Runnable onBlank = () -> {};
    private boolean halted;
    private boolean blank;

    public CitizenHost(Desk desk) {
        this.desk = desk;
        this.pages = new CitizenPages(desk);
        this.patience =
                new PauseTransition(Duration.millis(desk.station().answerTime().toMillis()));
        root.getStyleClass().addAll("root", "citizen");
        patience.setOnFinished(event -> blank());
        root.addEventFilter(javafx.scene.input.InputEvent.ANY, event -> touched());
    }

    /** Goes on in another language, with the same question. */
    public void speak(Desk other) {
        leave();
        desk = other;
        pages = new CitizenPages(other);
        kind = Optional.empty();
        if (blank) {
            blank();
        } else {
            entered(other.session().state());
        }
    }

    /** What else is done when nobody answered. */
    void onBlank(Runnable action) {
        onBlank = action;
    }

    /** The window's content. */
    public StackPane root() {
        return root;
    }

    @Override
    public void entered(EnrolmentState state) {
        var inner = state instanceof EnrolmentState.Halted it ? it.resumeAt() : state;
        var wanted = PageKind.of(state);
        boolean stopped = state instanceof EnrolmentState.Halted;
        if (blank || stopped != halted || kind.filter(wanted::equals).isEmpty() || presenter.isEmpty()) {
            open(wanted, inner, stopped);
        } else {
            presenter.get().show(inner);
        }
        patience.playFromStart();
    }

    /** A second has passed. */
    public void tick() {
        presenter.ifPresent(Presenter::tick);
    }

    /** Puts the keyboard on the answer that most people give, where there is one. */
    void focus() {
        root.lookupAll(".button.answer.primary").stream()
                .filter(it -> !it.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /** Lets go of the window: a clock that runs on would keep everything it looks at alive. */
    public void close() {
        patience.stop();
    }

    /** Takes everything off the window but the station's name; where citizens help themselves, back to their beginning. */
    public void blank() {
        if (presenter.isPresent() && presenter.get() instanceof SelfServiceViewModel model) {
            model.home();
            return;
        }
        leave();
        blank = true;
        show(0, pages.welcome(false));
        onBlank.run();
    }

    private void touched() {
        patience.playFromStart();
        if (blank) {
            entered(desk.session().state());
        }
    }

    private void open(PageKind wanted, EnrolmentState inner, boolean stopped) {
        leave();
        kind = Optional.of(wanted);
        halted = stopped;
        blank = false;
        int step = inner instanceof EnrolmentState.UnderWay it
                ? it.step().number()
                : inner instanceof EnrolmentState.Saved ? 7 : 0;
        if (stopped && step > 0) {
            show(step, pages.patience());
            return;
        }
        var page = pages.open(wanted, inner);
        presenter = page.presenter();
        show(step, page.content());
    }

    private void leave() {
        presenter.ifPresent(Presenter::leave);
        presenter = Optional.empty();
    }

    private void show(int step, Node message) {
        var texts = desk.texts();
        root.getChildren()
                .setAll(new CitizenFrame(
                        desk.station().name(),
                        step,
                        texts.of("citizen.step", Integer.toString(step)),
                        texts.of("citizen.help"),
                        message));
    }
}
