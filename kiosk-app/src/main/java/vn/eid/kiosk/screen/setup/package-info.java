/** The first run as a window of its own: one step a page, tried at once, left and taken up again at any time. */
package vn.eid.kiosk.screen.setup;
