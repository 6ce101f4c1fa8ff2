package vn.eid.kiosk.enrolment;

import java.nio.file.Path;

/** Lets tests of other packages ask a paper desk what the session asks. */
public final class PaperDeskAccess {
    private PaperDeskAccess() {}

    public static void start(PaperDesk desk) {
        desk.start();
    }

    public static void stop(PaperDesk desk) {
        desk.stop();
    }

    public static void readFile(PaperDesk desk, Path file) {
        desk.readFile(file);
    }
}
