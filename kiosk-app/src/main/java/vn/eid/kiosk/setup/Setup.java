package vn.eid.kiosk.setup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first run of a counter. May be stopped after any step and gone on with later: what was reached is judged by what is
 * there, so a step that is done is left alone, however often it is asked for. One thread at a time.
 */
public final class Setup {
    private final Map<SetupStep, SetupWork> work = new EnumMap<>(SetupStep.class);
    private final SetupProgress progress;

    /**
     * @param work of every step
     * @param progress remembers what can only be seen by doing: tests of devices, and steps left for later
     */
    public Setup(Map<SetupStep, SetupWork> work, SetupProgress progress) {
        this.work.putAll(work);
        this.progress = progress;
        for (SetupStep step : SetupStep.values()) {
            if (!work.containsKey(step)) {
                throw new IllegalArgumentException("no work for " + step);
            }
        }
    }

    /** How every step stands now. */
    public List<SetupResult> look() {
        var results = new ArrayList<SetupResult>();
        for (SetupStep step : SetupStep.values()) {
            results.add(look(step));
        }
        return results;
    }

    /** How one step stands now; what its work cannot see, the last time tells. */
    public SetupResult look(SetupStep step) {
        SetupResult seen = work.get(step).look();
        return seen.state() == SetupState.OPEN ? progress.last(step).orElse(seen) : seen;
    }

    /** Whether every needed step is done, so that the counter may open. */
    public boolean ready() {
        return next().isEmpty();
    }

    /** The first needed step that is not done. */
    public Optional<SetupStep> next() {
        for (SetupStep step : SetupStep.values()) {
            if (step.needed() && !work.get(step).look().state().good()) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** Goes through all steps with the answers of a file; a failure of one does not stop the others. */
    public List<SetupResult> run(SetupAnswers answers) {
        var results = new ArrayList<SetupResult>();
        for (SetupStep step : SetupStep.values()) {
            if (answers.later().contains(step)) {
                results.add(later(step));
            } else if (!answers.touches(step) && look(step).state().good()) {
                results.add(look(step));
            } else {
                results.add(apply(step, answers));
            }
        }
        return results;
    }

    /** Does one step. */
    public SetupResult apply(SetupStep step, SetupAnswers answers) {
        Optional<SetupStep> before =
                step.after().filter(it -> !work.get(it).look().state().good());
        if (before.isPresent()) {
            return SetupResult.of(
                    step, SetupFinding.STEP_BEFORE_MISSING, before.get().tag());
        }
        SetupResult result = work.get(step).apply(answers);
        progress.remember(result);
        return result;
    }

    /** Leaves a step for another day. */
    public SetupResult later(SetupStep step) {
        SetupResult result = SetupResult.of(step, SetupFinding.LEFT_FOR_LATER);
        progress.remember(result);
        return result;
    }

    /** What this machine offers for a key. */
    public List<String> choices(SetupKey key) {
        return work.get(key.step()).choices(key);
    }

    /** What is configured for a key now. */
    public String present(SetupKey key) {
        return work.get(key.step()).present(key);
    }
}
