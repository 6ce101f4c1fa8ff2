package vn.eid.kiosk.cli;

import java.nio.file.Path;
import java.util.Optional;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.FaceMatcher;
import vn.eid.biometrics.ImageDecoder;
import vn.eid.biometrics.PortraitAnalyser;
import vn.eid.biometrics.model.ModelFolder;

/** What the composition root lends to the portrait commands; a folder of models, or the configured one when empty. */
public interface PortraitTools {
    PortraitAnalyser analyser(Optional<Path> models) throws CameraException;

    FaceMatcher matcher(Optional<Path> models) throws CameraException;

    ImageDecoder decoder();

    ModelFolder models(Optional<Path> folder);
}
