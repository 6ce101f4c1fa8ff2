/** The readiness check: card and carrier beside each other, and what to do about differences. */
package vn.eid.kiosk.screen.station.readiness;
