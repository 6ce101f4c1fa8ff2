package vn.eid.kiosk.message;

/**
 * What an officer reads of something conspicuous that is no fault.
 *
 * @param title what was found
 * @param action what to do about it
 */
public record Advice(String title, String action) {}
