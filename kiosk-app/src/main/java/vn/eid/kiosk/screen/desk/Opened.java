package vn.eid.kiosk.screen.desk;

/** An open screen: what it shows and who fills it. */
public record Opened(Page page, Presenter presenter) {}
