/** The frame around every step: the rail, the citizen's panel, and what is known by each state. */
package vn.eid.kiosk.screen.journey;
