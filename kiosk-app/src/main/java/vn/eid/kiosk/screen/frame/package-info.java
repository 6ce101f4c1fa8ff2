/** The officer's window around every page: top bar, rail, panel, action bar, and what the keys do. */
package vn.eid.kiosk.screen.frame;
