package vn.eid.biometrics.simulator;

import java.util.List;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraDescription;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.camera.CameraFaults;
import vn.eid.biometrics.camera.Monotonic;

/** The one synthetic camera, always connected. */
public final class SyntheticCameraSource implements CameraSource {
    private final DrawnCitizen citizen;
    private final Monotonic watch;

    public SyntheticCameraSource(DrawnCitizen citizen, Monotonic watch) {
        this.citizen = citizen;
        this.watch = watch;
    }

    @Override
    public List<CameraDescription> list() {
        return List.of(SyntheticCamera.DESCRIPTION);
    }

    @Override
    public Camera open(String id) throws CameraException {
        if (!SyntheticCamera.DESCRIPTION.id().equals(id)) {
            throw CameraFaults.noCamera("no synthetic camera " + id);
        }
        return new SyntheticCamera(citizen, watch);
    }
}
