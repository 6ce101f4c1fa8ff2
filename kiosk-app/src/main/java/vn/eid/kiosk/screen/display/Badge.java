package vn.eid.kiosk.screen.display;

/**
 * What was proven, not proven or disproven.
 *
 * @param title the statement
 * @param reason a sentence in smaller type; empty when there is nothing to add
 */
public record Badge(Mark mark, String title, String reason) {}
