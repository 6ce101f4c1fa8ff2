package vn.eid.kiosk.screen.setup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.StepItem;
import vn.eid.kiosk.setup.Setup;
import vn.eid.kiosk.setup.SetupAnswers;
import vn.eid.kiosk.setup.SetupFinding;
import vn.eid.kiosk.setup.SetupKey;
import vn.eid.kiosk.setup.SetupResult;
import vn.eid.kiosk.setup.SetupState;
import vn.eid.kiosk.setup.SetupStep;
import vn.eid.kiosk.setup.SetupTexts;

/** One step of the first run at a time: what is asked, what was found, and where the whole stands; FX thread. */
public final class SetupViewModel {
    /** The page after the last step. */
    private static final Optional<SetupStep> END = Optional.empty();

    private final Setup setup;
    private final SetupTexts texts;
    private final Executor background;
    private final Executor home;
    private final Runnable close;
    private final Map<SetupStep, SetupResult> results = new EnumMap<>(SetupStep.class);
    private final Map<SetupKey, StringProperty> answers = new EnumMap<>(SetupKey.class);
    private final StringProperty secretAgain = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<SetupStep>> step = new ReadOnlyObjectWrapper<>(END);
    private final ReadOnlyObjectWrapper<Optional<SetupResult>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(false);
    private final Set<SetupStep> looked = EnumSet.noneOf(SetupStep.class);
    private boolean ready;

    /**
     * @param background runs the work of a step
     * @param home the FX thread
     * @param close ends the first run; the counter opens when every needed step is done
     */
    public SetupViewModel(Setup setup, SetupTexts texts, Executor background, Executor home, Runnable close) {
        this.setup = setup;
        this.texts = texts;
        this.background = background;
        this.home = home;
        this.close = close;
        for (SetupKey key : SetupKey.values()) {
            answers.put(key, new SimpleStringProperty(""));
        }
    }

    /** Looks at everything that is there and opens the first step that is missing. */
    public void start() {
        work(() -> {
            List<SetupResult> seen = setup.look();
            return () -> {
                seen.forEach(it -> results.put(it.step(), it));
                open(firstMissing());
            };
        });
    }

    private Optional<SetupStep> firstMissing() {
        return results.values().stream()
                .filter(it -> it.step().needed() ? !it.state().good() : it.state() == SetupState.OPEN)
                .map(SetupResult::step)
                .findFirst();
    }

    /** Opens a step, or the last page, and asks the machine what it offers there. */
    private void open(Optional<SetupStep> next) {
        if (next.isEmpty() || looked.contains(next.get())) {
            shown(next);
            return;
        }
        looked.add(next.get());
        work(() -> {
            Map<SetupKey, String> present = new EnumMap<>(SetupKey.class);
            next.get().keys().forEach(key -> present.put(key, setup.present(key)));
            Map<SetupKey, List<String>> offered = new EnumMap<>(SetupKey.class);
            next.get().keys().forEach(key -> offered.put(key, setup.choices(key)));
            return () -> {
                present.forEach((key, value) -> answers.get(key).set(value));
                choices.putAll(offered);
                shown(next);
            };
        });
    }

    private final Map<SetupKey, List<String>> choices = new EnumMap<>(SetupKey.class);

    private void shown(Optional<SetupStep> next) {
        found.set(next.map(results::get).filter(it -> it.state() != SetupState.OPEN));
        if (next.isEmpty()) {
            work(() -> {
                boolean now = setup.ready();
                return () -> {
                    ready = now;
                    step.set(END);
                };
            });
        } else {
            step.set(next);
        }
    }

    /** A piece of work beside the FX thread that gives back what to do on it. */
    private interface Beside {
        Runnable run();
    }

    private void work(Beside piece) {
        working.set(true);
        background.execute(() -> {
            Runnable then = piece.run();
            home.execute(() -> {
                working.set(false);
                then.run();
            });
        });
    }

    public SetupTexts texts() {
        return texts;
    }

    /** The open step; empty for the page after the last one. */
    public ReadOnlyObjectProperty<Optional<SetupStep>> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** How the open step ended. */
    public ReadOnlyObjectProperty<Optional<SetupResult>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Whether the machine is at work; nothing can be pressed meanwhile. */
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** What is asked for on the page of a step: not what only an answers file is for. */
    public List<SetupKey> asked(SetupStep of) {
        return of.keys().stream()
                .filter(it -> it != SetupKey.SUPERVISOR_SECRET_FILE)
                .toList();
    }

    public StringProperty answer(SetupKey key) {
        return answers.get(key);
    }

    /** The secret, typed a second time. */
    public StringProperty secretAgainProperty() {
        return secretAgain;
    }

    /** What this machine offers for a key; empty where anything may be typed. */
    public List<String> choices(SetupKey key) {
        return choices.getOrDefault(key, List.of());
    }

    /** Whether every needed step is done; known on the last page. */
    public boolean ready() {
        return ready;
    }

    /** What was found, in words. */
    public String sentence() {
        return found.get()
                .map(it -> it.finding() == SetupFinding.STEP_BEFORE_MISSING
                        ? texts.of("finding.STEP_BEFORE_MISSING", before(it))
                        : texts.sentence(it))
                .orElse("");
    }

    private String before(SetupResult result) {
        return SetupStep.of(result.details().get(0)).map(texts::title).orElse("");
    }

    /** The one thing to do about it; empty text for nothing. */
    public String advice() {
        return found.get().flatMap(it -> texts.action(it.finding())).orElse("");
    }

    /** The steps as the rail shows them. */
    public List<StepItem> rail() {
        var items = new ArrayList<StepItem>();
        for (SetupStep one : SetupStep.values()) {
            SetupResult result = results.getOrDefault(one, SetupResult.of(one, SetupFinding.NOT_YET));
            boolean current = step.get().filter(it -> it == one).isPresent();
            items.add(new StepItem(one.ordinal() + 1, texts.title(one), note(result), state(result, current)));
        }
        return items;
    }

    private String note(SetupResult result) {
        return switch (result.state()) {
            case LATER -> texts.of("action.later");
            case WAITING, FAILED, NOTED, DONE, OPEN -> "";
        };
    }

    private static StepItem.State state(SetupResult result, boolean current) {
        if (current) {
            return StepItem.State.CURRENT;
        }
        return switch (result.state()) {
            case DONE, NOTED -> StepItem.State.DONE;
            case FAILED -> StepItem.State.REOPENED;
            case OPEN, WAITING, LATER -> StepItem.State.AHEAD;
        };
    }

    /** What can be done on the open page. */
    public List<Action> actions(Runnable help) {
        var free = working.not();
        var list = new ArrayList<Action>();
        list.add(Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), free, help));
        if (step.get().isEmpty()) {
            list.add(Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), free, this::back));
            list.add(Action.of(Key.ENTER, Rank.PRIMARY, texts.of(ready ? "action.open" : "action.close"), free, close));
            return list;
        }
        SetupStep now = step.get().get();
        if (now.ordinal() > 0) {
            list.add(Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), free, this::back));
        }
        list.add(Action.of(Key.F9, Rank.LESSER, texts.of("action.close"), free, close));
        boolean passed = found.get().filter(it -> it.state().good()).isPresent();
        if (passed || found.get().filter(it -> it.state() == SetupState.WAITING).isPresent()) {
            list.add(Action.of(Key.F8, Rank.LESSER, texts.of("action.go"), free, this::forward));
        } else if (!now.needed()) {
            list.add(Action.of(Key.F8, Rank.LESSER, texts.of("action.later"), free, this::later));
        }
        var label = Bindings.when(working).then(texts.of("working")).otherwise(texts.of("action.next"));
        list.add(new Action(Key.ENTER, Rank.PRIMARY, label, free, this::check));
        return list;
    }

    private void check() {
        SetupStep now = step.get().orElseThrow();
        if (now == SetupStep.SUPERVISOR
                && !answers.get(SetupKey.SUPERVISOR_SECRET).get().equals(secretAgain.get())) {
            show(SetupResult.of(
                    now,
                    SetupFinding.ANSWER_WRONG,
                    texts.label(SetupKey.SUPERVISOR_SECRET),
                    texts.of("secret.differs")));
            return;
        }
        Map<SetupKey, String> given = new EnumMap<>(SetupKey.class);
        asked(now).forEach(key -> given.put(key, answers.get(key).get().strip()));
        work(() -> {
            SetupResult result = setup.apply(now, new SetupAnswers(given, Set.of()));
            return () -> ended(now, result);
        });
    }

    private void ended(SetupStep now, SetupResult result) {
        if (now == SetupStep.SUPERVISOR) {
            answers.get(SetupKey.SUPERVISOR_SECRET).set("");
            secretAgain.set("");
        }
        results.put(now, result);
        if (result.state() == SetupState.DONE) {
            forward();
        } else {
            show(result);
        }
    }

    /** Shows the same page with what was found. */
    private void show(SetupResult result) {
        found.set(Optional.of(result));
    }

    private void later() {
        SetupStep now = step.get().orElseThrow();
        work(() -> {
            SetupResult result = setup.later(now);
            return () -> {
                results.put(now, result);
                forward();
            };
        });
    }

    private void forward() {
        int next = step.get().orElseThrow().ordinal() + 1;
        open(next < SetupStep.values().length ? Optional.of(SetupStep.values()[next]) : END);
    }

    private void back() {
        int now = step.get().map(Enum::ordinal).orElse(SetupStep.values().length);
        open(Optional.of(SetupStep.values()[now - 1]));
    }
}
