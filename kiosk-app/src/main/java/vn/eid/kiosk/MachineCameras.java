package vn.eid.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.camera.AllCameras;
import vn.eid.biometrics.camera.MjpegAddress;
import vn.eid.biometrics.camera.MjpegCameraSource;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.camera.OpenCvCameraSource;
import vn.eid.biometrics.camera.ReplayCameraSource;
import vn.eid.biometrics.camera.WebcamCaptureSource;

/** Every kind of camera that this machine may have. */
public final class MachineCameras {
    private MachineCameras() {}

    /**
     * The drivers in the order in which they are preferred.
     *
     * @param configured address of a network camera, folder of a replay or id of a device
     * @throws CameraException when a configured address is none
     */
    public static CameraSource of(Optional<String> configured, Executor executor, Monotonic watch)
            throws CameraException {
        var addresses = new ArrayList<MjpegAddress>();
        if (configured.isPresent() && configured.get().matches("(?i)https?://.*")) {
            addresses.add(MjpegAddress.parse(configured.get()));
        }
        return new AllCameras(List.of(
                new MjpegCameraSource(addresses, executor, watch),
                WebcamCaptureSource.nativeDriver(executor, watch),
                WebcamCaptureSource.standard(executor, watch),
                OpenCvCameraSource.system(executor, watch),
                new ReplayCameraSource(executor, watch)));
    }
}
