package vn.eid.kiosk.screen.station.search;

import java.util.Set;

/** Entries of the audit log that belong to the course of a dossier; times of steps do not. */
final class Course {
    private static final Set<String> TOLD = Set.of("chip-read", "override", "dossier-saved", "record-viewed");

    private Course() {}

    static boolean isTold(String event) {
        return TOLD.contains(event);
    }
}
