package vn.eid.kiosk.screen.portrait;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import vn.eid.biometrics.LiveView;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.CheckItem;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.kiosk.screen.display.Question;
import vn.eid.kiosk.screen.display.Symbol;

/** Step 3 while the camera looks; the same for both windows, so that both say the same sentence. */
public final class PortraitViewModel implements Presenter {
    /** Share of the width by which a face in the oval may stand off the middle. */
    private static final double MIDDLE = 0.06;

    private final Desk desk;
    private final PortraitWords words;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper good = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper free = new ReadOnlyBooleanWrapper(true);
    private final ObjectProperty<Optional<Question>> question = new SimpleObjectProperty<>(Optional.empty());
    private final ChangeListener<LiveView> onView = (observed, was, is) -> draw();

    /** The instruction and the six conditions. */
    public record Shown(String instruction, Optional<Symbol> arrow, List<CheckItem> conditions) {}

    public PortraitViewModel(Desk desk) {
        this.desk = desk;
        this.words = new PortraitWords(desk.texts());
        desk.preview().viewProperty().addListener(onView);
        draw();
    }

    public ReadOnlyObjectProperty<Picture> pictureProperty() {
        return desk.preview().pictureProperty();
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether the picture is about to be taken. */
    public ReadOnlyBooleanProperty goodProperty() {
        return good.getReadOnlyProperty();
    }

    /** Whether a face stands in the middle of the live picture; how it looks is another matter. */
    public boolean placed() {
        return desk.preview().pictureProperty().get() != null
                && Optional.ofNullable(desk.preview().viewProperty().get())
                        .flatMap(LiveView::face)
                        .filter(box -> Math.abs(box.x() + box.width() / 2 - 0.5) < MIDDLE)
                        .isPresent();
    }

    public ObjectProperty<Optional<Question>> questionProperty() {
        return question;
    }

    @Override
    public void show(EnrolmentState state) {
        if (state instanceof EnrolmentState.TakingPortrait it) {
            free.set(!it.takingStill());
        }
        draw();
    }

    @Override
    public void leave() {
        desk.preview().viewProperty().removeListener(onView);
    }

    /** What the officer can do here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        var session = desk.session();
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), () -> session.fire(new EnrolmentEvent.Back())),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(Key.F8, Rank.LESSER, texts.of("portrait.now"), free, this::askReason),
                Action.of(
                        Key.ENTER,
                        Rank.PRIMARY,
                        texts.of("portrait.waiting"),
                        new ReadOnlyBooleanWrapper(false),
                        () -> {}));
    }

    private void askReason() {
        var texts = desk.texts();
        question.set(Optional.of(new Question(
                texts.of("portrait.now.title"),
                texts.of("reason.hint"),
                List.of(texts.of("portrait.now.body"), texts.of("portrait.now.place"), texts.of("portrait.now.faith")),
                reason -> desk.session().fire(new EnrolmentEvent.StillWanted(reason)))));
    }

    private void draw() {
        var view = Optional.ofNullable(desk.preview().viewProperty().get());
        good.set(words.good(view));
        shown.set(new Shown(words.instruction(view), words.arrow(view), words.conditions(view.map(LiveView::quality))));
    }
}
