/**
 * Checks before the counter whether a Level 2 account will work: what the carrier knows of the telephone number beside what
 * the chip says, the card's validity, and advice for the portals that a citizen used before.
 */
package vn.eid.kiosk.station.readiness;
