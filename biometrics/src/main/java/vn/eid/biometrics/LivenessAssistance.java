package vn.eid.biometrics;

/** The port to the liveness assistance. One thread at a time; the random order of tasks is fixed by {@link #reset()}. */
public interface LivenessAssistance extends AutoCloseable {
    /** Looks at the next preview frame. */
    LivenessView follow(Frame frame) throws CameraException;

    /** Starts over with new tasks. */
    void reset();

    @Override
    void close();
}
