/**
 * What a station did in a span of days, reckoned from the index and the audit log: enrolments, time per step, portraits,
 * rejections, overdue dossiers. Nothing in it names a citizen.
 */
package vn.eid.kiosk.station.report;
