package vn.eid.card.simulator.pki;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Life of a certificate, both ends included. */
public record Validity(Instant notBefore, Instant notAfter) {
    /** Whole years from the first to the last, UTC. */
    public static Validity years(int first, int last) {
        return new Validity(
                LocalDate.of(first, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                LocalDate.of(last, 12, 31).atTime(23, 59, 59).toInstant(ZoneOffset.UTC));
    }
}
