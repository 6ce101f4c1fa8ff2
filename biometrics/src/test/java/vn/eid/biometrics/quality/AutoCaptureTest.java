package vn.eid.biometrics.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.Instruction;
import vn.eid.biometrics.LiveView;
import vn.eid.biometrics.Portrait;
import vn.eid.biometrics.model.ModelFolder;
import vn.eid.biometrics.quality.DrawnPortraitTest.Equipment;
import vn.eid.biometrics.simulator.DrawnCitizen;
import vn.eid.biometrics.simulator.DrawnFace;
import vn.eid.biometrics.simulator.Screenplay;

@DisplayName("A citizen who steps before the camera")
class AutoCaptureTest {
    private static final long FRAME_NANOS = 1_000_000_000L / 12;

    private record Shown(Instruction.Kind kind, long since) {}

    @ParameterizedTest(name = "with {0}")
    @EnumSource
    @DisplayName("is told one thing at a time, taken by itself, and cut to a portrait that passes")
    void arrivesAndIsTaken(Equipment equipment) throws Exception {
        var citizen = new DrawnCitizen(DrawnFace.ofSeed(4), Screenplay.arrival());
        try (PortraitAssessor assessor = PortraitAssessor.with(ModelFolder.at(equipment.folder()))) {
            var shown = new ArrayList<Shown>();
            Optional<Frame> taken = Optional.empty();
            long now = 1;
            while (taken.isEmpty() && now < 12_000_000_000L) {
                LiveView view = assessor.follow(citizen.seen(1280, 720, now));
                assertThat(view.progress()).isBetween(0.0, 1.0);
                if (shown.isEmpty()
                        || shown.get(shown.size() - 1).kind()
                                != view.instruction().kind()) {
                    shown.add(new Shown(view.instruction().kind(), now));
                }
                taken = view.capture();
                now += FRAME_NANOS;
            }
            assertThat(taken).as("taken within twelve seconds").isPresent();
            assertThat(shown.get(shown.size() - 1).kind()).isEqualTo(Instruction.Kind.DONE);
            assertNoFlicker(shown);
            assertThat(assessor.follow(citizen.seen(1280, 720, now)).capture())
                    .as("taken once")
                    .isEmpty();
            // The counter finishes the still at the camera's best, not the preview: a distance that just passes in the
            // preview has half as many pixels again in the still.
            assertPasses(assessor.finish(citizen.seen(1920, 1080, taken.get().capturedNanos())));
        }
    }

    /** Every instruction but the first and the last two stays long enough to be read. */
    private static void assertNoFlicker(List<Shown> shown) {
        for (int i = 1; i + 2 < shown.size(); i++) {
            assertThat(shown.get(i + 1).since() - shown.get(i).since())
                    .as(shown.get(i) + " stays")
                    .isGreaterThanOrEqualTo(700_000_000L);
        }
    }

    private static void assertPasses(Portrait portrait) {
        assertThat(portrait.width() * 3.0 / portrait.height()).isBetween(1.98, 2.02);
        assertThat(portrait.quality().worst())
                .as(portrait.quality().components().toString())
                .isEmpty();
        assertThat(portrait.quality().accepted()).isTrue();
        assertThat(portrait.jpeg()).startsWith(0xff, 0xd8).hasSizeBetween(5_000, 400_000);
    }
}
