package vn.eid.biometrics.simulator;

import java.time.Duration;
import vn.eid.biometrics.Frame;

/**
 * The person before the synthetic camera, who follows a screenplay, does what she is asked (turn, blink, take off the
 * glasses), and on whom the screen's light falls. Thread-safe: the camera draws on its thread, the training station
 * directs from another.
 */
public final class DrawnCitizen {
    private final DrawnFace face;
    private Screenplay play;
    private long begunNanos;
    private boolean begun;
    private Scene last;
    private Scene.Tint screen = Scene.Tint.NONE;

    public DrawnCitizen(DrawnFace face, Screenplay play) {
        this.face = face;
        this.play = play;
        this.last = play.at(Duration.ZERO);
    }

    /** Starts another play with the next frame. */
    public synchronized void perform(Screenplay next) {
        play = next;
        begun = false;
    }

    /** Moves from where she is now to a scene and stays there, breathing and blinking. */
    public synchronized void moveTo(Scene target, Duration within) {
        Screenplay move = Screenplay.between(last, target, within);
        perform(since -> Screenplay.alive(move.at(since), since.toNanos() / 1e9));
    }

    /** The light of the citizen's screen, for the liveness assistance. */
    public synchronized void litBy(Scene.Tint tint) {
        screen = tint;
    }

    /** What the camera sees now. */
    public synchronized Frame seen(int width, int height, long nowNanos) {
        if (!begun) {
            begun = true;
            begunNanos = nowNanos;
        }
        Scene scene = play.at(Duration.ofNanos(Math.max(0, nowNanos - begunNanos)));
        last = scene;
        Scene.Light light = scene.light();
        return face.draw(scene.with(new Scene.Light(light.level(), light.side(), screen)), width, height, nowNanos);
    }
}
