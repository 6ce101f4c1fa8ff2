package vn.eid.card.inspection;

/**
 * What an import brought.
 *
 * @param authoritiesAdded certificates that were not in the folder before
 * @param authoritiesKnown certificates that were
 * @param revocationListsAdded lists that were not in the folder before
 * @param revocationListsKnown lists that were
 * @param rejected entries that are no authority and no list, or cannot be read
 * @param signaturesValid every master list in the file carries a valid signature of a certificate of its own; whether that
 *     signer is to be believed the administrator decides by where the file comes from
 */
public record ImportReport(
        int authoritiesAdded,
        int authoritiesKnown,
        int revocationListsAdded,
        int revocationListsKnown,
        int rejected,
        boolean signaturesValid) {}
