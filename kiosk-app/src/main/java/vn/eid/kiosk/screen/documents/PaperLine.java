package vn.eid.kiosk.screen.documents;

import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.text.Grouping;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.sync.dossier.AttachedDocument;
import vn.eid.sync.dossier.AttachedDocument.DrivingLicence;
import vn.eid.sync.dossier.AttachedDocument.VehicleRegistration;

/** One paper in a list. */
public record PaperLine(Symbol symbol, String name, String number, String state, Tone tone) {
    /** Says in words what a paper is and whether it is ready. */
    public static PaperLine of(AttachedDocument document, String identity, Texts texts) {
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
                texts.of(state),
                document.originalCompared() ? Tone.GOOD : Tone.CAUTION);
    }

    @Override
    public String toString() {
        return "paper ****";
    }
}
