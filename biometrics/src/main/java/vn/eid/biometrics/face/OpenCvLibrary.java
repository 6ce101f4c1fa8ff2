package vn.eid.biometrics.face;

import nu.pattern.OpenCV;
import org.opencv.core.Core;

/**
 * The one place that loads OpenCV's native code. Whoever touches an {@code org.opencv} type calls {@link #load()} first;
 * no class may hold a {@code Mat} in a static field, because that would be made before the library is there.
 */
public final class OpenCvLibrary {
    private OpenCvLibrary() {}

    /**
     * Loads the library once for the whole process; later calls cost nothing. Any thread.
     *
     * @return OpenCV's version, for the technician
     */
    public static String load() {
        return Loaded.VERSION;
    }

    /** Initialised by the class loader under its own lock: once, and seen by all threads. */
    private static final class Loaded {
        private static final String VERSION = loadNow();

        private static String loadNow() {
            OpenCV.loadLocally();
            // One core analyses, the other draws: OpenCV's own threads gained nothing when measured and stole from
            // JavaFX.
            Core.setNumThreads(1);
            return Core.getVersionString();
        }
    }
}
