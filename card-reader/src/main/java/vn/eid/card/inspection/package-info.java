/** Passive, chip and active authentication as data (ICAO 9303-11 §5, §6; 9303-12). Nothing unsigned is trusted here. */
package vn.eid.card.inspection;
