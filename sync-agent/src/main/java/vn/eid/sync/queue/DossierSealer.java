package vn.eid.sync.queue;

import vn.eid.sync.dossier.Dossier;
import vn.eid.sync.dossier.SealedDossier;

/** The port that makes a confirmed dossier unreadable for everybody but the ministry, and durable on this machine. */
public interface DossierSealer {
    /**
     * Signs with the station's key, seals for the ministry's certificate, writes to the spool: temporary file, fsync,
     * atomic rename, fsync of the folder. When it returns, a power cut loses nothing.
     * A number is sealed once: asked again, as after a crash, it returns what was sealed first.
     */
    SealedDossier seal(Dossier dossier) throws QueueException;
}
