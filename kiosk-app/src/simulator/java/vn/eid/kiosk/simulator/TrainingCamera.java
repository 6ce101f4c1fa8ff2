package vn.eid.kiosk.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraDescription;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.LiveView;
import vn.eid.biometrics.LivenessView;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.simulator.DrawnCitizen;
import vn.eid.biometrics.simulator.DrawnFace;
import vn.eid.biometrics.simulator.Scene;
import vn.eid.biometrics.simulator.Screenplay;
import vn.eid.biometrics.simulator.SyntheticCameraSource;
import vn.eid.kiosk.enrolment.LivePreview;

/**
 * The camera of the training station: whoever's card was put down sits in front of it, arrives when it is opened, and does
 * what the citizen's window asks for.
 */
final class TrainingCamera implements CameraSource {
    private static final Duration TURN = Duration.ofMillis(700);
    /** Far enough for the assistance, near enough for every detector. */
    private static final double TURNED = 24;

    private final Monotonic watch;
    private volatile DrawnFace face;
    private volatile DrawnCitizen sitter;

    TrainingCamera(DrawnFace first, Monotonic watch) {
        this.face = first;
        this.watch = watch;
        this.sitter = new DrawnCitizen(first, Screenplay.arrival());
    }

    void seat(DrawnFace next) {
        face = next;
    }

    @Override
    public List<CameraDescription> list() {
        return new SyntheticCameraSource(sitter, watch).list();
    }

    @Override
    public Camera open(String id) throws CameraException {
        var next = new DrawnCitizen(face, Screenplay.arrival());
        sitter = next;
        return new SyntheticCameraSource(next, watch).open(id);
    }

    /** The same preview; the drawn citizen reads along what the windows show. */
    LivePreview directedBy(LivePreview windows) {
        return new LivePreview() {
            private Optional<LivenessView.Task> task = Optional.empty();

            @Override
            public void frame(Frame frame) {
                windows.frame(frame);
            }

            @Override
            public void view(LiveView view) {
                windows.view(view);
            }

            @Override
            public void liveness(Optional<LivenessView> asked) {
                windows.liveness(asked);
                sitter.litBy(asked.map(it -> tint(it.light())).orElse(Scene.Tint.NONE));
                Optional<LivenessView.Task> now = asked.map(LivenessView::task);
                if (!now.equals(task)) {
                    task = now;
                    obey(now.orElse(LivenessView.Task.LOOK_STRAIGHT));
                }
            }
        };
    }

    private void obey(LivenessView.Task task) {
        switch (task) {
            case TURN_LEFT -> sitter.moveTo(Scene.portrait().with(new Scene.Pose(TURNED, 0, 0)), TURN);
            case TURN_RIGHT -> sitter.moveTo(Scene.portrait().with(new Scene.Pose(-TURNED, 0, 0)), TURN);
            case BLINK -> sitter.perform(TrainingCamera::blinking);
            case LOOK_STRAIGHT, WATCH_THE_SCREEN, DONE -> sitter.moveTo(Scene.portrait(), TURN);
        }
    }

    /** Eyes open for most of a second, closed for a fifth of one. */
    private static Scene blinking(Duration since) {
        double within = since.toNanos() / 1e9 % 1.1;
        boolean closed = within > 0.8 && within < 1.02;
        return Scene.portrait().with(new Scene.Expression(closed ? 0 : 1, 0, 0));
    }

    private static Scene.Tint tint(LivenessView.ScreenLight light) {
        return switch (light) {
            case ORANGE -> Scene.Tint.ORANGE;
            case BLUE -> Scene.Tint.BLUE;
            case WHITE -> Scene.Tint.NONE;
        };
    }
}
