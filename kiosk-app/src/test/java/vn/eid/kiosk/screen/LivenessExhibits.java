package vn.eid.kiosk.screen;

import java.util.List;
import java.util.Optional;
import vn.eid.biometrics.Instruction;
import vn.eid.biometrics.LivenessResult;
import vn.eid.biometrics.LivenessResult.Outcome;
import vn.eid.biometrics.LivenessView;
import vn.eid.biometrics.LivenessView.ScreenLight;
import vn.eid.biometrics.LivenessView.Stop;
import vn.eid.biometrics.LivenessView.Task;
import vn.eid.biometrics.MatchResult;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.LivenessRecord;
import vn.eid.kiosk.enrolment.PortraitCapture;
import vn.eid.kiosk.screen.Gallery.Exhibit;

/** The liveness assistance in all that it shows, and the camera that looks for a card's code. */
final class LivenessExhibits {
    static final LivenessResult UNUSUAL =
            new LivenessResult(Outcome.PASSED, Outcome.PASSED, Outcome.FAILED, Outcome.NOT_ASSESSED);

    private LivenessExhibits() {}

    static List<Exhibit> all() {
        return List.of(
                new Exhibit(
                        "50-card-code",
                        it -> {
                            it.signedIn();
                            it.cardPlaced();
                        },
                        it -> it.counter().looks(Instruction.Kind.LOOK_AT_CAMERA, true)),
                asking("51-liveness-turn", Task.TURN_LEFT, ScreenLight.WHITE, Optional.empty()),
                asking("52-liveness-blink", Task.BLINK, ScreenLight.WHITE, Optional.empty()),
                asking("53-liveness-orange", Task.WATCH_THE_SCREEN, ScreenLight.ORANGE, Optional.empty()),
                asking("54-liveness-blue", Task.WATCH_THE_SCREEN, ScreenLight.BLUE, Optional.empty()),
                asking("55-liveness-face-left", Task.DONE, ScreenLight.WHITE, Optional.of(Stop.FACE_LEFT)),
                Gallery.plain("56-liveness-unusual", it -> {
                    it.upTo(PageKind.PORTRAIT);
                    it.session.fire(new EnrolmentEvent.PortraitTaken(unusual()));
                }),
                new Exhibit("57-portrait-far", it -> it.upTo(PageKind.PORTRAIT), it -> {
                    it.counter().looks(Instruction.Kind.MOVE_BACK, true);
                    it.counter().preview.view(Samples.view(new Instruction(Instruction.Kind.MOVE_BACK, 10)));
                }));
    }

    static PortraitCapture unusual() {
        var capture = Samples.capture(MatchResult.Decision.MATCH, 91);
        return new PortraitCapture(
                capture.portrait(),
                capture.match(),
                capture.camera(),
                Optional.empty(),
                Optional.of(new LivenessRecord(UNUSUAL, Optional.empty())));
    }

    private static Exhibit asking(String name, Task task, ScreenLight light, Optional<Stop> stopped) {
        return new Exhibit(name, it -> it.upTo(PageKind.PORTRAIT), it -> {
            it.counter().looks(Instruction.Kind.HOLD_ON, true);
            it.counter()
                    .preview
                    .liveness(Optional.of(new LivenessView(task, light, 0.4, stopped, stopped.map(why -> UNUSUAL))));
        });
    }
}
