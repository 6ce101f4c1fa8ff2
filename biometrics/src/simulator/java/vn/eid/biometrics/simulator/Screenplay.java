package vn.eid.biometrics.simulator;

import java.time.Duration;

/** What happens before the drawn camera, second by second. Pure: the same time gives the same scene. */
@FunctionalInterface
public interface Screenplay {
    /** @param since time since the play began, never negative */
    Scene at(Duration since);

    /** One scene for ever. */
    static Screenplay still(Scene scene) {
        return since -> scene;
    }

    /**
     * A citizen steps up: from the side and far, too close to the edge, looks around, then settles and holds still. Alive
     * all the while: breathing, and a blink every few seconds.
     */
    static Screenplay arrival() {
        return since -> {
            double t = since.toNanos() / 1e9;
            Scene.Place place = new Scene.Place(
                    path(t, 0, 0.16, 1.2, 0.36, 2.0, 0.38, 3.2, 0.5),
                    path(t, 0, 0.50, 1.2, 0.49, 2.0, 0.48, 3.2, 0.45),
                    path(t, 0, 1.5, 1.2, 0.95, 2.0, 0.92, 3.2, 0.66));
            Scene.Pose pose = new Scene.Pose(
                    path(t, 0, 26, 1.2, 18, 3.4, 17, 4.4, 0),
                    path(t, 0, -4, 3.4, -2, 4.4, 0),
                    path(t, 0, -6, 3.4, -3, 4.4, 0));
            return alive(Scene.portrait().with(place).with(pose), t);
        };
    }

    /** The same person moved from one scene's pose, place and expression to another's within a time. */
    static Screenplay between(Scene from, Scene to, Duration within) {
        double length = Math.max(1e-3, within.toNanos() / 1e9);
        return since -> {
            double t = since.toNanos() / 1e9;
            double s = HeadMesh.smooth(t / length);
            Scene.Pose pose = new Scene.Pose(
                    mix(from.pose().yaw(), to.pose().yaw(), s),
                    mix(from.pose().pitch(), to.pose().pitch(), s),
                    mix(from.pose().roll(), to.pose().roll(), s));
            Scene.Place place = new Scene.Place(
                    mix(from.place().x(), to.place().x(), s),
                    mix(from.place().y(), to.place().y(), s),
                    mix(from.place().metres(), to.place().metres(), s));
            Scene.Expression expression = new Scene.Expression(
                    mix(from.expression().eyesOpen(), to.expression().eyesOpen(), s),
                    mix(from.expression().mouthOpen(), to.expression().mouthOpen(), s),
                    mix(from.expression().smile(), to.expression().smile(), s));
            return to.with(pose).with(place).with(expression);
        };
    }

    /** Breathing moves the head by fractions of a millimetre; eyes close for 150 ms every 4.3 s. */
    static Scene alive(Scene scene, double seconds) {
        Scene.Place p = scene.place();
        Scene.Place breathing = new Scene.Place(
                p.x() + 0.0006 * Math.sin(seconds * 1.1), p.y() + 0.0008 * Math.sin(seconds * 1.6), p.metres());
        double inBlink = (seconds + 2.2) % 4.3;
        double lids = inBlink < 0.15 ? Math.abs(inBlink - 0.075) / 0.075 : 1;
        Scene.Expression e = scene.expression();
        return scene.with(breathing).with(new Scene.Expression(e.eyesOpen() * lids, e.mouthOpen(), e.smile()));
    }

    private static double mix(double from, double to, double share) {
        return from + share * (to - from);
    }

    /** Pairs of time and value, smoothly joined. */
    private static double path(double t, double... points) {
        for (int i = 2; i < points.length; i += 2) {
            if (t < points[i]) {
                double s = HeadMesh.smooth((t - points[i - 2]) / (points[i] - points[i - 2]));
                return mix(points[i - 1], points[i + 1], s);
            }
        }
        return points[points.length - 1];
    }
}
