package vn.eid.kiosk.enrolment;

import java.util.List;
import java.util.Optional;
import vn.eid.card.CardPresence;
import vn.eid.card.ChipIdentity;
import vn.eid.card.ReadProgress;
import vn.eid.kiosk.officer.Officer;
import vn.eid.sync.dossier.AttachedDocument;
import vn.eid.sync.dossier.OfficerDecision;
import vn.eid.sync.queue.QueuedDossier;

/** Where one counter stands; each state holds exactly what is proven by then, and what was kept of later steps. */
public sealed interface EnrolmentState {
    /** Nobody is signed in. */
    record SignedOut() implements EnrolmentState {}

    /** Left alone too long: the windows are blank until the same officer signs in again. */
    record Locked(Officer officer, EnrolmentState resumeAt) implements EnrolmentState {}

    /** Between two citizens. */
    record Idle(Officer officer) implements EnrolmentState {}

    /** Step 1: a card lies on the reader, and nothing is known yet to open it with. */
    record AwaitingKey(Start start, Subject subject, CardPresence card, Kept kept) implements UnderWay {
        @Override
        public Step step() {
            return Step.CARD;
        }
    }

    /** Step 1: the card is awaited; {@code input} opens it at once where it is already known. */
    record AwaitingCard(Start start, Subject subject, Optional<CardInput> input, Kept kept) implements UnderWay {
        @Override
        public Step step() {
            return Step.CARD;
        }
    }

    /**
     * Step 1: the chip is being read.
     *
     * @param text DG1 and DG13 as soon as they are there, to be shown and not relied on
     */
    record ReadingChip(
            Start start,
            Subject subject,
            CardPresence card,
            CardInput input,
            ReadProgress progress,
            Optional<ChipIdentity> text,
            Kept kept)
            implements UnderWay {
        @Override
        public Step step() {
            return Step.CARD;
        }
    }

    /** Step 1 ended: this citizen cannot be enrolled here; the slip says where to go. */
    record Declined(Start start, Subject subject, ChipIdentity identity, EligibilityRefusal reason)
            implements UnderWay {
        @Override
        public Step step() {
            return Step.CARD;
        }
    }

    /** Step 2: the citizen confirms each field on their own window. */
    record ConfirmIdentity(CardProof proven, IdentityAnswers answers, Kept kept) implements UnderWay {
        @Override
        public Start start() {
            return proven.start();
        }

        @Override
        public Step step() {
            return Step.IDENTITY;
        }

        /** The field that the citizen is asked about now; empty when all are answered. */
        public Optional<IdentityField> asking() {
            return IdentityField.presentIn(proven.card().reading().identity()).stream()
                    .filter(field -> !answers.answers().containsKey(field))
                    .findFirst();
        }
    }

    /** Step 3: the camera looks; live pictures come beside the states, through {@link LivePreview}. */
    record TakingPortrait(IdentityProof proven, boolean takingStill, Kept kept) implements UnderWay {
        @Override
        public Start start() {
            return proven.start();
        }

        @Override
        public Step step() {
            return Step.PORTRAIT;
        }
    }

    /** Step 3: a portrait beside the chip's photograph, to accept or take again. */
    record ReviewPortrait(IdentityProof proven, PortraitCapture capture, List<OfficerDecision> decisions, Kept kept)
            implements UnderWay {
        public ReviewPortrait {
            decisions = List.copyOf(decisions);
        }

        @Override
        public Start start() {
            return proven.start();
        }

        @Override
        public Step step() {
            return Step.PORTRAIT;
        }
    }

    /**
     * Step 4: papers to integrate.
     *
     * @param hand the paper that is being entered
     */
    record Documents(PortraitProof proven, List<AttachedDocument> documents, PaperInHand hand, Kept kept)
            implements UnderWay {
        public Documents {
            documents = List.copyOf(documents);
        }

        /** Nothing in hand. */
        public Documents(PortraitProof proven, List<AttachedDocument> documents, Kept kept) {
            this(proven, documents, PaperInHand.NOTHING, kept);
        }

        @Override
        public Start start() {
            return proven.start();
        }

        @Override
        public Step step() {
            return Step.DOCUMENTS;
        }
    }

    /** Step 4: the camera looks at a paper; live pictures come beside the states, through {@link LivePreview}. */
    record ScanningPaper(PortraitProof proven, List<AttachedDocument> documents, PaperInHand hand, Kept kept)
            implements UnderWay {
        public ScanningPaper {
            documents = List.copyOf(documents);
        }

        @Override
        public Start start() {
            return proven.start();
        }

        @Override
        public Step step() {
            return Step.DOCUMENTS;
        }
    }

    /** Step 5: the phone number, typed by the officer and confirmed by the citizen on their own window. */
    record Contact(DocumentsProof proven, ContactForm form, Kept kept) implements UnderWay {
        @Override
        public Start start() {
            return proven.start();
        }

        @Override
        public Step step() {
            return Step.CONTACT;
        }
    }

    /** Step 6: the consent text in full on the citizen's window, with a pad to sign on. */
    record GivingConsent(ContactProof proven, Kept kept) implements UnderWay {
        @Override
        public Start start() {
            return proven.start();
        }

        @Override
        public Step step() {
            return Step.CONSENT;
        }
    }

    /** Step 7: everything on one page before it is sealed. */
    record Review(ConsentProof proven) implements UnderWay {
        @Override
        public Start start() {
            return proven.start();
        }

        @Override
        public Step step() {
            return Step.SUBMIT;
        }
    }

    /** Step 7: being sealed and stored. */
    record Sealing(ConsentProof proven) implements UnderWay {
        @Override
        public Start start() {
            return proven.start();
        }

        @Override
        public Step step() {
            return Step.SUBMIT;
        }
    }

    /** Sealed file and row are on the disk: "Đã lưu" may be shown. */
    record Saved(Officer officer, ConsentProof proven, QueuedDossier dossier) implements EnrolmentState {}

    /** A fault stands above the work; nothing captured is lost, {@code resumeAt} is where the work goes on. */
    record Halted(EnrolmentFault fault, EnrolmentState resumeAt) implements EnrolmentState {}

    /** The states between the first touch of a card and the sealed dossier. */
    sealed interface UnderWay extends EnrolmentState
            permits AwaitingKey,
                    AwaitingCard,
                    ReadingChip,
                    Declined,
                    ConfirmIdentity,
                    TakingPortrait,
                    ReviewPortrait,
                    Documents,
                    ScanningPaper,
                    Contact,
                    GivingConsent,
                    Review,
                    Sealing {
        Start start();

        /** Which of the seven steps is open. */
        Step step();
    }
}
