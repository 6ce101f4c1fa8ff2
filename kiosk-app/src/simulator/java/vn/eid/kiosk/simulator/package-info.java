/**
 * The training edition: a second composition root with a virtual card, a drawn citizen and a reference ministry inside
 * the process, and a scripted officer for enrolments without windows. Production cannot name any of it.
 */
package vn.eid.kiosk.simulator;
