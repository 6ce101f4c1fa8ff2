/** Access control, secure messaging and file reading of ICAO 9303-11 as a list of named steps. JMRTD lends its protocol mathematics. */
package vn.eid.card.emrtd;
