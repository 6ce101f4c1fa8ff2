package vn.eid.kiosk.screen.desk;

/** The desks behind the station's own screens: outreach, reports, search. */
public record StationDesk(OutreachDesk outreach, ReportDesk reports, SearchDesk search) {}
