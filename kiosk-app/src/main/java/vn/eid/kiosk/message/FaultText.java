package vn.eid.kiosk.message;

/**
 * What an officer reads of a fault.
 *
 * @param title what happened, one line
 * @param cause why, and what was kept
 * @param action the one thing to do next
 */
public record FaultText(String title, String cause, String action) {}
