package vn.eid.kiosk.screen.journey;

import java.util.Optional;
import vn.eid.card.ChipIdentity;
import vn.eid.card.ChipReading;
import vn.eid.kiosk.enrolment.CardProof;
import vn.eid.kiosk.enrolment.ConsentProof;
import vn.eid.kiosk.enrolment.ContactProof;
import vn.eid.kiosk.enrolment.DocumentsProof;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.IdentityProof;
import vn.eid.kiosk.enrolment.Kept;
import vn.eid.kiosk.enrolment.PortraitCapture;
import vn.eid.kiosk.enrolment.PortraitProof;
import vn.eid.kiosk.enrolment.Subject;

/**
 * What a state knows of the citizen, wherever in the state it lies.
 *
 * @param identity text of the chip, perhaps not yet verified
 * @param reading the whole chip
 * @param portrait the portrait taken
 * @param documents how many papers
 * @param contact whether a telephone number is confirmed
 */
public record Known(
        Optional<ChipIdentity> identity,
        Optional<ChipReading> reading,
        Optional<PortraitCapture> portrait,
        Optional<Integer> documents,
        boolean contact) {
    private static final Known NOTHING =
            new Known(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** Everything that {@code state} holds. */
    public static Known of(EnrolmentState state) {
        if (state instanceof EnrolmentState.ReadingChip it) {
            return kept(it.kept()).withText(it.text()).withWard(it.subject());
        }
        if (state instanceof EnrolmentState.AwaitingCard it) {
            return kept(it.kept()).withWard(it.subject());
        }
        if (state instanceof EnrolmentState.AwaitingKey it) {
            return kept(it.kept()).withWard(it.subject());
        }
        if (state instanceof EnrolmentState.Declined it) {
            return NOTHING.withText(Optional.of(it.identity()));
        }
        if (state instanceof EnrolmentState.ConfirmIdentity it) {
            return kept(it.kept()).withCard(it.proven());
        }
        if (state instanceof EnrolmentState.TakingPortrait it) {
            return kept(it.kept()).withCard(it.proven().card());
        }
        if (state instanceof EnrolmentState.ReviewPortrait it) {
            return kept(it.kept()).withCard(it.proven().card()).withPortrait(it.capture());
        }
        return later(state);
    }

    private static Known later(EnrolmentState state) {
        if (state instanceof EnrolmentState.Documents it) {
            return kept(it.kept()).with(it.proven());
        }
        if (state instanceof EnrolmentState.ScanningPaper it) {
            return kept(it.kept()).with(it.proven());
        }
        if (state instanceof EnrolmentState.Contact it) {
            return kept(it.kept()).with(it.proven());
        }
        if (state instanceof EnrolmentState.GivingConsent it) {
            return kept(it.kept()).with(it.proven());
        }
        if (state instanceof EnrolmentState.Review it) {
            return with(it.proven());
        }
        if (state instanceof EnrolmentState.Sealing it) {
            return with(it.proven());
        }
        if (state instanceof EnrolmentState.Saved it) {
            return with(it.proven());
        }
        return NOTHING;
    }

    private static Known with(ConsentProof proof) {
        return NOTHING.with(proof.contact());
    }

    private static Known kept(Kept kept) {
        var known = kept.card().map(NOTHING::withCard).orElse(NOTHING);
        return kept.portrait().map(it -> it.capture()).map(known::withPortrait).orElse(known);
    }

    Known withText(Optional<ChipIdentity> text) {
        return text.isEmpty() ? this : new Known(text, reading, portrait, documents, contact);
    }

    private Known withWard(Subject subject) {
        return subject instanceof Subject.GuardianOf ward
                ? withReading(ward.citizen().reading())
                : this;
    }

    private Known withReading(ChipReading read) {
        return new Known(Optional.of(read.identity()), Optional.of(read), portrait, documents, contact);
    }

    private Known withCard(CardProof proof) {
        return withReading(proof.card().reading());
    }

    private Known withPortrait(PortraitCapture capture) {
        return new Known(identity, reading, Optional.of(capture), documents, contact);
    }

    private Known with(IdentityProof proof) {
        return withCard(proof.card());
    }

    private Known with(PortraitProof proof) {
        return with(proof.identity()).withPortrait(proof.capture());
    }

    private Known with(DocumentsProof proof) {
        var known = with(proof.portrait());
        return new Known(
                known.identity,
                known.reading,
                known.portrait,
                Optional.of(proof.documents().size()),
                contact);
    }

    private Known with(ContactProof proof) {
        var known = with(proof.documents());
        return new Known(known.identity, known.reading, known.portrait, known.documents, true);
    }
}
