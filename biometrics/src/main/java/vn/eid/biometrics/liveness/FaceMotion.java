package vn.eid.biometrics.liveness;

import java.util.Optional;
import vn.eid.biometrics.face.FaceMesh;

/**
 * What one frame says about a moving face.
 *
 * @param nanos the frame's stamp
 * @param yaw degrees, positive towards the citizen's own left; empty without a mesh
 * @param eyesOpen opening of the less open eye in eyes-to-chin distances; empty without the iris model
 * @param mesh for the parallax test
 */
record FaceMotion(long nanos, Optional<Double> yaw, Optional<Double> eyesOpen, Optional<FaceMesh> mesh) {}
