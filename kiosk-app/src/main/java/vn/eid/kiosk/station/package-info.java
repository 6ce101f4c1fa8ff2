/**
 * What a station does besides enrolling: words and rules shared by its services to citizens. Each service has a package of
 * its own below this one; none of them knows a window.
 */
package vn.eid.kiosk.station;
