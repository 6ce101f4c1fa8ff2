package vn.eid.biometrics.camera;

import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;

/**
 * The one place where each fault of a camera or an image is made, so that every constant has a single origin and the
 * same kind of detail. Details name devices, packages, sizes; never a person, never a password.
 */
public final class CameraFaults {
    private CameraFaults() {}

    public static CameraException noCamera(String detail) {
        return new CameraException(CameraFault.NO_CAMERA, detail);
    }

    public static CameraException driverMissing(String detail, Throwable cause) {
        return new CameraException(CameraFault.DRIVER_MISSING, detail, cause);
    }

    public static CameraException deviceBusy(String detail, Throwable cause) {
        return new CameraException(CameraFault.DEVICE_BUSY, detail, cause);
    }

    public static CameraException deviceLost(String detail, Throwable cause) {
        return new CameraException(CameraFault.DEVICE_LOST, detail, cause);
    }

    public static CameraException noFrames(String detail) {
        return new CameraException(CameraFault.NO_FRAMES, detail);
    }

    public static CameraException virtualRefused(String detail) {
        return new CameraException(CameraFault.VIRTUAL_CAMERA_REFUSED, detail);
    }

    public static CameraException loginRefused(String detail) {
        return new CameraException(CameraFault.LOGIN_REFUSED, detail);
    }

    public static CameraException unreadable(String detail, Throwable cause) {
        return new CameraException(CameraFault.IMAGE_UNREADABLE, detail, cause);
    }

    public static CameraException tooLarge(String detail) {
        return new CameraException(CameraFault.IMAGE_TOO_LARGE, detail);
    }
}
