package vn.eid.card;

import java.util.List;

/**
 * What to try and what to read.
 *
 * @param keys in the order of preference, at most two tries per insertion are made whatever their number
 * @param expectedId the identity number that the officer typed or scanned, compared with the chip as a finding; empty
 *     text when nothing was given
 * @param qrText text of the QR code on the card, compared with the chip as findings; empty text when not scanned
 * @param files what to read besides EF.CardAccess; EF.SOD and EF.COM are always read
 */
public record ChipReadRequest(List<AccessKey> keys, String expectedId, String qrText, ReadScope files) {
    public ChipReadRequest {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("at least one access key");
        }
    }

    /** How much of the chip to read. */
    public enum ReadScope {
        /** Everything the dossier needs, portrait last. */
        ALL,
        /** Text only (DG1, DG13) and its proof: enough to find a citizen's dossier. */
        TEXT_ONLY
    }

    @Override
    public String toString() {
        return "read " + files + " with " + keys.size() + " key(s)";
    }
}
