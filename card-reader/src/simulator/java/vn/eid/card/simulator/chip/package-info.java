/**
 * The virtual chip: file system, access control, chip and active authentication of an eMRTD (ICAO 9303-10 and -11) with
 * the habits of the Vietnamese card. What lies on it comes from outside as a {@link
 * vn.eid.card.simulator.chip.Personalisation}.
 */
package vn.eid.card.simulator.chip;
