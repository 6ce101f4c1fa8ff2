package vn.eid.sync.dossier;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A dossier that only the ministry can open, durable on this machine.
 *
 * @param id of the dossier
 * @param file in the spool; CMS AuthEnvelopedData around SignedData
 * @param size bytes
 * @param sha256 hexadecimal digest of the file, the second half of the idempotency key
 * @param maskedName e.g. {@code N*** V*** THỬ}: all that the counter still shows
 * @param lookupHash keyed hash of the identity number, to find the citizen's dossier again
 * @param phoneLookupHash keyed hash of the phone number, to warn of double use
 * @param sealedAt when
 * @param captor account name of the officer
 * @param nameWords keyed hashes of the unmarked words of the name, to find the dossier by it
 */
public record SealedDossier(
        DossierId id,
        Path file,
        long size,
        String sha256,
        String maskedName,
        String lookupHash,
        String phoneLookupHash,
        Instant sealedAt,
        String captor,
        List<String> nameWords) {
    public SealedDossier {
        nameWords = List.copyOf(nameWords);
    }

    /** One that is not found by its name. */
    public SealedDossier(
            DossierId id,
            Path file,
            long size,
            String sha256,
            String maskedName,
            String lookupHash,
            String phoneLookupHash,
            Instant sealedAt,
            String captor) {
        this(id, file, size, sha256, maskedName, lookupHash, phoneLookupHash, sealedAt, captor, List.of());
    }

    @Override
    public String toString() {
        return "sealed dossier " + id;
    }
}
