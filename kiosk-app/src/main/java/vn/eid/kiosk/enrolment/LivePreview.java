package vn.eid.kiosk.enrolment;

import vn.eid.biometrics.Frame;
import vn.eid.biometrics.LiveView;

/**
 * Where live pictures go while a portrait is taken. Called on the threads {@code camera} and {@code analysis}, thirty
 * times a second: implementations keep the latest one and return at once.
 */
public interface LivePreview {
    /** The next picture; shared, not to be written to. */
    void frame(Frame frame);

    /** What the analysis says of a recent picture. */
    void view(LiveView view);

    /** Nobody looks. */
    LivePreview NONE = new LivePreview() {
        @Override
        public void frame(Frame frame) {
            // nobody looks
        }

        @Override
        public void view(LiveView view) {
            // nobody looks
        }
    };
}
