/** The doctor as a window: everything that the counter needs, each with its state, its cause and one action. */
package vn.eid.kiosk.screen.doctor;
