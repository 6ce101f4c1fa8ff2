package vn.eid.kiosk.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import vn.eid.kiosk.enrolment.LivenessMode;

/**
 * What of the training station is real.
 *
 * @param folder of all its data
 * @param pcsc whether the card lies on a reader of this machine instead of the built-in one
 * @param camera device or address instead of the drawn citizen
 * @param gateway address of a reference ministry in another process, with the folder of its kit
 * @param models folder of the models; those that are missing are said to be missing
 * @param reviewPercent of the dossiers that the training supervisor must approve, 0..100
 * @param liveness when the drawn citizen is asked to turn and to blink
 */
public record TrainingOptions(
        Path folder,
        boolean pcsc,
        Optional<String> camera,
        Optional<OtherGateway> gateway,
        Path models,
        int reviewPercent,
        LivenessMode liveness) {
    /** A station where no second person looks at dossiers, with the liveness assistance when the officer asks for it. */
    public TrainingOptions(
            Path folder, boolean pcsc, Optional<String> camera, Optional<OtherGateway> gateway, Path models) {
        this(folder, pcsc, camera, gateway, models, 0, LivenessMode.ON_REQUEST);
    }

    /** The same with another part of the dossiers for a second person. */
    TrainingOptions reviewing(int percent) {
        return new TrainingOptions(folder, pcsc, camera, gateway, models, percent, liveness);
    }

    /** A reference ministry that runs elsewhere on this machine. */
    public record OtherGateway(URI address, Path kit) {}
}
