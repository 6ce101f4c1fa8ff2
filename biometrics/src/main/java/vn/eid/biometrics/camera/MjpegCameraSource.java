package vn.eid.biometrics.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraDescription;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraSource;

/** Network cameras by their addresses. Lists those that are configured; opens any address. */
public final class MjpegCameraSource implements CameraSource {
    private final List<MjpegAddress> configured;
    private final Executor executor;
    private final Monotonic watch;

    public MjpegCameraSource(List<MjpegAddress> configured, Executor executor, Monotonic watch) {
        this.configured = List.copyOf(configured);
        this.executor = executor;
        this.watch = watch;
    }

    @Override
    public List<CameraDescription> list() {
        List<CameraDescription> cameras = new ArrayList<>();
        configured.forEach(address -> cameras.add(describe(address)));
        return List.copyOf(cameras);
    }

    /** @param id a configured address without its login, or any address with or without one */
    @Override
    public Camera open(String id) throws CameraException {
        if (!MjpegAddress.looksLike(id)) {
            throw CameraFaults.noCamera("not an address: " + id);
        }
        MjpegAddress asked = MjpegAddress.parse(id);
        MjpegAddress address = configured.stream()
                .filter(known -> asked.login().isEmpty() && known.uri().equals(asked.uri()))
                .findFirst()
                .orElse(asked);
        OpenCvImageDecoder decoder = new OpenCvImageDecoder(ImageLimits.CAMERA, watch);
        return new LiveCamera(
                describe(address), wanted -> MjpegGrabber.open(address, decoder), List.of(), executor, watch);
    }

    private static CameraDescription describe(MjpegAddress address) {
        return new CameraDescription(address.uri().toString(), address.uri().getHost(), false);
    }
}
