/** Step 2: what the chip says, what the machine checked, and the citizen's word on each field. */
package vn.eid.kiosk.screen.identity;
