package vn.eid.kiosk.screen.documents;

import java.time.LocalDate;
import java.util.Optional;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.sync.dossier.DocumentRules;
import vn.eid.sync.dossier.RuleResult;
import vn.eid.sync.dossier.RuleResult.Accepted;
import vn.eid.sync.dossier.RuleResult.Refused;
import vn.eid.sync.dossier.TaxCodeRules;
import vn.eid.sync.dossier.VehicleRules;

/** Holds what was typed of a paper against the rules of numbers, and says in words what they found. */
final class PaperCheck {
    private final Texts texts;

    PaperCheck(Texts texts) {
        this.texts = texts;
    }

    /** What the rules say of a paper's number. */
    RuleResult number(Paper paper, String typed, String identity, LocalDate today) {
        return switch (paper) {
            case HEALTH_INSURANCE_CARD -> DocumentRules.healthInsurance(typed, identity, today);
            case DRIVING_LICENCE -> DocumentRules.drivingLicence(typed);
            case VEHICLE_REGISTRATION -> VehicleRules.plate(typed);
            case TAX_CODE -> TaxCodeRules.check(typed, identity, today);
        };
    }

    /** What the rules say of a paper's second field; a paper without one is always right. */
    RuleResult detail(Paper paper, String typed) {
        return switch (paper) {
            case HEALTH_INSURANCE_CARD, TAX_CODE -> RuleResult.accepted(typed.strip());
            case DRIVING_LICENCE -> DocumentRules.licenceClass(typed, Optional.empty());
            case VEHICLE_REGISTRATION -> VehicleRules.chassis(typed);
        };
    }

    /** The finding in words; nothing while the field is empty. */
    Hint hint(String typed, RuleResult result) {
        if (typed.isBlank()) {
            return new Hint(Tone.PLAIN, "");
        }
        if (result instanceof Refused it) {
            return new Hint(Tone.BAD, texts.of("rule", it.refusal()));
        }
        var cautions = ((Accepted) result).cautions();
        return cautions.isEmpty()
                ? new Hint(Tone.GOOD, texts.of("rule.right"))
                : new Hint(Tone.CAUTION, texts.of("rule", cautions.get(0)));
    }

    /** A hint under a field: how loud, and what it says. */
    record Hint(Tone tone, String text) {}
}
