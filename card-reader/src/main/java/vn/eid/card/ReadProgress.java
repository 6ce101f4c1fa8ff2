package vn.eid.card;

/**
 * How far one reading is; never goes back.
 *
 * @param phase the step that runs now
 * @param bytes content bytes received so far
 * @param total content bytes expected, 0 while the card has not yet said how long its files are
 */
public record ReadProgress(ReadPhase phase, long bytes, long total) {
    /** 0..1; 0 while the total is unknown. */
    public double fraction() {
        return total == 0 ? 0 : Math.min(1.0, (double) bytes / total);
    }
}
