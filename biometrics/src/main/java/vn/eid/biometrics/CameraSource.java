package vn.eid.biometrics;

import java.util.List;

/** The port to a kind of cameras: what is there, and opening one. Blocking and thread-agnostic. */
public interface CameraSource {
    /** What can be opened now. */
    List<CameraDescription> list() throws CameraException;

    /** Opens the camera with the id of a description; the caller closes it. */
    Camera open(String id) throws CameraException;
}
