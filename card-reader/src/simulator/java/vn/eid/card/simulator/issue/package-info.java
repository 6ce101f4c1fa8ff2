/** The personalisation bureau: from a description of a card to a card that answers. */
package vn.eid.card.simulator.issue;
