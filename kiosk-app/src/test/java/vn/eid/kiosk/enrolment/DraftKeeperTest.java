package vn.eid.kiosk.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.enrolment.EnrolmentState.ConfirmIdentity;
import vn.eid.kiosk.enrolment.EnrolmentState.Contact;
import vn.eid.kiosk.enrolment.EnrolmentState.Documents;
import vn.eid.kiosk.enrolment.EnrolmentState.Review;
import vn.eid.kiosk.enrolment.EnrolmentState.ReviewPortrait;
import vn.eid.kiosk.enrolment.EnrolmentState.TakingPortrait;
import vn.eid.kiosk.enrolment.EnrolmentState.UnderWay;
import vn.eid.sync.dossier.AttachedDocument;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;

class DraftKeeperTest {
    private final MemoryDrafts store = new MemoryDrafts();
    private final DraftKeeper keeper = new DraftKeeper(store);

    @Test
    @DisplayName("every step comes back from the disk at the same step with everything captured")
    void everyStepComesBack() throws Exception {
        List<UnderWay> states = List.of(
                new ConfirmIdentity(Samples.card(), Samples.answers(), Kept.NOTHING),
                new TakingPortrait(Samples.identityProof(), false, Kept.NOTHING),
                new ReviewPortrait(Samples.identityProof(), Samples.goodCapture(), List.of(), Kept.NOTHING),
                new Documents(Samples.portraitProof(), List.of(Samples.paper()), Kept.NOTHING),
                new Contact(Samples.documentsProof(), Samples.form(), Kept.NOTHING),
                new Review(Samples.consentProof()));
        for (UnderWay state : states) {
            keeper.keep(Draft.of(state));
            UnderWay back =
                    new DraftKeeper(store).open(Samples.ID).orElseThrow().state();
            assertThat(back).hasSameClassAs(state);
            assertThat(back.start()).isEqualTo(state.start());
            assertThat(describe(Kept.gather(back))).isEqualTo(describe(Kept.gather(state)));
        }
    }

    @Test
    @DisplayName("pages of papers are written once each, come back byte by byte, and are emptied when taken away")
    void pages() throws Exception {
        var paper = new AttachedDocument(
                Samples.paper().details(), List.of(Samples.page(9).image()), true, Optional.of("lan"));
        var proof = Samples.portraitProof();
        keeper.keep(Draft.of(new Documents(proof, List.of(), Samples.inHand(2), Kept.NOTHING)));
        keeper.keep(Draft.of(new Documents(proof, List.of(paper), Samples.inHand(2), Kept.NOTHING)));
        assertThat(store.written.stream().filter(it -> it.startsWith("page-"))).hasSize(3);
        var back = (Documents)
                new DraftKeeper(store).open(Samples.ID).orElseThrow().state();
        assertThat(back.hand()).isEqualTo(Samples.inHand(2));
        assertThat(back.documents()).containsExactly(paper);

        var restarted = new DraftKeeper(store);
        restarted.keep(Draft.of(new Documents(proof, List.of(paper), Samples.inHandOf(1), Kept.NOTHING)));
        assertThat(store.drafts.get(Samples.ID).entrySet().stream()
                        .filter(it -> it.getKey().startsWith("page-"))
                        .filter(it -> it.getValue().length > 0))
                .hasSize(2);
        restarted.keep(Draft.of(new Documents(proof, List.of(paper), Samples.inHand(2), Kept.NOTHING)));
        var again = (Documents) restarted.open(Samples.ID).orElseThrow().state();
        assertThat(again.hand()).isEqualTo(Samples.inHand(2));
    }

    @Test
    @DisplayName("a draft with a page missing is an error, never a paper with fewer pages")
    void pageMissing() throws Exception {
        keeper.keep(Draft.of(new Documents(Samples.portraitProof(), List.of(), Samples.inHand(2), Kept.NOTHING)));
        store.drafts.get(Samples.ID).keySet().removeIf(it -> it.startsWith("page-"));
        assertThatThrownBy(() -> keeper.open(Samples.ID)).isInstanceOf(java.io.IOException.class);
    }

    @Test
    @DisplayName("a consent is still valid after a restart when nothing was changed since")
    void consentSurvives() throws Exception {
        keeper.keep(Draft.of(new Review(Samples.consentProof())));
        var back = (Review) keeper.open(Samples.ID).orElseThrow().state();
        assertThat(back.proven().consent()).isEqualTo(Samples.consent());
        assertThat(back.proven()
                        .contact()
                        .documents()
                        .portrait()
                        .capture()
                        .portrait()
                        .jpeg())
                .isEqualTo(Samples.goodCapture().portrait().jpeg());
    }

    @Test
    @DisplayName("chip and portrait are written once, however many answers follow")
    void onlyChangesAreWritten() throws Exception {
        var proof = Samples.card();
        for (IdentityField field : IdentityField.presentIn(Samples.adult())) {
            keeper.keep(
                    Draft.of(new ConfirmIdentity(proof, IdentityAnswers.NONE.with(field, Answer.RIGHT), Kept.NOTHING)));
        }
        assertThat(store.written).containsOnlyOnce("chip");
        assertThat(store.written.stream().filter("state"::equals)).hasSize(7);
    }

    @Test
    @DisplayName("a sealed dossier is no unfinished enrolment any more, yet its rejected step can be redone")
    void sealedAndRedone() throws Exception {
        keeper.keep(Draft.of(new Review(Samples.consentProof())));
        assertThat(keeper.unfinished()).containsExactly(Samples.ID);
        keeper.sealed(Samples.ID);
        assertThat(keeper.unfinished()).isEmpty();
        var fresh = new Start(
                new vn.eid.sync.dossier.DossierId("QN04-261121-0000AA"),
                Samples.OTHER_OFFICER,
                Samples.NOON,
                Optional.of(Samples.ID));
        UnderWay redo = keeper.open(Samples.ID).orElseThrow().redo(Step.PORTRAIT, fresh);
        assertThat(redo).isInstanceOf(TakingPortrait.class);
        assertThat(redo.start().previous()).contains(Samples.ID);
        Kept kept = Kept.gather(redo);
        assertThat(kept.portrait()).isEmpty();
        assertThat(kept.documents()).contains(List.of(Samples.paper()));
        assertThat(kept.contact()).contains(Samples.form());
        assertThat(kept.card().orElseThrow().start()).isEqualTo(fresh);
    }

    @Test
    @DisplayName("a draft that somebody changed is an error, never half a citizen")
    void brokenDraft() throws Exception {
        keeper.keep(Draft.of(new Review(Samples.consentProof())));
        byte[] rest = store.drafts.get(Samples.ID).get("state");
        String text = new String(rest, StandardCharsets.UTF_8);
        store.put(Samples.ID, "state", text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> keeper.open(Samples.ID)).isInstanceOf(java.io.IOException.class);
    }

    @Test
    @DisplayName("a full disk is said, and what was kept before stays")
    void fullDisk() throws Exception {
        keeper.keep(Draft.of(new ConfirmIdentity(Samples.card(), Samples.answers(), Kept.NOTHING)));
        store.full = true;
        var next = Draft.of(new Documents(Samples.portraitProof(), List.of(), Kept.NOTHING));
        assertThatThrownBy(() -> keeper.keep(next))
                .isInstanceOfSatisfying(
                        QueueException.class, it -> assertThat(it.fault()).isEqualTo(QueueFault.DISK_FULL));
        store.full = false;
        keeper.keep(next);
        assertThat(keeper.open(Samples.ID).orElseThrow().state()).isInstanceOf(Documents.class);
    }

    /** Portraits compare by their array; everything else by value. */
    private static String describe(Kept kept) {
        return kept.card() + " " + kept.answers() + " " + kept.documents() + " " + kept.contact() + " "
                + kept.finished() + " " + kept.consent().map(ConsentProof::consent) + " "
                + kept.portrait()
                        .map(it -> java.util.HexFormat.of()
                                        .formatHex(it.capture().portrait().jpeg())
                                + it.capture().portrait().quality()
                                + it.capture().match()
                                + it.decisions());
    }
}
