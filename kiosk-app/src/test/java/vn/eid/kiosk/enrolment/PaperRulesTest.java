package vn.eid.kiosk.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.CameraFault;
import vn.eid.kiosk.enrolment.EnrolmentEvent.*;
import vn.eid.kiosk.enrolment.EnrolmentState.Documents;
import vn.eid.kiosk.enrolment.EnrolmentState.Halted;
import vn.eid.kiosk.enrolment.EnrolmentState.ScanningPaper;
import vn.eid.kiosk.enrolment.TransitionResult.Moved;
import vn.eid.kiosk.enrolment.TransitionResult.Refused;
import vn.eid.sync.dossier.AttachedDocument.DocumentKind;

@DisplayName("A paper in hand")
class PaperRulesTest {
    private static final String CODE = "GD4010123456789|4e677579e1bb856e2056c4836e205468e1bbad|15/02/1990|1|"
            + "5068c6b0e1bb9d6e67204de1baab75|79 - 034|01/01/2024|-|01/01/2024|79037900000000|-|4|01/01/2025|x|$";

    private final Transitions transitions = new Transitions();
    private final Documents empty = new Documents(Samples.portraitProof(), List.of(), Kept.NOTHING);

    @Test
    @DisplayName("is photographed page by page, and its pages are durable before its number is known")
    void pageByPage() {
        Moved opened = moved(empty, new PaperCameraWanted(Samples.typed()));
        assertThat(opened.effects()).contains(new EnrolmentEffect.StartPaperCamera());
        Moved first = moved(opened.next(), taken(Samples.page(1)));
        assertThat(first.effects().get(0)).isInstanceOf(EnrolmentEffect.KeepDraft.class);
        Moved second = moved(first.next(), taken(Samples.page(2)));
        assertThat(((ScanningPaper) second.next()).hand().pages()).hasSize(2);
        Moved done = moved(second.next(), new PaperCameraDone());
        assertThat(done.effects()).contains(new EnrolmentEffect.StopPaperCamera());
        assertThat(((Documents) done.next()).hand().pages())
                .isEqualTo(Samples.inHandOf(1, 2).pages());
        assertThat(((Documents) done.next()).hand().hint())
                .as("what was typed stands in the form again")
                .contains(Samples.typed());
    }

    @Test
    @DisplayName("hands its pages over when it is added, and hinders nobody from going on afterwards")
    void handedOver() {
        var state = new Documents(Samples.portraitProof(), List.of(), Samples.inHand(2), Kept.NOTHING);
        assertThat(refused(state, new DocumentsFinished())).isEqualTo(RefusalReason.PAPER_NOT_ADDED);
        var added = (Documents) moved(state, new DocumentAdded(Samples.paper())).next();
        assertThat(added.hand()).isEqualTo(PaperInHand.NOTHING);
        assertThat(moved(added, new DocumentsFinished()).next()).isInstanceOf(EnrolmentState.Contact.class);
    }

    @Test
    @DisplayName("comes back as it was when somebody corrects another step in between")
    void survivesCorrections() {
        var state = new Documents(Samples.portraitProof(), List.of(Samples.paper()), Samples.inHand(3), Kept.NOTHING);
        EnrolmentState portrait = moved(state, new Back()).next();
        EnrolmentState again = moved(portrait, new PortraitAccepted()).next();
        assertThat(((Documents) again).hand()).isEqualTo(Samples.inHand(3));
        assertThat(((Documents) again).documents()).containsExactly(Samples.paper());
    }

    @Test
    @DisplayName("takes the pages of a file, and none of a file that has too many")
    void files() {
        Moved asked = moved(empty, new PaperFileChosen(Path.of("bhyt.pdf")));
        assertThat(asked.effects()).contains(new EnrolmentEffect.ReadPaperFile(Path.of("bhyt.pdf")));
        var nine = new Documents(Samples.portraitProof(), List.of(), Samples.inHand(9), Kept.NOTHING);
        assertThat(((Documents) moved(nine, taken(Samples.page(20))).next())
                        .hand()
                        .pages())
                .hasSize(10);
        Moved tooMany = moved(nine, taken(Samples.page(20), Samples.page(21)));
        assertThat(tooMany.next())
                .isEqualTo(new Halted(new EnrolmentFault.OfWorkflow(WorkflowFault.TOO_MANY_PAGES), nine));
        var full = new Documents(Samples.portraitProof(), List.of(), Samples.inHand(10), Kept.NOTHING);
        assertThat(refused(full, new PaperCameraWanted(Samples.typed()))).isEqualTo(RefusalReason.TOO_MANY_PAGES);
    }

    @Test
    @DisplayName("loses a page only when the officer takes it away")
    void pageTakenAway() {
        var state = new Documents(Samples.portraitProof(), List.of(), Samples.inHand(2), Kept.NOTHING);
        assertThat(((Documents) moved(state, new PageRemoved(0)).next()).hand()).isEqualTo(Samples.inHandOf(1));
        assertThat(refused(state, new PageRemoved(2))).isEqualTo(RefusalReason.NOT_HERE);
    }

    @Test
    @DisplayName("is known by the code that a scanner read: number, place, and the holder's name from its hex")
    void scannedCode() {
        var scanned = new KeyGiven(new CardInput.ScannedQr(CODE), Samples.ticket());
        var state = (Documents) moved(empty, scanned).next();
        PaperHint hint = state.hand().hint().orElseThrow();
        assertThat(hint.kind()).isEqualTo(DocumentKind.HEALTH_INSURANCE_CARD);
        assertThat(hint.number()).isEqualTo("GD4010123456789");
        assertThat(hint.detail()).isEqualTo("79 - 034");
        assertThat(hint.holder()).isEqualTo("Nguyễn Văn Thử");
        var card = new KeyGiven(
                new CardInput.ScannedQr("001090000017||Nguyễn Văn Thử|15021990|Nam|Hà Nội|20032023"), Samples.ticket());
        assertThat(refused(empty, card)).isEqualTo(RefusalReason.NOT_HERE);
        assertThat(refused(empty, new KeyGiven(Samples.INPUT, Samples.ticket())))
                .isEqualTo(RefusalReason.NOT_HERE);
    }

    @Test
    @DisplayName("stays on the form when its camera fails, where a file can be chosen instead")
    void cameraFails() {
        var scanning = new ScanningPaper(Samples.portraitProof(), List.of(), Samples.inHand(1), Kept.NOTHING);
        Moved halted = moved(scanning, new Failed(new EnrolmentFault.OfCamera(CameraFault.DEVICE_LOST)));
        assertThat(halted.effects()).contains(new EnrolmentEffect.StopPaperCamera());
        var back = (Documents) moved(halted.next(), new GoOn()).next();
        assertThat(back.hand()).isEqualTo(Samples.inHand(1));
    }

    @Test
    @DisplayName("is looked at again after the counter was locked, and let go of when the officer leaves")
    void lockedAndLeft() {
        var scanning = new ScanningPaper(Samples.portraitProof(), List.of(), Samples.inHand(1), Kept.NOTHING);
        Moved locked = moved(scanning, new LeftAlone());
        assertThat(locked.effects()).contains(new EnrolmentEffect.StopPaperCamera());
        Moved unlocked = moved(locked.next(), new SignedIn(Samples.OFFICER));
        assertThat(unlocked.effects()).contains(new EnrolmentEffect.StartPaperCamera());
        assertThat(moved(scanning, new PutAside()).effects()).contains(new EnrolmentEffect.StopPaperCamera());
        assertThat(((Documents) moved(scanning, new Back()).next()).hand()).isEqualTo(Samples.inHand(1));
    }

    private static PagesTaken taken(PaperPage... pages) {
        return new PagesTaken(List.of(pages), Optional.empty());
    }

    private Moved moved(EnrolmentState state, EnrolmentEvent event) {
        TransitionResult result = transitions.from(state, event);
        assertThat(result).as("%s", event).isInstanceOf(Moved.class);
        return (Moved) result;
    }

    private RefusalReason refused(EnrolmentState state, EnrolmentEvent event) {
        return ((Refused) transitions.from(state, event)).reason();
    }
}
