package vn.eid.card;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that one reading brought: the raw files for whoever wants to verify again, what they say, and what was
 * proven of it.
 *
 * @param access protocol that opened the chip
 * @param files raw files as read
 * @param identity the citizen's data
 * @param portrait photograph of DG2; empty when not read or unreadable (then a finding says so)
 * @param verdict proofs
 * @param findings what the officer should look at, without duplicates
 * @param statistics cost
 */
public record ChipReading(
        AccessProtocol access,
        Map<FileId, Octets> files,
        ChipIdentity identity,
        Optional<ChipPortrait> portrait,
        ChipVerdict verdict,
        List<Finding> findings,
        ReadStatistics statistics) {
    public ChipReading {
        files = Map.copyOf(files);
        findings = List.copyOf(findings);
    }

    @Override
    public String toString() {
        return "reading of " + files.size() + " files over " + access;
    }
}
