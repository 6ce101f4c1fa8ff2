package vn.eid.sync.dossier;

import java.util.List;
import java.util.Optional;

/**
 * The citizen as the chip describes them. Dates are texts of the form {@code yyyy-MM-dd}, {@code yyyy-MM} or {@code yyyy},
 * because a birth day may be unknown.
 *
 * @param personalIdNumber twelve digits
 * @param fullName with marks where the chip has them
 * @param birth see above
 * @param sex {@code MALE}, {@code FEMALE} or {@code UNSPECIFIED}
 * @param expiry see above, {@code indefinite}, or {@code unknown}
 */
public record CitizenIdentity(
        SourcedText personalIdNumber,
        SourcedText fullName,
        String birth,
        String sex,
        Optional<SourcedText> nationality,
        Optional<SourcedText> ethnicity,
        Optional<SourcedText> religion,
        Optional<SourcedText> placeOfOrigin,
        Optional<SourcedText> residence,
        Optional<SourcedText> features,
        Optional<String> issued,
        String expiry,
        Optional<SourcedText> father,
        Optional<SourcedText> mother,
        List<SourcedText> spouses,
        Optional<SourcedText> formerIdNumber) {
    public CitizenIdentity {
        spouses = List.copyOf(spouses);
    }

    @Override
    public String toString() {
        return "identity ****";
    }
}
