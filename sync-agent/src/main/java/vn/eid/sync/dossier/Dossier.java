package vn.eid.sync.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything about one enrolment, complete and confirmed by the citizen.
 *
 * @param id never changes
 * @param request what is asked for
 * @param citizen from the chip
 * @param chip evidence
 * @param representative who acts for a minor or ward
 * @param portrait with measurements
 * @param documents to integrate
 * @param contact phone and e-mail
 * @param consent of the citizen or representative
 * @param decisions of the officer against or in place of the machine's
 * @param station where
 * @param officer account name of the captor
 * @param startedAt card on the reader
 * @param confirmedAt citizen's confirmation
 * @param clockOffsetMillis the counter's clock minus the ministry's at last contact; empty if never compared
 * @param previous the rejected dossier that this one redoes
 */
public record Dossier(
        DossierId id,
        RequestKind request,
        CitizenIdentity citizen,
        ChipEvidence chip,
        Optional<Representative> representative,
        PortraitEvidence portrait,
        List<AttachedDocument> documents,
        ContactDetails contact,
        Consent consent,
        List<OfficerDecision> decisions,
        Station station,
        String officer,
        Instant startedAt,
        Instant confirmedAt,
        Optional<Long> clockOffsetMillis,
        Optional<DossierId> previous) {
    public Dossier {
        documents = List.copyOf(documents);
        decisions = List.copyOf(decisions);
    }

    /** What the citizen asks for. */
    public enum RequestKind {
        LEVEL_2,
        INTEGRATE_DOCUMENTS
    }

    @Override
    public String toString() {
        return "dossier " + id;
    }
}
