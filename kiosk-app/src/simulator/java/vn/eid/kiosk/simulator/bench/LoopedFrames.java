package vn.eid.kiosk.simulator.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.simulator.DrawnCitizen;
import vn.eid.biometrics.simulator.DrawnFace;
import vn.eid.biometrics.simulator.Scene;
import vn.eid.biometrics.simulator.Screenplay;

/** Pictures of a moving drawn citizen, drawn before a measurement begins: drawing costs more than what is measured. */
final class LoopedFrames {
    private static final int FRAMES = 30;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final long STEP = 33_333_333;

    private final List<Frame> frames = new ArrayList<>();

    /** One second of somebody who sits there, breathes and blinks. */
    LoopedFrames() {
        Screenplay sitting = since -> Screenplay.alive(Scene.portrait(), since.toNanos() / 1e9 + 1.6);
        var citizen = new DrawnCitizen(DrawnFace.ofSeed(7), sitting);
        for (int i = 0; i < FRAMES; i++) {
            frames.add(citizen.seen(WIDTH, HEIGHT, i * STEP));
        }
    }

    static Duration spacing() {
        return Duration.ofNanos(STEP);
    }

    List<Frame> all() {
        return List.copyOf(frames);
    }

    /** The pictures there and back for ever, so that nothing jumps; the pixels are shared. */
    Frame at(int index, long capturedNanos) {
        int round = 2 * FRAMES - 2;
        int place = index % round;
        Frame frame = frames.get(place < FRAMES ? place : round - place);
        return new Frame(frame.width(), frame.height(), frame.bgr(), capturedNanos);
    }
}
