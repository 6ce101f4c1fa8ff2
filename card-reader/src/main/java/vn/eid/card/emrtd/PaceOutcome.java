package vn.eid.card.emrtd;

import java.util.Optional;

/** How one run of PACE ended. */
sealed interface PaceOutcome {
    /** The channel is secured; with chip authentication mapping there is evidence to check against DG14. */
    record Opened(Optional<CamEvidence> evidence) implements PaceOutcome {}

    /** The chip, or its token, says that the password was another one. */
    record WrongKey(int sw) implements PaceOutcome {}

    /** The chip accepts no further try for now. */
    record Blocked(int sw) implements PaceOutcome {}

    /** The chip advertises this PACE and then will not do it: not a statement about the key. */
    record Refused(int sw) implements PaceOutcome {}

    /**
     * What the chip sent for chip authentication mapping (ICAO 9303-11 §4.4.3.5).
     *
     * @param data decrypted chip authentication data
     * @param mappingKey the chip's public key of the mapping step
     */
    record CamEvidence(byte[] data, byte[] mappingKey) {
        @Override
        public String toString() {
            return "chip authentication mapping evidence";
        }
    }
}
