/**
 * The card's own cryptography: TLV, key derivation, ciphers and MACs, key agreement groups, secure messaging. Written
 * apart from the reader's, so that a mistake of one side cannot cancel a mistake of the other.
 */
package vn.eid.card.simulator.crypto;
