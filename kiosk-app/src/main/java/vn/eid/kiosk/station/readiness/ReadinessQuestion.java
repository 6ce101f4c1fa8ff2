package vn.eid.kiosk.station.readiness;

import java.time.LocalDate;
import java.util.Optional;
import vn.eid.kiosk.station.card.CardText;

/**
 * What is compared.
 *
 * @param phoneUsers other citizens' dossiers here with the telephone number; empty while no number was told
 */
public record ReadinessQuestion(CardText card, SubscriberReply reply, Optional<Integer> phoneUsers, LocalDate today) {
    @Override
    public String toString() {
        return "readiness on " + today;
    }
}
