/** Step 1: opening the chip with its number, and reading it. */
package vn.eid.kiosk.screen.card;
