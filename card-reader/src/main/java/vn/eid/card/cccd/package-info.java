/** What is Vietnamese about the card: MRZ layout, DG13, QR text, the identity number, key derivation. */
package vn.eid.card.cccd;
