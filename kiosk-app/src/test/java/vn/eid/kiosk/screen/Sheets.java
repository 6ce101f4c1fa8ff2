package vn.eid.kiosk.screen;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.eid.biometrics.document.Verdict;
import vn.eid.card.ReadPhase;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.enrolment.Eligibility;
import vn.eid.kiosk.enrolment.EligibilityNotice;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.PaperHint;
import vn.eid.kiosk.enrolment.Standing;
import vn.eid.kiosk.paper.PrintOutcome;
import vn.eid.kiosk.screen.Gallery.Exhibit;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.sync.dossier.AttachedDocument.DocumentKind;
import vn.eid.sync.dossier.Representative;

/** Papers under the camera and on paper, representatives, and what the ministry knows. */
final class Sheets {
    private Sheets() {}

    static List<Exhibit> all() {
        return List.of(
                new Exhibit(
                        "50-paper-camera",
                        it -> {
                            it.upTo(PageKind.DOCUMENTS);
                            it.session.fire(new EnrolmentEvent.PaperCameraWanted(
                                    new PaperHint(DocumentKind.HEALTH_INSURANCE_CARD, "", "", "", Optional.empty())));
                        },
                        it -> {
                            pages(it.counter());
                            it.counter().looksAtPaper();
                        }),
                new Exhibit(
                        "51-paper-camera-empty",
                        it -> {
                            it.upTo(PageKind.DOCUMENTS);
                            it.session.fire(new EnrolmentEvent.PaperCameraWanted(
                                    new PaperHint(DocumentKind.HEALTH_INSURANCE_CARD, "", "", "", Optional.empty())));
                        },
                        it -> {}),
                Gallery.plain("52-pages-in-hand", it -> {
                    it.upTo(PageKind.DOCUMENTS);
                    pages(it);
                }),
                Gallery.plain("53-code-of-another", it -> {
                    it.upTo(PageKind.DOCUMENTS);
                    it.session.fire(new EnrolmentEvent.KeyGiven(
                            new CardInput.ScannedQr("GD4010123456789|5472e1baa76e205468e1bb8b204de1baab75|01/01/1985|2|"
                                    + "4d|79 - 034|01/01/2024|-"),
                            it.session.ticket()));
                }),
                new Exhibit(
                        "54-rejected-copy",
                        it -> {
                            it.copy = Optional.of(Samples.keptCopy());
                            it.signedIn();
                        },
                        Gallery::openRejected),
                new Exhibit(
                        "55-referral", FakeCounter::signedIn, it -> it.officer().press(Key.F7)),
                known("56-level-one", new Standing(Standing.Account.LEVEL_1, false)),
                known("57-level-two-under-way", new Standing(Standing.Account.LEVEL_2, true)),
                Gallery.plain("58-ward", Sheets::ward),
                Gallery.plain("59-ward-contact", it -> {
                    ward(it);
                    it.session.fire(new EnrolmentEvent.GuardianDescribed(
                            Representative.Relation.PARENT, "Giấy khai sinh số 12/2016"));
                    it.decideAll();
                    it.session.fire(new EnrolmentEvent.IdentityAccepted());
                    it.portraitTaken(vn.eid.biometrics.MatchResult.Decision.MATCH, 88);
                    it.portraitAccepted();
                    it.session.fire(new EnrolmentEvent.DocumentsFinished());
                    it.session.fire(new EnrolmentEvent.ContactTyped("+84912345678", Optional.empty()));
                    it.session.fire(new EnrolmentEvent.PhoneUseCounted("+84912345678", 1));
                    it.session.fire(new EnrolmentEvent.PhoneKnown("+84912345678", true));
                }),
                new Exhibit(
                        "60-no-printer",
                        it -> {
                            it.printer = PrintOutcome.NO_PRINTER;
                            it.upTo(PageKind.REVIEW);
                            it.session.fire(new EnrolmentEvent.SubmitWanted());
                            it.holidaysKnown = false;
                            it.session.fire(new EnrolmentEvent.DossierSaved(Samples.withoutDay(Samples.ID.value())));
                        },
                        it -> it.officer().press(Key.F9)));
    }

    private static void pages(FakeCounter it) {
        it.session.fire(new EnrolmentEvent.PagesTaken(
                List.of(Samples.page(1, Verdict.GOOD), Samples.page(2, Verdict.BAD)), Optional.empty()));
    }

    private static Exhibit known(String name, Standing standing) {
        return Gallery.plain(name, it -> {
            it.upTo(PageKind.IDENTITY);
            it.session.fire(new EnrolmentEvent.StandingKnown("001090000017", standing));
            it.fieldsRight();
        });
    }

    /** A child with its own card, then the mother's. */
    private static void ward(FakeCounter it) {
        it.signedIn();
        it.cardPlaced();
        it.reading(ReadPhase.VERIFYING, 30_000);
        it.session.fire(
                new EnrolmentEvent.ChipRead(Samples.reading(), new Eligibility.NeedsGuardian("ND-69-2024", Set.of())));
        it.cardPlaced();
        it.reading(ReadPhase.VERIFYING, 30_000);
        it.session.fire(new EnrolmentEvent.ChipRead(
                Samples.mothers(), new Eligibility.Eligible("ND-69-2024", Set.of(EligibilityNotice.CARD_EXPIRED))));
        it.fieldsRight();
    }
}
