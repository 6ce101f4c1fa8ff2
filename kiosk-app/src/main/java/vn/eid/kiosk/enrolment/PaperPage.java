package vn.eid.kiosk.enrolment;

import vn.eid.biometrics.document.DocumentPage;
import vn.eid.biometrics.document.PageQuality;
import vn.eid.sync.dossier.Content;

/**
 * One page of the paper in hand.
 *
 * @param image as it goes into the dossier
 * @param quality how well it can be read
 */
public record PaperPage(Content image, PageQuality quality) {
    static PaperPage of(DocumentPage page) {
        return new PaperPage(new Content("image/jpeg", page.jpeg()), page.quality());
    }

    @Override
    public String toString() {
        return "page " + quality.verdict();
    }
}
