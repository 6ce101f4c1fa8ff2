package vn.eid.kiosk.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The first run of a counter")
class SetupTest {
    private final Map<SetupStep, SetupResult> there = new EnumMap<>(SetupStep.class);
    private final Map<SetupStep, SetupResult> remembered = new EnumMap<>(SetupStep.class);
    private final List<SetupStep> worked = new ArrayList<>();
    private final Set<SetupStep> broken = EnumSet.noneOf(SetupStep.class);
    private final Setup setup = started();

    /** As if the program had been started anew: only what is there and what was remembered is left. */
    private Setup started() {
        Map<SetupStep, SetupWork> work = new EnumMap<>(SetupStep.class);
        for (SetupStep step : SetupStep.values()) {
            work.put(step, new Steady(step));
        }
        return new Setup(work, new Remembering());
    }

    private static SetupFinding good(SetupStep step) {
        return switch (step) {
            case STATION -> SetupFinding.STATION_NAMED;
            case LINE -> SetupFinding.LINE_SILENT;
            case TRUST -> SetupFinding.AUTHORITIES_TAKEN;
            case KEY -> SetupFinding.KEY_READY;
            case CERTIFICATE -> SetupFinding.CERTIFICATE_READY;
            case SUPERVISOR -> SetupFinding.ACCOUNTS_READY;
            case READER -> SetupFinding.READER_SEEN;
            case CAMERA -> SetupFinding.CAMERA_SEEN;
            case PRINTER -> SetupFinding.PRINTER_SEEN;
            case SCREENS -> SetupFinding.SCREENS_SEEN;
            case MODELS -> SetupFinding.MODELS_READY;
        };
    }

    private final class Steady implements SetupWork {
        private final SetupStep step;

        Steady(SetupStep step) {
            this.step = step;
        }

        @Override
        public SetupResult look() {
            return there.getOrDefault(step, SetupResult.of(step, SetupFinding.NOT_YET));
        }

        @Override
        public SetupResult apply(SetupAnswers answers) {
            worked.add(step);
            if (broken.contains(step)) {
                return SetupResult.of(step, SetupFinding.ANSWER_MISSING, step.tag());
            }
            there.put(step, SetupResult.of(step, good(step)));
            return there.get(step);
        }
    }

    private final class Remembering implements SetupProgress {
        @Override
        public Optional<SetupResult> last(SetupStep step) {
            return Optional.ofNullable(remembered.get(step));
        }

        @Override
        public void remember(SetupResult result) {
            remembered.put(result.step(), result);
        }
    }

    private SetupState state(List<SetupResult> results, SetupStep step) {
        return results.stream()
                .filter(it -> it.step() == step)
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    @DisplayName("goes through the steps in order and is ready when all needed ones are done")
    void inOrder() {
        assertThat(setup.ready()).isFalse();
        assertThat(setup.next()).contains(SetupStep.STATION);

        setup.run(SetupAnswers.none());

        assertThat(worked).containsExactly(SetupStep.values());
        assertThat(setup.ready()).isTrue();
    }

    @Test
    @DisplayName("leaves alone what is done, however often it is run")
    void idempotent() {
        setup.run(SetupAnswers.none());
        worked.clear();

        List<SetupResult> again = started().run(SetupAnswers.none());

        assertThat(worked).isEmpty();
        assertThat(again).allMatch(it -> it.state().good());
    }

    @Test
    @DisplayName("does a step that is done once more when something new was answered for it")
    void newAnswers() {
        setup.run(SetupAnswers.none());
        worked.clear();

        setup.run(new SetupAnswers(Map.of(SetupKey.CAMERA, "/dev/video2"), Set.of()));

        assertThat(worked).containsExactly(SetupStep.CAMERA);
    }

    @Test
    @DisplayName("can be stopped anywhere and gone on with after a restart")
    void resumed() {
        broken.addAll(EnumSet.range(SetupStep.CERTIFICATE, SetupStep.MODELS));
        setup.run(SetupAnswers.none());
        assertThat(setup.next()).contains(SetupStep.CERTIFICATE);
        broken.clear();
        worked.clear();

        Setup later = started();
        later.run(SetupAnswers.none());

        assertThat(worked).doesNotContain(SetupStep.STATION, SetupStep.LINE, SetupStep.KEY);
        assertThat(later.ready()).isTrue();
    }

    @Test
    @DisplayName("does not let one failure stop the other steps")
    void goesOn() {
        broken.add(SetupStep.READER);

        List<SetupResult> results = setup.run(SetupAnswers.none());

        assertThat(state(results, SetupStep.READER)).isEqualTo(SetupState.FAILED);
        assertThat(state(results, SetupStep.CAMERA)).isEqualTo(SetupState.DONE);
        assertThat(setup.ready()).as("a reader may come tomorrow").isTrue();
    }

    @Test
    @DisplayName("makes no key before the station has a name, and no account before there is a key")
    void order() {
        broken.add(SetupStep.STATION);

        List<SetupResult> results = setup.run(SetupAnswers.none());

        assertThat(worked).doesNotContain(SetupStep.KEY, SetupStep.CERTIFICATE, SetupStep.SUPERVISOR);
        assertThat(results).contains(SetupResult.of(SetupStep.KEY, SetupFinding.STEP_BEFORE_MISSING, "station"));
        assertThat(results).contains(SetupResult.of(SetupStep.SUPERVISOR, SetupFinding.STEP_BEFORE_MISSING, "key"));
    }

    @Test
    @DisplayName("remembers which steps were left for another day")
    void later() {
        setup.run(new SetupAnswers(Map.of(), Set.of(SetupStep.PRINTER)));

        assertThat(worked).doesNotContain(SetupStep.PRINTER);
        assertThat(state(started().look(), SetupStep.PRINTER)).isEqualTo(SetupState.LATER);
        assertThat(setup.ready()).isTrue();
    }

    @Test
    @DisplayName("shows the last test of a device, which cannot be seen by looking")
    void lastTest() {
        remembered.put(SetupStep.READER, SetupResult.of(SetupStep.READER, SetupFinding.READER_MISSING));

        assertThat(state(setup.look(), SetupStep.READER)).isEqualTo(SetupState.FAILED);
    }

    @Test
    @DisplayName("is not put together with a step left out")
    void whole() {
        assertThatThrownBy(() -> new Setup(Map.of(), new Remembering()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("STATION");
    }
}
