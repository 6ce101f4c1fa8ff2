package vn.eid.biometrics;

import java.time.Duration;
import java.util.Optional;

/**
 * The port to one open camera. Used by one thread at a time. Heals by itself: while a device is unplugged {@link
 * #next} throws {@link CameraFault#DEVICE_LOST} at most once a second and delivers again after it came back.
 */
public interface Camera extends AutoCloseable {
    CameraDescription description();

    /**
     * The next frame that was not delivered before; repeated pictures of a driver are dropped.
     *
     * @return empty when none came within {@code wait}
     */
    Optional<Frame> next(Duration wait) throws CameraException;

    /**
     * One picture at the best resolution that the camera really delivers; may take a second and interrupts the preview.
     */
    Frame still() throws CameraException;

    /** Lets go of the device; idempotent. */
    @Override
    void close();
}
