package vn.eid.kiosk.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.card.Finding;
import vn.eid.card.ReadPhase;
import vn.eid.card.ReadProgress;
import vn.eid.kiosk.enrolment.EnrolmentEvent.*;
import vn.eid.kiosk.enrolment.EnrolmentState.AwaitingCard;
import vn.eid.kiosk.enrolment.EnrolmentState.ConfirmIdentity;
import vn.eid.kiosk.enrolment.EnrolmentState.ReadingChip;
import vn.eid.kiosk.enrolment.EnrolmentState.Review;
import vn.eid.kiosk.enrolment.EnrolmentState.TakingPortrait;
import vn.eid.kiosk.enrolment.Standing.Account;
import vn.eid.kiosk.enrolment.TransitionResult.Moved;
import vn.eid.kiosk.enrolment.TransitionResult.Refused;
import vn.eid.sync.dossier.Dossier;
import vn.eid.sync.dossier.Representative;
import vn.eid.sync.dossier.Station;

@DisplayName("What is known of a citizen besides the card")
class StandingTest {
    private static final String ID = Samples.adult().personalIdNumber().value();

    private final Transitions transitions = new Transitions();

    @Test
    @DisplayName("is asked for as soon as the chip is read")
    void asked() {
        Moved read = moved(reading(new Subject.Citizen()), chipRead());
        assertThat(read.effects()).contains(new EnrolmentEffect.LookUpCitizen(ID, Optional.empty()));
    }

    @Test
    @DisplayName("hinders nobody whose level 1 is active, and asks for a note about a second account or dossier")
    void notes() {
        assertThat(accepted(known(Account.LEVEL_1, false))).isTrue();
        assertThat(accepted(known(Account.NOT_ASKED, false))).isTrue();
        ConfirmIdentity twice = known(Account.LEVEL_2, true);
        assertThat(accepted(twice)).isFalse();
        var once = (ConfirmIdentity) moved(twice, new Decided(Samples.decision(DecisionSubject.ACCOUNT_LEVEL_2)))
                .next();
        assertThat(accepted(once)).isFalse();
        var noted = (ConfirmIdentity) moved(once, new Decided(Samples.decision(DecisionSubject.DOSSIER_UNDER_WAY)))
                .next();
        assertThat(accepted(noted)).isTrue();
    }

    @Test
    @DisplayName("is believed of this citizen only, and news that are none change nothing")
    void ofThisCitizen() {
        var state = new ConfirmIdentity(Samples.card(), Samples.answers(), Kept.NOTHING);
        var other = new StandingKnown("022185000041", new Standing(Account.LEVEL_2, false));
        assertThat(transitions.from(state, other)).isInstanceOf(Refused.class);
        assertThat(transitions.from(state, new StandingKnown(ID, Standing.UNKNOWN)))
                .isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("does not void a signature when the card is read once more")
    void signatureStays() {
        var known = Samples.consentProof(new Standing(Account.LEVEL_1, false));
        EnrolmentState card = moved(new Review(known), new GoTo(Step.CARD)).next();
        EnrolmentState placed =
                moved(card, new CardPlaced(Samples.CARD, Samples.ticket())).next();
        EnrolmentState read =
                moved(placed, new KeyGiven(Samples.INPUT, Samples.ticket())).next();
        assertThat(moved(read, chipRead()).next()).isEqualTo(new Review(known));
    }

    @Test
    @DisplayName("turns the request of somebody who has level 2 into one for the papers alone")
    void integration() {
        var station = new Station("QN04", "Công an phường Trà Cổ", "1", "1.0", "PKCS12");
        var assembler = new DossierAssembler(station, Optional::empty);
        assertThat(assembler
                        .assemble(Samples.consentProof(new Standing(Account.LEVEL_2, false)))
                        .request())
                .isEqualTo(Dossier.RequestKind.INTEGRATE_DOCUMENTS);
        assertThat(assembler
                        .assemble(Samples.consentProof(new Standing(Account.LEVEL_1, false)))
                        .request())
                .isEqualTo(Dossier.RequestKind.LEVEL_2);
    }

    @Test
    @DisplayName("holds a ward's whole way: both cards, the relation with its paper, and the notes about either card")
    void wards() {
        var ward = new Eligibility.NeedsGuardian("ND-69-2024", Set.of(EligibilityNotice.CARD_EXPIRED));
        EnrolmentState state = moved(
                        reading(new Subject.Citizen()), new ChipRead(Samples.reading(Samples.child()), ward))
                .next();
        assertThat(((AwaitingCard) state).subject()).isInstanceOf(Subject.GuardianOf.class);
        state = moved(state, new CardPlaced(Samples.CARD, Samples.ticket())).next();
        state = moved(state, new KeyGiven(new CardInput.TypedIdNumber("022185000041"), Samples.ticket()))
                .next();
        var mother = new Eligibility.Eligible("ND-69-2024", Set.of(EligibilityNotice.CARD_EXPIRED));
        Moved both =
                moved(state, new ChipRead(Samples.reading(Samples.mother(), Finding.ID_NUMBER_SEX_DIFFERS), mother));
        assertThat(both.effects())
                .contains(new EnrolmentEffect.LookUpCitizen(
                        Samples.child().personalIdNumber().value(), Optional.empty()));
        state = both.next();
        for (IdentityField field : IdentityField.presentIn(Samples.child())) {
            state = moved(state, new FieldAnswered(field, Answer.RIGHT)).next();
        }
        assertThat(refused(state, new IdentityAccepted())).isEqualTo(RefusalReason.REASON_MISSING);
        state = moved(state, new GuardianDescribed(Representative.Relation.PARENT, "giấy khai sinh số 12"))
                .next();
        assertThat(DecisionRules.openAtIdentity(
                        ((ConfirmIdentity) state).proven(), ((ConfirmIdentity) state).answers()))
                .containsExactly(
                        DecisionSubject.CARD_EXPIRED,
                        DecisionSubject.GUARDIAN_CARD_EXPIRED,
                        "guardian.finding.id-number-sex-differs");
        for (String subject : List.of(
                DecisionSubject.CARD_EXPIRED,
                DecisionSubject.GUARDIAN_CARD_EXPIRED,
                "guardian.finding.id-number-sex-differs")) {
            state = moved(state, new Decided(Samples.decision(subject))).next();
        }
        assertThat(moved(state, new IdentityAccepted()).next()).isInstanceOf(TakingPortrait.class);
    }

    private boolean accepted(ConfirmIdentity state) {
        return transitions.from(state, new IdentityAccepted()) instanceof Moved;
    }

    private ConfirmIdentity known(Account account, boolean underWay) {
        var state = new ConfirmIdentity(Samples.card(), Samples.answers(), Kept.NOTHING);
        var standing = new Standing(account, underWay);
        return standing.equals(Standing.UNKNOWN)
                ? state
                : (ConfirmIdentity)
                        moved(state, new StandingKnown(ID, standing)).next();
    }

    private static ChipRead chipRead() {
        return new ChipRead(Samples.reading(Samples.adult()), Samples.eligible());
    }

    private static ReadingChip reading(Subject subject) {
        return new ReadingChip(
                Samples.start(),
                subject,
                Samples.CARD,
                Samples.INPUT,
                new ReadProgress(ReadPhase.READING, 10, 100),
                Optional.empty(),
                Kept.NOTHING);
    }

    private Moved moved(EnrolmentState state, EnrolmentEvent event) {
        TransitionResult result = transitions.from(state, event);
        assertThat(result)
                .as("%s on %s", state.getClass().getSimpleName(), event)
                .isInstanceOf(Moved.class);
        return (Moved) result;
    }

    private RefusalReason refused(EnrolmentState state, EnrolmentEvent event) {
        return ((Refused) transitions.from(state, event)).reason();
    }
}
