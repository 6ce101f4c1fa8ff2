package vn.eid.card;

import java.time.LocalDate;

/** Until when a card is valid (Luật Căn cước 26/2023/QH15, Art. 21). */
public sealed interface CardExpiry {
    /** Valid through {@code date}. */
    record Until(LocalDate date) implements CardExpiry {}

    /** Không thời hạn: issued to a holder who had passed the last age threshold; MRZ {@code 991231}. */
    record Indefinite() implements CardExpiry {}

    /** The chip does not say, or says something unreadable. */
    record Unknown() implements CardExpiry {}
}
