package vn.eid.card.inspection;

import java.util.Optional;

/** Digest algorithms of the documents (ICAO 9303-12 §4.4), by object identifier. */
final class DigestNames {
    private DigestNames() {}

    static Optional<String> of(String oid) {
        return switch (oid) {
            case "1.3.14.3.2.26" -> Optional.of("SHA-1");
            case "2.16.840.1.101.3.4.2.4" -> Optional.of("SHA-224");
            case "2.16.840.1.101.3.4.2.1" -> Optional.of("SHA-256");
            case "2.16.840.1.101.3.4.2.2" -> Optional.of("SHA-384");
            case "2.16.840.1.101.3.4.2.3" -> Optional.of("SHA-512");
            default -> Optional.empty();
        };
    }
}
