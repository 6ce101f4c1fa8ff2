/** Looking at a card without enrolling its holder: who may, and what the chip's text says. */
package vn.eid.kiosk.station.card;
