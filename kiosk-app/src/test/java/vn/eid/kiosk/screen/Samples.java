package vn.eid.kiosk.screen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.eid.biometrics.Assessment;
import vn.eid.biometrics.Instruction;
import vn.eid.biometrics.LiveView;
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
import vn.eid.kiosk.enrolment.CardProof;
import vn.eid.kiosk.enrolment.CitizenCard;
import vn.eid.kiosk.enrolment.ContactForm;
import vn.eid.kiosk.enrolment.Eligibility;
import vn.eid.kiosk.enrolment.Kept;
import vn.eid.kiosk.enrolment.PaperPage;
import vn.eid.kiosk.enrolment.PortraitCapture;
import vn.eid.kiosk.enrolment.Start;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.officer.Role;
import vn.eid.sync.dossier.Content;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.QueuedDossier;

/** An invented citizen, her card and her dossiers, for tests of the screens. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-20T07:05:00Z");
    static final Officer OFFICER = new Officer("mau.le", "Thượng úy Lê Thị Mẫu", Set.of(Role.OFFICER));
    static final Officer SUPERVISOR =
            new Officer("chi.huy", "Thiếu tá Trần Văn Huy", Set.of(Role.OFFICER, Role.SUPERVISOR));
    static final CardPresence CARD = new CardPresence("Reader 1", Octets.ofHex("3B8001"));
    static final DossierId ID = new DossierId("TRACO-261120-7K2M9Q");

    private static final LiveView.FaceBox FACE = new LiveView.FaceBox(0.36, 0.2, 0.28, 0.5);

    private Samples() {}

    static ChipIdentity identity() {
        return new ChipIdentity(
                field("001090000017", FileId.DG13),
                field("Nguyễn Văn Thử", FileId.DG13),
                PartialDate.of(LocalDate.of(1990, 2, 15)),
                Sex.MALE,
                Optional.of(field("Việt Nam", FileId.DG13)),
                Optional.of(field("Kinh", FileId.DG13)),
                Optional.of(field("Không", FileId.DG13)),
                Optional.of(field("Phường Mẫu, thành phố Hà Nội", FileId.DG13)),
                Optional.of(field("Số 12, ngõ 3, phố Mẫu, phường Trà Cổ, tỉnh Quảng Ninh", FileId.DG13)),
                Optional.of(field("Nốt ruồi cách 1 cm trên mép trái", FileId.DG13)),
                Optional.of(PartialDate.of(LocalDate.of(2021, 5, 12))),
                new CardExpiry.Until(LocalDate.of(2030, 2, 15)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(field("012345678", FileId.DG13)),
                Map.of());
    }

    private static ChipField field(String value, FileId source) {
        return new ChipField(value, source);
    }

    static ChipVerdict verdict() {
        var ok = CheckResult.SUCCESSFUL;
        return new ChipVerdict(
                ok,
                CheckResult.undetermined(CheckReason.NO_CSCA_INSTALLED),
                CheckResult.notPerformed(CheckReason.EARLIER_CHECK_FAILED),
                Map.of(FileId.DG1, ok, FileId.DG2, ok, FileId.DG13, ok),
                ok,
                CheckResult.NOT_SUPPORTED,
                ok);
    }

    static ChipReading reading(Finding... findings) {
        return reading(verdict(), findings);
    }

    /** The card of the citizen's mother. */
    static ChipReading mothers() {
        var read = reading();
        var card = identity();
        var mother = new ChipIdentity(
                field("001185000041", FileId.DG13),
                field("Trần Thị Mẫu", FileId.DG13),
                PartialDate.of(LocalDate.of(1985, 6, 2)),
                Sex.FEMALE,
                card.nationality(),
                card.ethnicity(),
                card.religion(),
                card.placeOfOrigin(),
                card.residence(),
                Optional.empty(),
                card.issued(),
                card.expiry(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of());
        return new ChipReading(
                read.access(),
                read.files(),
                mother,
                read.portrait(),
                read.verdict(),
                List.of(Finding.ID_NUMBER_SEX_DIFFERS),
                read.statistics());
    }

    static ChipReading reading(ChipVerdict verdict, Finding... findings) {
        var portrait = new ChipPortrait(ChipPortrait.Format.JPEG, Octets.ofHex("FFD8"), 480, 640);
        return new ChipReading(
                AccessProtocol.PACE_CAN,
                Map.of(FileId.DG1, Octets.ofHex("61")),
                identity(),
                Optional.of(portrait),
                verdict,
                List.of(findings),
                new ReadStatistics(120, 30_000, 300, 2_000, 400, 2_900));
    }

    static Eligibility eligible() {
        return new Eligibility.Eligible("ND-69-2024", Set.of());
    }

    static PortraitQuality quality(QualityComponent... failing) {
        var components = new EnumMap<QualityComponent, Assessment>(QualityComponent.class);
        for (QualityComponent component : QualityComponent.values()) {
            components.put(component, new Assessment.Assessed(1, 90, Assessment.Verdict.PASS));
        }
        for (QualityComponent component : failing) {
            components.put(component, new Assessment.Assessed(9, 30, Assessment.Verdict.FAIL));
        }
        var worst = failing.length == 0 ? Optional.<QualityComponent>empty() : Optional.of(failing[0]);
        return new PortraitQuality(1, components, worst, "test");
    }

    static LiveView view(Instruction.Kind kind, QualityComponent... failing) {
        return new LiveView(Instruction.of(kind), quality(failing), Optional.of(FACE), 0, Optional.empty());
    }

    static LiveView view(Instruction instruction) {
        return new LiveView(instruction, quality(), Optional.of(FACE), 0, Optional.empty());
    }

    static PortraitCapture capture(MatchResult.Decision decision, int score, QualityComponent... failing) {
        var match = new MatchResult.Compared(score / 100.0, score, 80, decision, "test");
        var portrait = new Portrait(new byte[] {1}, 480, 640, quality(failing));
        return new PortraitCapture(portrait, match, "camera", Optional.empty());
    }

    /** What is kept of a sealed dossier: card, portrait that fell short, telephone. */
    static Kept keptCopy() {
        var start = new Start(ID, OFFICER, NOW, Optional.empty());
        var card = new CardProof(start, new CitizenCard(reading(), eligible()), Optional.empty());
        return Kept.NOTHING
                .withCard(card)
                .withPortrait(
                        capture(MatchResult.Decision.MATCH, 83, QualityComponent.ILLUMINATION_UNIFORMITY), List.of())
                .withContact(ContactForm.EMPTY.typed("+84912345678", Optional.empty()));
    }

    /** A page that can be read, or one with a reflection on it. */
    static PaperPage page(int seed, Verdict glare) {
        var good = new PageQuality.Check(1, Verdict.GOOD);
        return new PaperPage(
                new Content("image/jpeg", new byte[] {(byte) seed}),
                new PageQuality(good, good, new PageQuality.Check(0.02, glare)));
    }

    /** Saved just now: the ministry has said no day yet. */
    static QueuedDossier withoutDay(String id) {
        return new QueuedDossier(
                new DossierId(id),
                DossierStatus.QUEUED,
                NOW,
                "0f".repeat(32),
                240_000,
                "NGUYỄN V. T.",
                "mau.le",
                NOW,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    static QueuedDossier dossier(String id, DossierStatus status, String name, int dueInDays) {
        var rejection = status == DossierStatus.REJECTED
                ? Optional.of(new RejectionReason(
                        "PORTRAIT", "Ảnh bản chụp không đủ tiêu chuẩn", RejectionReason.Step.PORTRAIT))
                : Optional.<RejectionReason>empty();
        return new QueuedDossier(
                new DossierId(id),
                status,
                NOW.minusSeconds(3_600),
                "0f".repeat(32),
                240_000,
                name,
                "mau.le",
                NOW.minusSeconds(7_200),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 11, 20).plusDays(dueInDays)),
                1,
                Optional.empty(),
                Optional.empty(),
                rejection,
                Optional.empty(),
                3);
    }
}
