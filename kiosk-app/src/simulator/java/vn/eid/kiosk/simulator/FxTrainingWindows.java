package vn.eid.kiosk.simulator;

import java.nio.file.Path;
import vn.eid.kiosk.cli.CommandFailure;

/** Opens the windows of the training station with JavaFX. */
final class FxTrainingWindows implements TrainingWindows {
    @Override
    public boolean displayThere() {
        boolean linux =
                System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT).contains("linux");
        return !linux
                || System.getenv().getOrDefault("DISPLAY", "").length()
                                + System.getenv()
                                        .getOrDefault("WAYLAND_DISPLAY", "")
                                        .length()
                        > 0;
    }

    @Override
    public int open(TrainingOptions options) {
        throw new CommandFailure("windows");
    }

    @Override
    public int tour(TrainingOptions options, Path pictures, boolean everything) {
        throw new CommandFailure("tour");
    }
}
