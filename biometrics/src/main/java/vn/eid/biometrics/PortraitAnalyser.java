package vn.eid.biometrics;

/**
 * The port to the portrait analysis. One instance keeps one tracker and its native memory: one thread at a time.
 */
public interface PortraitAnalyser extends AutoCloseable {
    /** Analyses the next preview frame and guides towards a capture. */
    LiveView follow(Frame frame) throws CameraException;

    /** Forgets the person before: tracker, medians, steadiness. */
    void reset();

    /** Judges one picture on its own, as for a still or a file; does not touch the live state. */
    PortraitQuality assess(Frame still) throws CameraException;

    /**
     * Checks a still again, crops it to the 2:3 portrait and encodes it.
     *
     * @throws CameraException {@link CameraFault#NO_FACE} if there is no face to crop around
     */
    Portrait finish(Frame still) throws CameraException;

    @Override
    void close();
}
