package vn.eid.kiosk.station.card;

import java.util.Optional;
import vn.eid.card.CardExpiry;
import vn.eid.card.ChipField;
import vn.eid.card.ChipReading;
import vn.eid.card.ChipVerdict;
import vn.eid.card.PartialDate;

/**
 * What a service needs of a chip: text, never the photograph.
 *
 * @param proof the weakest of what was proven
 */
public record CardText(
        String idNumber,
        String fullName,
        PartialDate birth,
        Optional<String> formerIdNumber,
        CardExpiry expiry,
        ChipVerdict.Proof proof) {
    static CardText of(ChipReading reading) {
        var identity = reading.identity();
        return new CardText(
                identity.personalIdNumber().value(),
                identity.fullName().value(),
                identity.birth(),
                identity.formerIdNumber().map(ChipField::value).filter(number -> !number.isBlank()),
                identity.expiry(),
                reading.verdict().overall());
    }

    @Override
    public String toString() {
        return "card text ****, " + proof;
    }
}
