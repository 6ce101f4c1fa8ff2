package vn.eid.sync;

import org.junit.jupiter.api.Assumptions;

/** What some tests need of the machine they run on. */
public final class Machine {
    private Machine() {}

    /** Goes on when the facility is there; otherwise fails in CI, and elsewhere skips with one loud line. */
    public static void needs(String facility, boolean there) {
        if (there && !Boolean.getBoolean("skip.machine")) {
            return;
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(facility + " is not on this machine, and CI must test with it");
        }
        System.out.println("*** SKIPPED: " + facility + " is not on this machine ***");
        Assumptions.abort(facility + " is not on this machine");
    }
}
