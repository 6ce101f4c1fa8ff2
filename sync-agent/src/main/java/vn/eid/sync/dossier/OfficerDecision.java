package vn.eid.sync.dossier;

import java.time.Instant;

/**
 * A decision of the officer against, or in place of, the machine's.
 *
 * @param subject stable name of what was decided, e.g. {@code portrait.quality}, {@code portrait.match}, {@code
 *     chip.issuer}, {@code id-number.birth-year}
 * @param reason the officer's words
 * @param officer account name
 * @param at when
 */
public record OfficerDecision(String subject, String reason, String officer, Instant at) {
    @Override
    public String toString() {
        return "decision on " + subject;
    }
}
