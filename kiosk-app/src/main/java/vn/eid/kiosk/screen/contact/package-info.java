/** Step 5: the telephone number, typed by the officer, read back to the citizen in very large digits. */
package vn.eid.kiosk.screen.contact;
