/** Step 6: the consent text in full, agreed to and signed by the citizen on their own window. */
package vn.eid.kiosk.screen.consent;
