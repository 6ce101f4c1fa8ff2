package vn.eid.sync.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import vn.eid.sync.dossier.AttachedDocument;
import vn.eid.sync.dossier.ChipEvidence;
import vn.eid.sync.dossier.CitizenIdentity;
import vn.eid.sync.dossier.Consent;
import vn.eid.sync.dossier.ContactDetails;
import vn.eid.sync.dossier.Content;
import vn.eid.sync.dossier.Dossier;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.OfficerDecision;
import vn.eid.sync.dossier.PortraitEvidence;
import vn.eid.sync.dossier.SourcedText;
import vn.eid.sync.dossier.Station;

/** A dossier of an invented citizen, of any size, for training and tests. Its pictures are random bytes. */
public final class TrainingDossier {
    private TrainingDossier() {}

    /**
     * A complete dossier.
     *
     * @param bytes about how large its contents are together
     */
    public static Dossier of(DossierId id, String idNumber, Instant confirmed, int bytes, RandomGenerator random) {
        return new Dossier(
                id,
                Dossier.RequestKind.LEVEL_2,
                citizen(idNumber),
                chip(bytes / 8, random),
                Optional.empty(),
                portrait(bytes / 4, random),
                documents(idNumber, bytes / 2, random),
                new ContactDetails(
                        "+84912345678",
                        Optional.of("thu.nghiem@example.vn"),
                        ContactDetails.PhoneVerification.CITIZEN_CONFIRMED),
                consent(confirmed),
                List.of(new OfficerDecision("chip.issuer", "Đã đối chiếu thẻ gốc", "canbo1", confirmed)),
                new Station("QN04", "Công an phường Thử Nghiệm", "1", "1.0.0", "PKCS12"),
                "canbo1",
                confirmed.minusSeconds(240),
                confirmed,
                Optional.of(-1200L),
                Optional.empty());
    }

    private static CitizenIdentity citizen(String idNumber) {
        return new CitizenIdentity(
                dg13(idNumber),
                dg13("NGUYỄN VĂN THỬ"),
                "1990-02-15",
                "MALE",
                Optional.of(dg13("Việt Nam")),
                Optional.of(dg13("Kinh")),
                Optional.of(dg13("Không")),
                Optional.of(dg13("Thử Nghiệm, Quảng Ninh")),
                Optional.of(dg13("Số 1, phố Thử, phường Thử Nghiệm, Quảng Ninh")),
                Optional.of(dg13("Nốt ruồi C:1cm trên sau mép trái")),
                Optional.of("2022-03-01"),
                "2030-02-15",
                Optional.of(dg13("NGUYỄN VĂN CHA")),
                Optional.of(dg13("TRẦN THỊ MẸ")),
                List.of(),
                Optional.of(dg13("100123456")));
    }

    private static SourcedText dg13(String value) {
        return new SourcedText(value, "DG13");
    }

    private static ChipEvidence chip(int bytes, RandomGenerator random) {
        return new ChipEvidence(
                "PACE_CAN",
                Map.of(
                        "SOD", raw(2000, random),
                        "DG1", raw(95, random),
                        "DG2", raw(bytes, random),
                        "DG13", raw(600, random)),
                Map.of("sodSignature", "successful", "dscTrust", "undetermined(NO_CSCA_INSTALLED)"),
                List.of());
    }

    private static PortraitEvidence portrait(int bytes, RandomGenerator random) {
        return new PortraitEvidence(
                new Content("image/jpeg", bytes(bytes, random)),
                "counter",
                true,
                Map.of(
                        "Sharpness",
                        new PortraitEvidence.ComponentResult(
                                "PASS", Optional.of(37.25), Optional.of(81), Optional.empty()),
                        "BackgroundUniformity",
                        new PortraitEvidence.ComponentResult(
                                "ADVISE", Optional.of(61.5), Optional.of(40), Optional.empty()),
                        "EyesOpen",
                        new PortraitEvidence.ComponentResult(
                                "NOT_ASSESSED", Optional.empty(), Optional.empty(), Optional.of("NO_MODEL"))),
                new PortraitEvidence.MatchOutcome(
                        "NOT_AVAILABLE", Optional.empty(), Optional.empty(), Optional.of("NO_MODEL")),
                "Drawn camera",
                Optional.of(new PortraitEvidence.LivenessOutcome(
                        "PASSED", "PASSED", "NOT_ASSESSED", "PASSED", Optional.of("FACE_LEFT"))));
    }

    private static List<AttachedDocument> documents(String idNumber, int bytes, RandomGenerator random) {
        return List.of(
                new AttachedDocument(
                        new AttachedDocument.HealthInsuranceCard("DN4220123456789", "Bệnh viện Thử Nghiệm"),
                        List.of(new Content("image/jpeg", bytes(bytes / 2, random))),
                        true),
                new AttachedDocument(
                        new AttachedDocument.DrivingLicence("220123456789", "B2"), List.of(), true, Optional.of("lan")),
                new AttachedDocument(
                        new AttachedDocument.VehicleRegistration(
                                AttachedDocument.VehicleKind.MOTORBIKE, "14B112345", "RLHJF123456"),
                        List.of(new Content("application/pdf", bytes(bytes / 2, random))),
                        false),
                new AttachedDocument(new AttachedDocument.TaxCode(idNumber), List.of(), false));
    }

    private static Consent consent(Instant confirmed) {
        return new Consent(
                "2026-01",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "vi",
                confirmed.minusSeconds(20),
                Optional.of(new Consent.Signature(
                        800,
                        300,
                        List.of(new Consent.Stroke(
                                List.of(new Consent.Point(10, 20, 0), new Consent.Point(200, 80, 120)))))));
    }

    private static Content raw(int size, RandomGenerator random) {
        return new Content("application/octet-stream", bytes(size, random));
    }

    private static byte[] bytes(int size, RandomGenerator random) {
        var content = new byte[size];
        random.nextBytes(content);
        return content;
    }
}
