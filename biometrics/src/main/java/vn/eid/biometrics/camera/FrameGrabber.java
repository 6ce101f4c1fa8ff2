package vn.eid.biometrics.camera;

import java.util.Optional;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;

/**
 * A driver's view of one opened device: the plain part of an adapter. Used by one thread; {@link LiveCamera} adds
 * healing, bounded waits and stills.
 */
interface FrameGrabber extends AutoCloseable {
    /**
     * Waits for the driver's next picture. May block as long as the driver does: the caller's thread is meant for that.
     *
     * @return empty when the driver repeated a picture or had none yet
     * @throws CameraException when the device is gone
     */
    Optional<Frame> grab() throws CameraException;

    @Override
    void close();

    /** Opens the device; called again after it was lost, and with another size for a still. */
    @FunctionalInterface
    interface Opener {
        /**
         * @param wanted what to ask the device for; it may deliver another size
         * @throws CameraException when it cannot be opened now
         */
        FrameGrabber open(Resolution wanted) throws CameraException;
    }
}
