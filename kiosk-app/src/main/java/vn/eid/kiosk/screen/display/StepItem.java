package vn.eid.kiosk.screen.display;

/**
 * One row of the step rail.
 *
 * @param number 1..7
 * @param note what happened there; empty while it lies ahead
 */
public record StepItem(int number, String title, String note, State state) {
    /** Where the enrolment stands with a step. */
    public enum State {
        AHEAD("ahead"),
        CURRENT("current"),
        PAUSED("current"),
        DONE("done"),
        REOPENED("reopened");

        private final String style;

        State(String style) {
            this.style = style;
        }

        public String style() {
            return style;
        }
    }
}
