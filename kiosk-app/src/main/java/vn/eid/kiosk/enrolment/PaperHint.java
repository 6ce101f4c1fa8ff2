package vn.eid.kiosk.enrolment;

import java.util.Optional;
import vn.eid.biometrics.document.HealthInsuranceCode;
import vn.eid.biometrics.document.PaperCode;
import vn.eid.sync.dossier.AttachedDocument.DocumentKind;

/**
 * What a code on a paper says of it. Printed and not signed: it saves typing and proves nothing, so the officer compares
 * it with the original like everything else.
 *
 * @param number as printed in the code
 * @param detail place of registration; empty text when the code has none
 * @param holder full name; empty text when the code has none
 */
public record PaperHint(DocumentKind kind, String number, String detail, String holder) {
    /** Empty for codes that say nothing about a paper. */
    static Optional<PaperHint> of(PaperCode code) {
        if (code instanceof PaperCode.HealthInsurance it) {
            HealthInsuranceCode card = it.code();
            return Optional.of(new PaperHint(
                    DocumentKind.HEALTH_INSURANCE_CARD,
                    card.number(),
                    card.facility(),
                    card.holder().name()));
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "paper hint ****";
    }
}
