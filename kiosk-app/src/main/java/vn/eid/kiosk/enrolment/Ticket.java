package vn.eid.kiosk.enrolment;

import java.time.Instant;
import vn.eid.sync.dossier.DossierId;

/** A fresh dossier number and the present moment, drawn outside the pure transitions and used only if an enrolment begins. */
public record Ticket(DossierId id, Instant at) {}
