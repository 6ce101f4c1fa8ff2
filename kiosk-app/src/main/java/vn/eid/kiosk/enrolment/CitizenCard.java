package vn.eid.kiosk.enrolment;

import vn.eid.card.ChipReading;

/**
 * A citizen's chip together with what the rules say of its holder.
 *
 * @param reading everything read and proven
 * @param eligibility by the rules in force on the day
 * @param standing what counter and ministry know of its holder
 */
public record CitizenCard(ChipReading reading, Eligibility eligibility, Standing standing) {
    /** A card of whose holder nothing is known besides. */
    public CitizenCard(ChipReading reading, Eligibility eligibility) {
        this(reading, eligibility, Standing.UNKNOWN);
    }

    CitizenCard with(Standing known) {
        return new CitizenCard(reading, eligibility, known);
    }
}
