package vn.eid.kiosk.screen.documents;

import java.util.List;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.text.Grouping;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.sync.dossier.AttachedDocument;
import vn.eid.sync.dossier.AttachedDocument.DrivingLicence;
import vn.eid.sync.dossier.AttachedDocument.VehicleRegistration;

/**
 * One paper in a list.
 *
 * @param note how many pages, and who compared it with the original
 * @param pages small pictures of its pages
 */
public record PaperLine(
        Symbol symbol, String name, String number, String note, String state, Tone tone, List<PageLine> pages) {
    public PaperLine {
        pages = List.copyOf(pages);
    }

    /**
     * Says in words what a paper is and whether it is ready.
     *
     * @param officer who is at work; others are named by their account
     */
    public static PaperLine of(
            AttachedDocument document, String identity, Officer officer, List<PageLine> pages, Texts texts) {
        var details = document.details();
        var paper = Paper.valueOf(details.kind().name());
        var name = texts.of("paper", paper);
        if (details instanceof DrivingLicence licence) {
            name = texts.of("paper.licence.class", licence.licenceClass());
        } else if (details instanceof VehicleRegistration vehicle) {
            name = texts.of("paper.vehicle", vehicle.vehicle());
        }
        boolean own = details.number().equals(identity);
        var state = !document.originalCompared() ? "paper.not.compared" : own ? "paper.own" : "paper.compared";
        return new PaperLine(
                paper.symbol(),
                name,
                own ? Grouping.identityNumber(identity) : details.number(),
                note(document, officer, texts),
                texts.of(state),
                document.originalCompared() ? Tone.GOOD : Tone.CAUTION,
                pages);
    }

    private static String note(AttachedDocument document, Officer officer, Texts texts) {
        int count = document.pages().size();
        var pages = count == 0 ? texts.of("paper.pages.none") : texts.of("paper.pages", Integer.toString(count));
        return document.comparedBy()
                .map(by -> by.equals(officer.account()) ? officer.displayName() : by)
                .map(by -> texts.of("paper.note", pages, by))
                .orElse(pages);
    }

    @Override
    public String toString() {
        return "paper ****";
    }
}
