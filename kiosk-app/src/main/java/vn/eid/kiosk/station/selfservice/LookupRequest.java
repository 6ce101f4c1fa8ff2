package vn.eid.kiosk.station.selfservice;

import vn.eid.kiosk.station.card.CardText;

/** What a citizen shows or tells to find a dossier. Personal data, masked in {@code toString}. */
public sealed interface LookupRequest {
    /** The chip was opened: the card is here. */
    record ByCard(CardText card) implements LookupRequest {}

    /** The code of a card was scanned; it may be a copy, so it proves nothing. */
    record ByCode(String idNumber) implements LookupRequest {
        @Override
        public String toString() {
            return "by code ****";
        }
    }

    /** Identity number and the last four digits of the telephone number, typed. */
    record ByNumbers(String idNumber, String lastFour) implements LookupRequest {
        @Override
        public String toString() {
            return "by numbers ****";
        }
    }
}
