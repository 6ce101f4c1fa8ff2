package vn.eid.kiosk.enrolment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.eid.biometrics.Assessment;
import vn.eid.biometrics.MatchResult;
import vn.eid.biometrics.PortraitQuality;
import vn.eid.card.CardExpiry;
import vn.eid.card.CheckResult;
import vn.eid.card.ChipField;
import vn.eid.card.ChipIdentity;
import vn.eid.card.ChipReading;
import vn.eid.card.ChipVerdict;
import vn.eid.card.FileId;
import vn.eid.card.PartialDate;
import vn.eid.sync.dossier.ChipEvidence;
import vn.eid.sync.dossier.CitizenIdentity;
import vn.eid.sync.dossier.Content;
import vn.eid.sync.dossier.Dossier;
import vn.eid.sync.dossier.OfficerDecision;
import vn.eid.sync.dossier.PortraitEvidence;
import vn.eid.sync.dossier.PortraitEvidence.ComponentResult;
import vn.eid.sync.dossier.PortraitEvidence.LivenessOutcome;
import vn.eid.sync.dossier.PortraitEvidence.MatchOutcome;
import vn.eid.sync.dossier.Representative;
import vn.eid.sync.dossier.SourcedText;
import vn.eid.sync.dossier.Station;

/** The only translator from what card and camera gave into what the dossier says. */
public final class DossierAssembler {
    private final Station station;
    private final Supplier<Optional<Long>> clockOffset;

    /**
     * @param clockOffset the counter's clock minus the ministry's in milliseconds, as last measured
     */
    public DossierAssembler(Station station, Supplier<Optional<Long>> clockOffset) {
        this.station = station;
        this.clockOffset = clockOffset;
    }

    /** A complete dossier from a complete enrolment. */
    public Dossier assemble(ConsentProof proven) {
        ContactProof contact = proven.contact();
        PortraitProof portrait = contact.documents().portrait();
        CardProof card = portrait.identity().card();
        Start start = proven.start();
        return new Dossier(
                start.id(),
                request(card, contact.documents()),
                identity(card.card().reading().identity()),
                evidence(card.card().reading()),
                card.guardian().map(DossierAssembler::representative),
                portrait(portrait),
                contact.documents().documents(),
                contact.contact(),
                proven.consent(),
                decisions(portrait),
                station,
                start.officer().account(),
                start.at(),
                proven.consent().givenAt(),
                clockOffset.get(),
                start.previous());
    }

    /** Who has level 2 already can only ask for papers to be integrated. */
    private static Dossier.RequestKind request(CardProof card, DocumentsProof documents) {
        boolean has = card.card().standing().account() == Standing.Account.LEVEL_2;
        return has && !documents.documents().isEmpty()
                ? Dossier.RequestKind.INTEGRATE_DOCUMENTS
                : Dossier.RequestKind.LEVEL_2;
    }

    private static List<OfficerDecision> decisions(PortraitProof portrait) {
        var all = new ArrayList<>(portrait.identity().answers().decisions());
        all.addAll(portrait.decisions());
        portrait.capture()
                .manualReason()
                .map(reason -> new OfficerDecision(
                        DecisionSubject.PORTRAIT_MANUAL,
                        reason,
                        portrait.start().officer().account(),
                        portrait.start().at()))
                .ifPresent(all::add);
        return all;
    }

    private static Representative representative(GuardianCard guardian) {
        return new Representative(
                identity(guardian.reading().identity()),
                evidence(guardian.reading()),
                guardian.relation(),
                Optional.of(guardian.note()).filter(it -> !it.isBlank()));
    }

    static CitizenIdentity identity(ChipIdentity chip) {
        return new CitizenIdentity(
                sourced(chip.personalIdNumber()),
                sourced(chip.fullName()),
                date(chip.birth()),
                chip.sex().name(),
                chip.nationality().map(DossierAssembler::sourced),
                chip.ethnicity().map(DossierAssembler::sourced),
                chip.religion().map(DossierAssembler::sourced),
                chip.placeOfOrigin().map(DossierAssembler::sourced),
                chip.residence().map(DossierAssembler::sourced),
                chip.features().map(DossierAssembler::sourced),
                chip.issued().map(DossierAssembler::date),
                expiry(chip.expiry()),
                chip.father().map(DossierAssembler::sourced),
                chip.mother().map(DossierAssembler::sourced),
                chip.spouses().stream().map(DossierAssembler::sourced).toList(),
                chip.formerIdNumber().map(DossierAssembler::sourced));
    }

    private static SourcedText sourced(ChipField field) {
        return new SourcedText(field.value(), field.source().name());
    }

    private static String date(PartialDate date) {
        String text = String.format("%04d", date.year());
        if (date.month().isPresent()) {
            text += String.format("-%02d", date.month().getAsInt());
        }
        return date.day().isPresent() ? text + String.format("-%02d", date.day().getAsInt()) : text;
    }

    private static String expiry(CardExpiry expiry) {
        if (expiry instanceof CardExpiry.Until until) {
            return until.date().toString();
        }
        return expiry instanceof CardExpiry.Indefinite ? "indefinite" : "unknown";
    }

    static ChipEvidence evidence(ChipReading reading) {
        Map<String, Content> files = reading.files().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().name(),
                        entry -> new Content(
                                "application/octet-stream", entry.getValue().toByteArray())));
        return new ChipEvidence(
                reading.access().name(),
                files,
                checks(reading.verdict()),
                reading.findings().stream().map(Enum::name).toList());
    }

    private static Map<String, String> checks(ChipVerdict verdict) {
        var checks = new LinkedHashMap<String, String>();
        checks.put("sodSignature", text(verdict.sodSignature()));
        checks.put("dscTrust", text(verdict.dscTrust()));
        checks.put("crl", text(verdict.crl()));
        for (Map.Entry<FileId, CheckResult> hash : verdict.dgHashes().entrySet()) {
            checks.put("dgHash." + hash.getKey(), text(hash.getValue()));
        }
        checks.put("chipAuthentication", text(verdict.chipAuthentication()));
        checks.put("activeAuthentication", text(verdict.activeAuthentication()));
        checks.put("cardAccessBound", text(verdict.cardAccessBound()));
        return checks;
    }

    /** Stable text of one check, e.g. {@code undetermined(NO_CSCA_INSTALLED)}. */
    public static String text(CheckResult check) {
        if (check instanceof CheckResult.Failed it) {
            return "failed(" + it.reason() + ")";
        }
        if (check instanceof CheckResult.Undetermined it) {
            return "undetermined(" + it.reason() + ")";
        }
        if (check instanceof CheckResult.NotPerformed it) {
            return "not performed(" + it.reason() + ")";
        }
        return check instanceof CheckResult.NotSupported ? "not supported" : "successful";
    }

    private static PortraitEvidence portrait(PortraitProof proof) {
        var portrait = proof.capture().portrait();
        PortraitQuality quality = portrait.quality();
        Map<String, ComponentResult> components = quality.components().entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().standardName(), it -> component(it.getValue())));
        return new PortraitEvidence(
                new Content("image/jpeg", portrait.jpeg()),
                quality.profile(),
                quality.accepted(),
                components,
                match(proof.capture().match()),
                proof.capture().camera(),
                proof.capture().liveness().map(DossierAssembler::liveness));
    }

    private static LivenessOutcome liveness(LivenessRecord seen) {
        return new LivenessOutcome(
                seen.result().turns().name(),
                seen.result().parallax().name(),
                seen.result().blink().name(),
                seen.result().light().name(),
                seen.stopped().map(Enum::name));
    }

    private static ComponentResult component(Assessment assessment) {
        if (assessment instanceof Assessment.Assessed it) {
            return new ComponentResult(
                    it.verdict().name(), Optional.of(it.nativeValue()), Optional.of(it.score()), Optional.empty());
        }
        var reason = assessment instanceof Assessment.NotAssessed it
                ? Optional.of(it.reason().name())
                : Optional.<String>empty();
        return new ComponentResult("NOT_ASSESSED", Optional.empty(), Optional.empty(), reason);
    }

    private static MatchOutcome match(MatchResult match) {
        if (match instanceof MatchResult.Compared it) {
            return new MatchOutcome(
                    it.decision().name(), Optional.of(it.score()), Optional.of(it.matcher()), Optional.empty());
        }
        var reason = match instanceof MatchResult.NotAvailable it
                ? Optional.of(it.reason().name())
                : Optional.<String>empty();
        return new MatchOutcome("NOT_AVAILABLE", Optional.empty(), Optional.empty(), reason);
    }
}
