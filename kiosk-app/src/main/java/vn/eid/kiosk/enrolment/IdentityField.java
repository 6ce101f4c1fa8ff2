package vn.eid.kiosk.enrolment;

import java.util.EnumSet;
import java.util.Set;
import vn.eid.card.ChipIdentity;

/** The fields that a citizen confirms one by one, in the order in which they are asked. */
public enum IdentityField {
    FULL_NAME,
    PERSONAL_ID_NUMBER,
    BIRTH,
    SEX,
    NATIONALITY,
    PLACE_OF_ORIGIN,
    RESIDENCE;

    /** Those that this chip has a value for; only these are asked. */
    public static Set<IdentityField> presentIn(ChipIdentity identity) {
        var present = EnumSet.of(FULL_NAME, PERSONAL_ID_NUMBER, BIRTH, SEX);
        if (identity.nationality().isPresent()) {
            present.add(NATIONALITY);
        }
        if (identity.placeOfOrigin().isPresent()) {
            present.add(PLACE_OF_ORIGIN);
        }
        if (identity.residence().isPresent()) {
            present.add(RESIDENCE);
        }
        return present;
    }
}
