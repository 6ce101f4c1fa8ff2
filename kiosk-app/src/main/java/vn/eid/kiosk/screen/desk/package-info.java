/**
 * What the screens ask of the counter around them: session, words, clock, accounts, lists, pictures. The composition root
 * fills these ports; everything comes back on the FX thread.
 */
package vn.eid.kiosk.screen.desk;
