/** Step 3: live view with one instruction on both windows, then the portrait beside the chip's photograph. */
package vn.eid.kiosk.screen.portrait;
