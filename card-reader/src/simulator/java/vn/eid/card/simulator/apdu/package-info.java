/** Command and response APDUs as the card side sees them (ISO/IEC 7816-4 §5). Knows nothing of travel documents. */
package vn.eid.card.simulator.apdu;
