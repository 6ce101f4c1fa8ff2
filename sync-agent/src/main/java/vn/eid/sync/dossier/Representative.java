package vn.eid.sync.dossier;

import java.util.Optional;

/**
 * Who acts for a citizen under fourteen or a ward (Nghị định 69/2024/NĐ-CP Art. 10: with their own phone).
 *
 * @param identity from the representative's own chip
 * @param evidence of that chip
 * @param relation e.g. {@code PARENT}, {@code GUARDIAN}
 * @param note the officer's, e.g. the paper that proves the relation
 */
public record Representative(
        CitizenIdentity identity, ChipEvidence evidence, Relation relation, Optional<String> note) {
    /** Relation to the citizen. */
    public enum Relation {
        PARENT,
        GUARDIAN,
        REPRESENTATIVE
    }

    @Override
    public String toString() {
        return "representative ****";
    }
}
