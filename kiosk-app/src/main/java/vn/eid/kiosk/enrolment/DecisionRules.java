package vn.eid.kiosk.enrolment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.eid.biometrics.MatchResult;
import vn.eid.card.ChipReading;
import vn.eid.card.ChipVerdict.Proof;
import vn.eid.card.Finding;
import vn.eid.sync.dossier.OfficerDecision;

/** Where an officer must write a reason before the work goes on. */
public final class DecisionRules {
    /** Warnings that need a note, never a refusal (số định danh mismatch: hủy, xác lập lại, may follow). */
    private static final Set<Finding> NOTED = Set.of(
            Finding.ID_NUMBER_DIFFERS_FROM_TYPED,
            Finding.ID_NUMBER_DIFFERS_BETWEEN_GROUPS,
            Finding.ID_NUMBER_PROVINCE_UNKNOWN,
            Finding.ID_NUMBER_BIRTH_YEAR_DIFFERS,
            Finding.ID_NUMBER_SEX_DIFFERS,
            Finding.NAME_DIFFERS_BETWEEN_GROUPS,
            Finding.BIRTH_DIFFERS_BETWEEN_GROUPS,
            Finding.SEX_DIFFERS_BETWEEN_GROUPS,
            Finding.EXPIRY_DIFFERS_BETWEEN_GROUPS,
            Finding.QR_DIFFERS_FROM_CHIP,
            Finding.COM_DIFFERS_FROM_SOD);

    private DecisionRules() {}

    /** Subjects of the identity step that still need a decision, in the order in which the screen shows them. */
    public static List<String> openAtIdentity(CardProof card, IdentityAnswers answers) {
        var wanted = new LinkedHashSet<String>();
        answers.answers().forEach((field, answer) -> {
            if (answer == Answer.WRONG) {
                wanted.add(DecisionSubject.of(field));
            }
        });
        card.card().reading().findings().stream()
                .filter(NOTED::contains)
                .map(DecisionSubject::of)
                .forEach(wanted::add);
        if (card.card().eligibility().notices().contains(EligibilityNotice.CARD_EXPIRED)) {
            wanted.add(DecisionSubject.CARD_EXPIRED);
        }
        card.guardian().ifPresent(guardian -> openOf(guardian, wanted));
        wanted.addAll(card.card().standing().subjects());
        return without(wanted, answers.decisions());
    }

    /** A representative's card is held to the same questions as the citizen's. */
    private static void openOf(GuardianCard guardian, Set<String> wanted) {
        if (guardian.notices().contains(EligibilityNotice.CARD_EXPIRED)) {
            wanted.add(DecisionSubject.GUARDIAN_CARD_EXPIRED);
        }
        guardian.reading().findings().stream()
                .filter(NOTED::contains)
                .map(DecisionSubject::ofGuardian)
                .forEach(wanted::add);
    }

    /** Subjects of a portrait that still need a decision. */
    public static List<String> openAtPortrait(PortraitCapture capture, List<OfficerDecision> decisions) {
        var wanted = new LinkedHashSet<String>();
        if (!capture.portrait().quality().accepted()) {
            wanted.add(DecisionSubject.PORTRAIT_QUALITY);
        }
        if (capture.match() instanceof MatchResult.Compared compared
                && compared.decision() != MatchResult.Decision.MATCH) {
            wanted.add(DecisionSubject.PORTRAIT_MATCH);
        }
        if (capture.liveness().filter(LivenessRecord::suspicious).isPresent()) {
            wanted.add(DecisionSubject.PORTRAIT_LIVENESS);
        }
        return without(wanted, decisions);
    }

    /** Why the identity step cannot be left yet; empty when it can. */
    public static Optional<RefusalReason> hindersIdentity(CardProof card, IdentityAnswers answers) {
        if (disproven(card.card().reading())
                || card.guardian().filter(it -> disproven(it.reading())).isPresent()) {
            return Optional.of(RefusalReason.CHIP_DISPROVEN);
        }
        var asked = IdentityField.presentIn(card.card().reading().identity());
        if (!answers.answers().keySet().containsAll(asked)) {
            return Optional.of(RefusalReason.FIELDS_UNANSWERED);
        }
        if (card.guardian().filter(it -> it.note().isBlank()).isPresent()) {
            return Optional.of(RefusalReason.REASON_MISSING);
        }
        return openAtIdentity(card, answers).isEmpty() ? Optional.empty() : Optional.of(RefusalReason.DECISION_MISSING);
    }

    /** Data altered, issuer forged or chip cloned. Not proven is another thing: that is shown, and goes on. */
    private static boolean disproven(ChipReading reading) {
        return reading.verdict().overall() == Proof.DISPROVEN;
    }

    private static List<String> without(Set<String> wanted, List<OfficerDecision> decisions) {
        return wanted.stream()
                .filter(subject -> decisions.stream()
                        .noneMatch(it ->
                                it.subject().equals(subject) && !it.reason().isBlank()))
                .toList();
    }
}
