package vn.eid.sync.seal;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import vn.eid.sync.audit.AuditTrail;
import vn.eid.sync.dossier.Dossier;
import vn.eid.sync.dossier.SealedDossier;
import vn.eid.sync.keys.StationKeys;
import vn.eid.sync.queue.DossierSealer;
import vn.eid.sync.queue.LookupHash;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.SealedFileReader;
import vn.eid.sync.queue.SecretBox;
import vn.eid.sync.queue.Spool;

/** Seals dossiers into the counter's spool, and reads the entries of sealed files again. */
public final class SpoolSealer implements DossierSealer, SealedFileReader {
    private final Sealing sealing;
    private final CmsSeal seal;
    private final Spool spool;
    private final AuditTrail audit;
    private final InstantSource time;

    /**
     * The keys of sealing.
     *
     * @param station signs
     * @param ministry certificate of the only one who can open
     * @param labels encrypts the index entry
     * @param lookup hashes identity and phone numbers
     */
    public record Sealing(StationKeys station, X509Certificate ministry, SecretBox labels, LookupHash lookup) {
        @Override
        public String toString() {
            return "sealing keys";
        }
    }

    public SpoolSealer(Sealing sealing, Spool spool, AuditTrail audit, InstantSource time, SecureRandom random) {
        this.sealing = sealing;
        this.seal = new CmsSeal(sealing.station(), sealing.ministry(), random);
        this.spool = spool;
        this.audit = audit;
        this.time = time;
    }

    @Override
    public SealedDossier seal(Dossier dossier) throws QueueException {
        checkValidity();
        var label = label(dossier);
        var content = DossierJson.canonical(dossier, audit.extract(dossier.id()));
        var sealed = seal.seal(content, label.encrypted(sealing.labels()));
        var file = spool.store(dossier.id(), sealed);
        return sealedDossier(label, file, sealed);
    }

    @Override
    public Entry read(Path file) throws QueueException {
        var sealed = spool.read(file);
        var encrypted = CmsSeal.label(sealed)
                .orElseThrow(() -> QueueException.tampered(file.getFileName().toString()));
        var label = SealedLabel.decrypt(encrypted, sealing.labels());
        if (!spool.file(label.id()).equals(file)) {
            throw QueueException.tampered(file.getFileName().toString()); // a renamed file
        }
        return new Entry(sealedDossier(label, file, sealed), label.previous());
    }

    private SealedLabel label(Dossier dossier) {
        var citizen = dossier.citizen();
        return new SealedLabel(
                dossier.id(),
                MaskedName.of(citizen.fullName().value()),
                sealing.lookup().ofIdNumber(citizen.personalIdNumber().value()),
                sealing.lookup().ofPhone(dossier.contact().phone()),
                time.instant().truncatedTo(ChronoUnit.MILLIS),
                dossier.officer(),
                dossier.previous());
    }

    private void checkValidity() throws QueueException {
        var now = Date.from(time.instant());
        try {
            sealing.station().certificate().checkValidity(now);
            sealing.ministry().checkValidity(now);
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            throw QueueException.sealKeyMissing("a certificate is not valid today", e);
        }
    }

    private static SealedDossier sealedDossier(SealedLabel label, Path file, byte[] sealed) {
        return new SealedDossier(
                label.id(),
                file,
                sealed.length,
                sha256(sealed),
                label.maskedName(),
                label.lookupHash(),
                label.phoneLookupHash(),
                label.sealedAt(),
                label.captor());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the Java runtime lacks SHA-256", e);
        }
    }
}
