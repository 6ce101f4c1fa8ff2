package vn.eid.sync.dossier;

import java.util.List;
import java.util.Map;

/**
 * What lets the ministry verify the chip again by itself.
 *
 * @param accessProtocol {@code PACE_CAN}, {@code PACE_MRZ} or {@code BAC}
 * @param files raw files by name ({@code SOD}, {@code DG1}, ...), exactly as the card gave them
 * @param checks outcome of each inspection check at the counter by its name, e.g. {@code sodSignature → successful},
 *     {@code dscTrust → undetermined(NO_CSCA_INSTALLED)}
 * @param findings what the officer was shown, by name
 */
public record ChipEvidence(
        String accessProtocol, Map<String, Content> files, Map<String, String> checks, List<String> findings) {
    public ChipEvidence {
        files = Map.copyOf(files);
        checks = Map.copyOf(checks);
        findings = List.copyOf(findings);
    }
}
