package vn.eid.kiosk.enrolment;

import vn.eid.card.ChipReading;

/**
 * A citizen's chip together with what the rules say of its holder.
 *
 * @param reading everything read and proven
 * @param eligibility by the rules in force on the day
 */
public record CitizenCard(ChipReading reading, Eligibility eligibility) {}
