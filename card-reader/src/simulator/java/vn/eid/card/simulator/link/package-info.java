/** Front ends: the virtual card as a javax.smartcardio terminal in this process, and as the card in a vpcd reader. */
package vn.eid.card.simulator.link;
