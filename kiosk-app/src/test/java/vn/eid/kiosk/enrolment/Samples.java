package vn.eid.kiosk.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.eid.biometrics.Assessment;
import vn.eid.biometrics.MatchResult;
import vn.eid.biometrics.Portrait;
import vn.eid.biometrics.PortraitQuality;
import vn.eid.biometrics.QualityComponent;
import vn.eid.biometrics.document.PageQuality;
import vn.eid.biometrics.document.Verdict;
import vn.eid.card.AccessProtocol;
import vn.eid.card.CardExpiry;
import vn.eid.card.CardPresence;
import vn.eid.card.CheckReason;
import vn.eid.card.CheckResult;
import vn.eid.card.ChipField;
import vn.eid.card.ChipIdentity;
import vn.eid.card.ChipPortrait;
import vn.eid.card.ChipReading;
import vn.eid.card.ChipVerdict;
import vn.eid.card.FileId;
import vn.eid.card.Finding;
import vn.eid.card.Octets;
import vn.eid.card.PartialDate;
import vn.eid.card.ReadStatistics;
import vn.eid.card.Sex;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.officer.Role;
import vn.eid.sync.dossier.AttachedDocument;
import vn.eid.sync.dossier.Consent;
import vn.eid.sync.dossier.Content;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.OfficerDecision;
import vn.eid.sync.queue.QueuedDossier;

/** Invented people, cards and pictures for the tests of the workflow. */
public final class Samples {
    public static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final DossierId ID = new DossierId("QN04-261120-7K3M9P");
    public static final Officer OFFICER = new Officer("lan", "Thượng úy Lan", Set.of(Role.OFFICER));
    public static final Officer OTHER_OFFICER = new Officer("minh", "Trung úy Minh", Set.of(Role.OFFICER));
    public static final CardPresence CARD = new CardPresence("virtual", Octets.ofHex("3B8F80"));
    public static final CardInput INPUT = new CardInput.TypedIdNumber("022090000017");
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, 1, 2};
    public static final String PHONE = "+84912345678";

    private Samples() {}

    public static Ticket ticket() {
        return new Ticket(ID, NOON);
    }

    public static Start start() {
        return new Start(ID, OFFICER, NOON, Optional.empty());
    }

    public static ChipIdentity identity(String idNumber, LocalDate birth, CardExpiry expiry) {
        return new ChipIdentity(
                new ChipField(idNumber, FileId.DG1),
                new ChipField("Nguyễn Văn Thử", FileId.DG13),
                PartialDate.of(birth),
                Sex.MALE,
                Optional.of(new ChipField("Việt Nam", FileId.DG13)),
                Optional.of(new ChipField("Kinh", FileId.DG13)),
                Optional.empty(),
                Optional.of(new ChipField("Trà Cổ, Móng Cái, Quảng Ninh", FileId.DG13)),
                Optional.of(new ChipField("Số 1, đường Thử Nghiệm, Quảng Ninh", FileId.DG13)),
                Optional.empty(),
                Optional.of(PartialDate.of(LocalDate.of(2021, 5, 4))),
                expiry,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(new ChipField("100000017", FileId.DG13)),
                Map.of(16, Octets.ofHex("0C00")));
    }

    public static ChipIdentity adult() {
        return identity("022090000017", LocalDate.of(1990, 2, 15), new CardExpiry.Until(LocalDate.of(2030, 2, 15)));
    }

    public static ChipIdentity child() {
        return identity("022216000099", LocalDate.of(2016, 3, 1), new CardExpiry.Until(LocalDate.of(2030, 3, 1)));
    }

    public static ChipReading reading(ChipIdentity identity, Finding... findings) {
        return reading(identity, CheckResult.undetermined(CheckReason.NO_CSCA_INSTALLED), findings);
    }

    public static ChipReading reading(ChipIdentity identity, CheckResult issuer, Finding... findings) {
        var hashes = Map.of(FileId.DG1, CheckResult.SUCCESSFUL, FileId.DG13, CheckResult.SUCCESSFUL);
        var verdict = new ChipVerdict(
                CheckResult.SUCCESSFUL,
                issuer,
                CheckResult.notPerformed(CheckReason.EARLIER_CHECK_FAILED),
                hashes,
                CheckResult.SUCCESSFUL,
                CheckResult.NOT_SUPPORTED,
                CheckResult.SUCCESSFUL);
        var portrait = new ChipPortrait(ChipPortrait.Format.JPEG, Octets.ofHex("FFD8FFD9"), 413, 531);
        return new ChipReading(
                AccessProtocol.PACE_CAN,
                Map.of(FileId.DG1, Octets.ofHex("6100"), FileId.SOD, Octets.ofHex("7700")),
                identity,
                Optional.of(portrait),
                verdict,
                List.of(findings),
                new ReadStatistics(40, 30_000, 200, 800, 100, 1100));
    }

    public static Eligibility eligible() {
        return new Eligibility.Eligible("ND-69-2024", Set.of());
    }

    public static CardProof card() {
        return new CardProof(start(), new CitizenCard(reading(adult()), eligible()), Optional.empty());
    }

    public static IdentityAnswers answers() {
        IdentityAnswers answers = IdentityAnswers.NONE;
        for (IdentityField field : IdentityField.presentIn(adult())) {
            answers = answers.with(field, Answer.RIGHT);
        }
        return answers;
    }

    public static PortraitQuality quality(boolean accepted) {
        var components = new EnumMap<QualityComponent, Assessment>(QualityComponent.class);
        for (QualityComponent component : QualityComponent.values()) {
            components.put(component, new Assessment.Assessed(1.5, 90, Assessment.Verdict.PASS));
        }
        components.put(
                QualityComponent.NO_HEAD_COVERINGS,
                new Assessment.NotAssessed(Assessment.NotAssessedReason.METHOD_MISSING));
        if (accepted) {
            return new PortraitQuality(1, components, Optional.empty(), "vn-cccd");
        }
        components.put(QualityComponent.SHARPNESS, new Assessment.Assessed(0.2, 10, Assessment.Verdict.FAIL));
        return new PortraitQuality(1, components, Optional.of(QualityComponent.SHARPNESS), "vn-cccd");
    }

    public static PortraitCapture capture(boolean accepted, MatchResult match) {
        return new PortraitCapture(
                new Portrait(JPEG, 600, 900, quality(accepted)), match, "Synthetic camera", Optional.empty());
    }

    public static PortraitCapture goodCapture() {
        return capture(true, matched(MatchResult.Decision.MATCH));
    }

    public static MatchResult matched(MatchResult.Decision decision) {
        return new MatchResult.Compared(0.71, 91, 70, decision, "mobilefacenet-1");
    }

    public static IdentityProof identityProof() {
        return new IdentityProof(card(), answers());
    }

    public static PortraitProof portraitProof() {
        return new PortraitProof(identityProof(), goodCapture(), List.of());
    }

    public static AttachedDocument paper() {
        return new AttachedDocument(new AttachedDocument.TaxCode("022090000017"), List.of(), true);
    }

    /** A page whose picture is told apart by {@code seed}. */
    public static PaperPage page(int seed) {
        var good = new PageQuality.Check(1, Verdict.GOOD);
        return new PaperPage(
                new Content("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) seed}),
                new PageQuality(good, good, good));
    }

    public static PaperInHand inHand(int pages) {
        return new PaperInHand(IntStream.range(0, pages).mapToObj(Samples::page).toList(), Optional.empty());
    }

    /** A form that was begun. */
    public static PaperHint typed() {
        return new PaperHint(
                AttachedDocument.DocumentKind.VEHICLE_REGISTRATION,
                "29X123456",
                "RLHPC0912",
                "",
                Optional.of(AttachedDocument.VehicleKind.CAR));
    }

    public static PaperInHand inHandOf(int... seeds) {
        return new PaperInHand(IntStream.of(seeds).mapToObj(Samples::page).toList(), Optional.empty());
    }

    public static DocumentsProof documentsProof() {
        return new DocumentsProof(portraitProof(), List.of(paper()));
    }

    public static ContactForm form() {
        return ContactForm.EMPTY.typed(PHONE, Optional.empty()).with(Answer.RIGHT);
    }

    public static ContactProof contactProof() {
        return Course.contact(start(), Kept.gather(new EnrolmentState.Contact(documentsProof(), form(), Kept.NOTHING)));
    }

    public static Consent consent() {
        var line = new Consent.Stroke(List.of(new Consent.Point(1, 2, 0), new Consent.Point(30, 40, 80)));
        return new Consent(
                "2026-1",
                "ab".repeat(32),
                "vi",
                NOON.plusSeconds(120),
                Optional.of(new Consent.Signature(400, 200, List.of(line))));
    }

    public static ConsentProof consentProof() {
        return new ConsentProof(contactProof(), consent());
    }

    /** A finished enrolment with these papers. */
    public static ConsentProof consentProof(List<AttachedDocument> papers) {
        return consentProof(new DocumentsProof(portraitProof(), papers));
    }

    /** A finished enrolment of somebody of whom this is known. */
    public static ConsentProof consentProof(Standing standing) {
        var known = new CardProof(start(), card().card().with(standing), Optional.empty());
        return consentProof(known);
    }

    /** A finished enrolment with an expired card. */
    public static ConsentProof expiredCardProof() {
        var expired = new Eligibility.Eligible("ND-69-2024", Set.of(EligibilityNotice.CARD_EXPIRED));
        return consentProof(new CardProof(start(), new CitizenCard(reading(adult()), expired), Optional.empty()));
    }

    /** A finished enrolment of a child whose mother acts for it. */
    public static ConsentProof wardProof() {
        var ward = new Eligibility.NeedsGuardian("ND-69-2024", Set.of());
        return consentProof(new CardProof(
                start(), new CitizenCard(reading(child()), ward), Optional.of(guardian("giấy khai sinh số 12"))));
    }

    public static ChipIdentity mother() {
        var card = identity("022185000041", LocalDate.of(1985, 6, 2), new CardExpiry.Until(LocalDate.of(2045, 6, 2)));
        return new ChipIdentity(
                card.personalIdNumber(),
                new ChipField("Trần Thị Mẫu", FileId.DG13),
                card.birth(),
                Sex.FEMALE,
                card.nationality(),
                card.ethnicity(),
                card.religion(),
                card.placeOfOrigin(),
                card.residence(),
                card.features(),
                card.issued(),
                card.expiry(),
                card.father(),
                card.mother(),
                card.spouses(),
                card.formerIdNumber(),
                card.unknownFields());
    }

    public static GuardianCard guardian(String note) {
        return new GuardianCard(reading(mother()), vn.eid.sync.dossier.Representative.Relation.PARENT, note, Set.of());
    }

    private static ConsentProof consentProof(CardProof card) {
        var portrait = new PortraitProof(new IdentityProof(card, answers()), goodCapture(), List.of());
        return consentProof(new DocumentsProof(portrait, List.of(paper())));
    }

    private static ConsentProof consentProof(DocumentsProof documents) {
        var state = new EnrolmentState.Contact(documents, form(), Kept.NOTHING);
        return new ConsentProof(Course.contact(start(), Kept.gather(state)), consent());
    }

    public static OfficerDecision decision(String subject) {
        return new OfficerDecision(subject, "đã kiểm tra bản gốc", OFFICER.account(), NOON);
    }

    public static QueuedDossier queued(DossierId id, DossierStatus status) {
        return new QueuedDossier(
                id,
                status,
                NOON,
                "00".repeat(32),
                1000,
                "N*** V*** THỬ",
                OFFICER.account(),
                NOON,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }
}
