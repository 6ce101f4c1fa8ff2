/**
 * A counter with one screen: a curtain covers the officer's data before the screen is turned to the citizen, who then sees
 * the citizen's pages in full; only the officer's key, or code, brings the officer's window back.
 */
package vn.eid.kiosk.screen.turned;
