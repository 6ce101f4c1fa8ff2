package vn.eid.kiosk.screen.portrait;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import vn.eid.biometrics.LiveView;
import vn.eid.biometrics.LivenessResult;
import vn.eid.biometrics.LivenessView;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.LivenessMode;
import vn.eid.kiosk.enrolment.LivenessRecord;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.CheckItem;
import vn.eid.kiosk.screen.display.Glow;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.LivePictures;
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
    private final LivenessWords livenessWords;
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
    private final ChangeListener<Optional<LivenessView>> onLiveness = (observed, was, is) -> asked(was, is);
    private Optional<LivenessRecord> seen = Optional.empty();

    /**
     * Everything on the page.
     *
     * @param conditions the six conditions, and what the liveness assistance saw if it was asked
     * @param asked present while the liveness assistance is at work
     */
    public record Shown(
            String instruction, Optional<Symbol> arrow, List<CheckItem> conditions, Optional<Asked> asked) {}

    /**
     * The liveness assistance at work.
     *
     * @param stopped whether it ended early, and the instruction says why
     * @param glow the colour of the citizen's whole window, where it matters
     */
    public record Asked(boolean stopped, Optional<Glow> glow) {}

    public PortraitViewModel(Desk desk) {
        this.desk = desk;
        this.words = new PortraitWords(desk.texts());
        this.livenessWords = new LivenessWords(desk.texts());
        desk.preview().viewProperty().addListener(onView);
        desk.preview().livenessProperty().addListener(onLiveness);
        asked(Optional.empty(), desk.preview().livenessProperty().get());
    }

    /** How far the liveness assistance has come, 0..1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What was seen when it ended stays on the page until the portrait is taken. */
    private void asked(Optional<LivenessView> was, Optional<LivenessView> is) {
        if (is.isEmpty() && was.isPresent()) {
            seen = was.flatMap(last -> last.result().map(result -> record(last, result)));
        }
        checking.set(is.isPresent());
        is.ifPresent(view -> progress.set(view.progress()));
        draw();
    }

    private static LivenessRecord record(LivenessView last, LivenessResult result) {
        return new LivenessRecord(result, last.stopped().map(why -> LivenessRecord.Stop.valueOf(why.name())));
    }

    /** Live pictures for one place on a window. */
    public LivePictures pictures() {
        return desk.preview().pictures();
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
        desk.preview().livenessProperty().removeListener(onLiveness);
    }

    /** What the officer can do here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        var session = desk.session();
        var actions = new ArrayList<Action>();
        actions.add(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), () -> session.fire(new EnrolmentEvent.Back())));
        actions.add(Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help));
        if (desk.station().liveness() != LivenessMode.NEVER) {
            var label = Bindings.createStringBinding(
                    () -> texts.of(checking.get() ? "portrait.liveness.end" : "portrait.liveness"), checking);
            actions.add(new Action(
                    Key.F6,
                    Rank.LESSER,
                    label,
                    free,
                    () -> session.fire(new EnrolmentEvent.LivenessWanted(!checking.get()))));
        }
        actions.add(Action.of(Key.F8, Rank.LESSER, texts.of("portrait.now"), free, this::askReason));
        actions.add(Action.of(
                Key.ENTER, Rank.PRIMARY, texts.of("portrait.waiting"), new ReadOnlyBooleanWrapper(false), () -> {}));
        return List.copyOf(actions);
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
        Optional<LivenessView> asked = desk.preview().livenessProperty().get();
        var view = Optional.ofNullable(desk.preview().viewProperty().get());
        good.set(asked.isEmpty() && words.good(view));
        if (asked.isPresent()) {
            shown.set(new Shown(
                    livenessWords.instruction(asked.get()),
                    livenessWords.arrow(asked.get()),
                    List.of(),
                    Optional.of(new Asked(asked.get().stopped().isPresent(), livenessWords.glow(asked.get())))));
            return;
        }
        var conditions = new ArrayList<>(words.conditions(view.map(LiveView::quality)));
        seen.map(livenessWords::summary).ifPresent(conditions::add);
        shown.set(new Shown(words.instruction(view), words.arrow(view), conditions, Optional.empty()));
    }
}
