/** Today's line for the officer: who is expected, who waits and how long, whom to call. */
package vn.eid.kiosk.screen.station.appointment;
