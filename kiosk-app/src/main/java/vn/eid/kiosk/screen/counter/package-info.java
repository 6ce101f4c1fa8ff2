/** The working screen between two citizens: the card is the start button, beside it what waits and what is overdue. */
package vn.eid.kiosk.screen.counter;
