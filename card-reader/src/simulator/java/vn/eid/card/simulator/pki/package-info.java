/**
 * A country's certificates that exist for tests only: signing authority, document signers, revocation list (ICAO 9303-12
 * §7.1). The authority's name says that it is synthetic.
 */
package vn.eid.card.simulator.pki;
