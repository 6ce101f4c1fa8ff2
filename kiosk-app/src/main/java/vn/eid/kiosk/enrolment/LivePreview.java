package vn.eid.kiosk.enrolment;

import java.util.Optional;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.LiveView;
import vn.eid.biometrics.LivenessView;
import vn.eid.biometrics.document.PageScanner;

/**
 * Where live pictures go while a portrait or a paper is taken. Called on the threads {@code camera} and {@code analysis}, thirty
 * times a second: implementations keep the latest one and return at once.
 */
public interface LivePreview {
    /** The next picture; shared, not to be written to. */
    void frame(Frame frame);

    /** What the analysis says of a recent picture. */
    void view(LiveView view);

    /** What the liveness assistance asks for now; empty once it is over. */
    default void liveness(Optional<LivenessView> asked) {
        // not every onlooker cares
    }

    /** Where a paper lies in a recent picture, and how well it can be read; for whoever shows papers. */
    default void page(PageScanner.PageView view) {
        // most look at people only
    }

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
