package vn.eid.kiosk.screen.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.eid.kiosk.doctor.Examination;
import vn.eid.kiosk.doctor.Examined;
import vn.eid.kiosk.doctor.Health;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.CheckItem;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.setup.SetupTexts;

/** One round of the doctor after the other, each result shown as it comes; FX thread. */
public final class DoctorViewModel {
    private final Supplier<List<Examination>> round;
    private final SetupTexts texts;
    private final Executor background;
    private final Executor home;
    private final Runnable close;
    private final ReadOnlyObjectWrapper<List<Examined>> results = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(false);

    /**
     * @param round a fresh round of examinations
     * @param background looks, for up to half a minute
     * @param home the FX thread
     */
    public DoctorViewModel(
            Supplier<List<Examination>> round, SetupTexts texts, Executor background, Executor home, Runnable close) {
        this.round = round;
        this.texts = texts;
        this.background = background;
        this.home = home;
        this.close = close;
    }

    /** Looks at everything once more. */
    public void examine() {
        working.set(true);
        results.set(List.of());
        background.execute(() -> {
            for (Examination one : round.get()) {
                Examined result = one.look();
                home.execute(() -> add(result));
            }
            home.execute(() -> working.set(false));
        });
    }

    private void add(Examined result) {
        var all = new ArrayList<>(results.get());
        all.add(result);
        results.set(List.copyOf(all));
    }

    public SetupTexts texts() {
        return texts;
    }

    public ReadOnlyObjectProperty<List<Examined>> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /** Whether a round is under way. */
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** What was found, as rows: what failed first, then what to look at, then what is fine. */
    public List<CheckItem> rows() {
        var rows = new ArrayList<CheckItem>();
        for (Health health : List.of(Health.FAILED, Health.WARNING, Health.OK)) {
            results.get().stream()
                    .filter(it -> it.state() == health)
                    .forEach(it -> rows.add(CheckItem.of(mark(health), texts.of("doctor." + it.name()), line(it))));
        }
        return rows;
    }

    private static String line(Examined result) {
        return result.action().isEmpty() ? result.finding() : result.finding() + " → " + result.action();
    }

    private static Mark mark(Health health) {
        return switch (health) {
            case OK -> Mark.VERIFIED;
            case WARNING -> Mark.NOT_VERIFIED;
            case FAILED -> Mark.FAILED;
        };
    }

    /** What can be done. */
    public List<Action> actions() {
        var label = Bindings.when(working).then(texts.of("working")).otherwise(texts.of("doctor.again"));
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("doctor.close"), close),
                new Action(Key.ENTER, Rank.PRIMARY, label, working.not(), this::examine));
    }
}
