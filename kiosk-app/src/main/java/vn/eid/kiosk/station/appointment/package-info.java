/**
 * Who is expected, who waits, and who is called next: the rules of today's line, and lists of bookings from files.
 */
package vn.eid.kiosk.station.appointment;
