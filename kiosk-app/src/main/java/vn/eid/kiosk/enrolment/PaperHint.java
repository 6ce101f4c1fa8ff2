package vn.eid.kiosk.enrolment;

import java.util.Optional;
import vn.eid.biometrics.document.HealthInsuranceCode;
import vn.eid.biometrics.document.PaperCode;
import vn.eid.sync.dossier.AttachedDocument.DocumentKind;
import vn.eid.sync.dossier.AttachedDocument.VehicleKind;

/**
 * What is to stand in the form of a paper: what a code on it says, or what the officer had typed before the paper was put
 * under the camera. A code is printed and not signed: it saves typing and proves nothing, so the officer compares it with
 * the original like everything else.
 *
 * @param number empty text for none
 * @param detail place of registration, class or chassis number; empty text for none
 * @param holder full name in a code; empty text for none
 * @param vehicle kind of vehicle, for a registration
 */
public record PaperHint(DocumentKind kind, String number, String detail, String holder, Optional<VehicleKind> vehicle) {
    /** Empty for codes that say nothing about a paper. */
    static Optional<PaperHint> of(PaperCode code) {
        if (code instanceof PaperCode.HealthInsurance it) {
            HealthInsuranceCode card = it.code();
            return Optional.of(new PaperHint(
                    DocumentKind.HEALTH_INSURANCE_CARD,
                    card.number(),
                    card.facility(),
                    card.holder().name(),
                    Optional.empty()));
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "paper hint ****";
    }
}
