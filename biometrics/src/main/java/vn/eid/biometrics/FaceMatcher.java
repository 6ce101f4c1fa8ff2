package vn.eid.biometrics;

/** The port to one-to-one comparison of two face images. One thread at a time. */
public interface FaceMatcher extends AutoCloseable {
    /** Compares the taken portrait with the chip's; both already decoded. */
    MatchResult match(Frame portrait, Frame chip) throws CameraException;

    @Override
    void close();
}
