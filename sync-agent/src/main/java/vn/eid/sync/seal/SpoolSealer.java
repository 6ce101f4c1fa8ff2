package vn.eid.sync.seal;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import vn.eid.sync.audit.AuditTrail;
import vn.eid.sync.dossier.Dossier;
import vn.eid.sync.dossier.MaskedName;
import vn.eid.sync.dossier.SealedDossier;
import vn.eid.sync.queue.DossierSealer;
import vn.eid.sync.queue.LookupHash;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.Spool;
import vn.eid.sync.queue.SpoolEntry;

/** Seals dossiers into the counter's spool. */
public final class SpoolSealer implements DossierSealer {
    private static final int WARMING_BYTES = 3 << 20;

    private final CmsSeal seal;
    private final Spool spool;
    private final AuditTrail audit;
    private final LookupHash lookup;
    private final InstantSource time;

    /**
     * @param seal of the station for the ministry
     * @param spool of this counter
     * @param audit whose extract goes into each dossier
     * @param lookup hashes identity and phone numbers
     */
    public SpoolSealer(CmsSeal seal, Spool spool, AuditTrail audit, LookupHash lookup, InstantSource time) {
        this.seal = seal;
        this.spool = spool;
        this.audit = audit;
        this.lookup = lookup;
        this.time = time;
    }

    /** Seals something of a dossier's size and forgets it: what follows finds its classes loaded and compiled. */
    public void warmUp() throws QueueException {
        seal.seal(DossierJson.ballast(WARMING_BYTES), time.instant());
    }

    @Override
    public SealedDossier seal(Dossier dossier) throws QueueException {
        if (spool.contains(dossier.id())) {
            // A crash came between the seal and what followed it.
            return spool.sealedDossier(spool.verified(dossier.id()));
        }
        var content = DossierJson.canonical(dossier, audit.extract(dossier.id()));
        var sealed = seal.seal(content, time.instant());
        return spool.store(entry(dossier, sealed), sealed);
    }

    private SpoolEntry entry(Dossier dossier, byte[] sealed) {
        var citizen = dossier.citizen();
        var entry = new SpoolEntry(
                dossier.id(),
                sealed.length,
                Spool.sha256(sealed),
                MaskedName.of(citizen.fullName().value()),
                lookup.ofIdNumber(citizen.personalIdNumber().value()),
                lookup.ofPhone(dossier.contact().phone()),
                time.instant().truncatedTo(ChronoUnit.MILLIS),
                dossier.officer(),
                dossier.previous());
        return entry.named(lookup.ofName(citizen.fullName().value()));
    }
}
