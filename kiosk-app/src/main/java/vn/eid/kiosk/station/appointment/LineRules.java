package vn.eid.kiosk.station.appointment;

import java.time.Duration;

/**
 * How the line is kept.
 *
 * @param grace how late a booked citizen may come and still be called at the booked time
 * @param usualService what one citizen takes, until the day has shown it
 * @param samples of the day that the estimate is made from, the newest
 */
public record LineRules(Duration grace, Duration usualService, int samples) {
    /** A quarter of an hour; eight minutes with papers and questions. */
    public static final LineRules USUAL = new LineRules(Duration.ofMinutes(15), Duration.ofMinutes(8), 12);
}
