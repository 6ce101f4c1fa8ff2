package vn.eid.kiosk.simulator;

import java.nio.file.Path;

/** The way from the command line to the windows; asked only when they are wanted, so that headless runs load no toolkit. */
public interface TrainingWindows {
    /** Whether a window could be seen by anybody. */
    boolean displayThere();

    /** Opens both windows and returns when they were closed; the exit code. */
    int open(TrainingOptions options) throws Exception;

    /** Drives the windows through one enrolment and writes a picture of each screen; the exit code. */
    int tour(TrainingOptions options, Path pictures, boolean everything) throws Exception;
}
