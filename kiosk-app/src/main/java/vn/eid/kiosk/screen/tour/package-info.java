/** Drives the real windows through one enrolment, as an officer and a citizen would, and keeps a picture of each screen. */
package vn.eid.kiosk.screen.tour;
