package vn.eid.biometrics.camera;

import java.util.List;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraDescription;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.CameraSource;

/**
 * The policy of a production counter: software cameras are listed, so that the technician sees them, and refused when
 * opened with {@link CameraFault#VIRTUAL_CAMERA_REFUSED}.
 */
public final class PolicedCameraSource implements CameraSource {
    private final CameraSource cameras;

    public PolicedCameraSource(CameraSource cameras) {
        this.cameras = cameras;
    }

    @Override
    public List<CameraDescription> list() throws CameraException {
        return cameras.list();
    }

    @Override
    public Camera open(String id) throws CameraException {
        Camera camera = cameras.open(id);
        CameraDescription opened = camera.description();
        if (opened.virtual() || VirtualCameras.named(opened.name())) {
            camera.close();
            throw CameraFaults.virtualRefused(opened.name());
        }
        return camera;
    }
}
