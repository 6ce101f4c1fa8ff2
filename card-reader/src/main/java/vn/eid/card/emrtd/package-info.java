/**
 * Access control, secure messaging and file reading of ICAO 9303-11 as a list of named steps, over any {@link
 * vn.eid.card.emrtd.CardLink}. Every answer of the card is hostile until its MAC, its length and its structure were checked.
 */
package vn.eid.card.emrtd;
