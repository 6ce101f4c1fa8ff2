package vn.eid.kiosk.enrolment;

import java.util.Optional;

/**
 * Step 1 is done: the citizen's chip was read and, where the rules want one, the representative's.
 *
 * @param start beginning of this enrolment
 * @param card the citizen's
 * @param guardian the representative's reading, for minors and wards
 */
public record CardProof(Start start, CitizenCard card, Optional<GuardianCard> guardian) {}
