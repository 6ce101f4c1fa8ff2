package vn.eid.kiosk.enrolment;

import java.util.Optional;
import vn.eid.card.ChipReadRequest;

/** The port that turns what was typed or scanned into keys for the chip. */
public interface CardKeys {
    /** Empty when the input has the form of no Vietnamese card. */
    Optional<ChipReadRequest> requestFor(CardInput input);
}
