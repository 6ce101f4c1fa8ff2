/**
 * What a screen shows, as plain values: pictures, tones, badges, actions. View models fill them, views draw them; they
 * know no window, no device and no dossier.
 */
package vn.eid.kiosk.screen.display;
