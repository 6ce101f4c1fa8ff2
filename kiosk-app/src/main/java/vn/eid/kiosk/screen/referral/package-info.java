/** Somebody who cannot be enrolled at this counter and has no card to say so: where to go, as a slip. */
package vn.eid.kiosk.screen.referral;
