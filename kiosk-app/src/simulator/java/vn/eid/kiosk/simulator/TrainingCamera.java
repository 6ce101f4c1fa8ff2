package vn.eid.kiosk.simulator;

import java.util.List;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraDescription;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.simulator.DrawnCitizen;
import vn.eid.biometrics.simulator.DrawnFace;
import vn.eid.biometrics.simulator.Screenplay;
import vn.eid.biometrics.simulator.SyntheticCameraSource;

/** The camera of the training station: whoever's card was put down sits in front of it, and arrives when it is opened. */
final class TrainingCamera implements CameraSource {
    private final Monotonic watch;
    private volatile DrawnFace face;

    TrainingCamera(DrawnFace first, Monotonic watch) {
        this.face = first;
        this.watch = watch;
    }

    void seat(DrawnFace next) {
        face = next;
    }

    @Override
    public List<CameraDescription> list() {
        return source().list();
    }

    @Override
    public Camera open(String id) throws CameraException {
        return source().open(id);
    }

    private SyntheticCameraSource source() {
        return new SyntheticCameraSource(new DrawnCitizen(face, Screenplay.arrival()), watch);
    }
}
