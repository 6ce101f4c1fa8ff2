/**
 * The first run of a counter: which steps make it ready, what was answered, and how each step stands. Knows no device and
 * no window; the work of a step comes in through {@link vn.eid.kiosk.setup.SetupWork}.
 */
package vn.eid.kiosk.setup;
