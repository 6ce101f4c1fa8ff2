package vn.eid.kiosk.station.card;

import vn.eid.card.CardFault;

/** How looking at a card ended. */
public sealed interface CardOutcome {
    record Read(CardText card) implements CardOutcome {}

    /** Data altered, signer refused or chip cloned: nothing that it says counts. */
    record Disproven() implements CardOutcome {}

    record Failed(CardFault fault) implements CardOutcome {}

    /** What was typed or scanned opens no Vietnamese card. */
    record KeyUnusable() implements CardOutcome {}
}
