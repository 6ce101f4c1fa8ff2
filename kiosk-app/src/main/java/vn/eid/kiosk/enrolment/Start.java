package vn.eid.kiosk.enrolment;

import java.time.Instant;
import java.util.Optional;
import vn.eid.kiosk.officer.Officer;
import vn.eid.sync.dossier.DossierId;

/**
 * The beginning of one enrolment: everything after it carries this number.
 *
 * @param id number of the dossier to be
 * @param officer who enrols
 * @param at card on the reader, or key given, whichever came first
 * @param previous the rejected dossier that this one redoes
 */
public record Start(DossierId id, Officer officer, Instant at, Optional<DossierId> previous) {}
