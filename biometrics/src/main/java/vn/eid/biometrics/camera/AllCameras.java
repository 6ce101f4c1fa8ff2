package vn.eid.biometrics.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraDescription;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.CameraSource;

/**
 * Several kinds of cameras as one. A kind whose driver is missing does not hide the others; its fault is reported only
 * when there is no camera at all. A device that several kinds know is listed once, by the first of them.
 */
public final class AllCameras implements CameraSource {
    private static final Logger LOG = LoggerFactory.getLogger(AllCameras.class);
    private final List<CameraSource> kinds;

    public AllCameras(List<CameraSource> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    @Override
    public List<CameraDescription> list() throws CameraException {
        List<CameraDescription> found = new ArrayList<>();
        Optional<CameraException> first = Optional.empty();
        for (CameraSource kind : kinds) {
            try {
                List<CameraDescription> more = kind.list().stream()
                        .filter(camera -> found.stream().noneMatch(known -> same(known, camera)))
                        .toList();
                found.addAll(more);
            } catch (CameraException fault) {
                LOG.info("one kind of cameras is not available: {}", fault.getMessage());
                first = first.or(() -> Optional.of(fault));
            }
        }
        if (found.isEmpty() && first.isPresent()) {
            throw first.get();
        }
        return List.copyOf(found);
    }

    /** Two drivers show one device; the default driver adds the path to the name. */
    private static boolean same(CameraDescription one, CameraDescription other) {
        return device(one.name()).equals(device(other.name()));
    }

    private static String device(String name) {
        return name.replaceFirst("\\s*/dev/video\\d+$", "").strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public Camera open(String id) throws CameraException {
        Optional<CameraException> reason = Optional.empty();
        for (CameraSource kind : kinds) {
            try {
                return kind.open(id);
            } catch (CameraException fault) {
                // "Not mine" must not hide what the kind that knows the camera says.
                if (reason.isEmpty() || reason.get().fault() == CameraFault.NO_CAMERA) {
                    reason = Optional.of(fault);
                }
            }
        }
        throw reason.orElseGet(() -> CameraFaults.noCamera("no kind of camera is configured"));
    }
}
