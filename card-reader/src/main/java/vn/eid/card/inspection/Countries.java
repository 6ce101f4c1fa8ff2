package vn.eid.card.inspection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Country codes: two letters in certificates (ISO 3166-1), three in machine readable zones (ICAO 9303-3 §5). */
final class Countries {
    private static final String GERMANY_IN_ZONES = "D";

    private Countries() {}

    /** Country of a distinguished name, in capitals: issuers write it either way. */
    static Optional<String> of(X500Name name) {
        RDN[] countries = name.getRDNs(BCStyle.C);
        return countries.length == 0
                ? Optional.empty()
                : Optional.of(IETFUtils.valueToString(countries[0].getFirst().getValue())
                        .toUpperCase(Locale.ROOT));
    }

    /**
     * The two letters for an issuing state of a zone. Codes that are no country of ISO 3166-1 (organisations, specimen
     * documents) are shortened, which is how their certificates write them; empty for less than two letters.
     */
    static Optional<String> ofIssuingState(String zoneCode) {
        if (zoneCode.equals(GERMANY_IN_ZONES)) {
            return Optional.of("DE");
        }
        Optional<String> shortened = zoneCode.length() < 2 ? Optional.empty() : Optional.of(zoneCode.substring(0, 2));
        return Arrays.stream(Locale.getISOCountries())
                .filter(two -> new Locale("", two).getISO3Country().equals(zoneCode))
                .findFirst()
                .or(() -> shortened);
    }
}
