package vn.eid.kiosk.enrolment;

import java.util.Set;
import vn.eid.card.ChipReading;
import vn.eid.sync.dossier.Representative;

/**
 * The card of the person who acts for the citizen.
 *
 * @param reading their chip
 * @param relation to the citizen; {@code REPRESENTATIVE} until the officer says otherwise
 * @param note the paper that proves the relation, as the officer wrote it; empty text for none
 * @param notices of the rules about their card
 */
public record GuardianCard(
        ChipReading reading, Representative.Relation relation, String note, Set<EligibilityNotice> notices) {
    public GuardianCard {
        notices = Set.copyOf(notices);
    }

    @Override
    public String toString() {
        return "guardian ****";
    }
}
