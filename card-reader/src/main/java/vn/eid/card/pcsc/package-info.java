/** Terminals, presence watch and the APDU channel over javax.smartcardio. Nothing here knows what an APDU means. */
package vn.eid.card.pcsc;
