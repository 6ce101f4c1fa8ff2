/** How the counter looks: colour tokens, type and the two themes, applied to every window and popup. */
package vn.eid.kiosk.screen.theme;
