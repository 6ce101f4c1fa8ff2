package vn.eid.sync.gateway;

import java.util.Map;
import java.util.Optional;
import vn.eid.sync.dossier.RejectionReason.Step;

/** Which step of the enrolment mends which reason of the ministry (contract, schema {@code RejectionReason}). */
final class RejectionSteps {
    private static final Map<String, Step> BY_CODE = Map.ofEntries(
            Map.entry("PORTRAIT_QUALITY", Step.PORTRAIT),
            Map.entry("PORTRAIT_MISMATCH", Step.PORTRAIT),
            Map.entry("CHIP_NOT_GENUINE", Step.CARD),
            Map.entry("CARD_EXPIRED", Step.CARD),
            Map.entry("CARD_REVOKED", Step.CARD),
            Map.entry("POPULATION_DATA_MISMATCH", Step.IDENTITY),
            Map.entry("REPRESENTATIVE_MISSING", Step.IDENTITY),
            Map.entry("DOCUMENT_NOT_FOUND", Step.DOCUMENTS),
            Map.entry("DOCUMENT_UNREADABLE", Step.DOCUMENTS),
            Map.entry("PHONE_NOT_OWN_NAME", Step.CONTACT),
            Map.entry("PHONE_IN_USE", Step.CONTACT),
            Map.entry("CONSENT_MISSING", Step.CONSENT),
            Map.entry("DUPLICATE_DOSSIER", Step.NONE),
            Map.entry("HAS_LEVEL_2", Step.NONE),
            Map.entry("OFFICER_NOT_AUTHORISED", Step.NONE),
            Map.entry("SIGNATURE_INVALID", Step.NONE),
            Map.entry("UNREADABLE", Step.NONE));

    private RejectionSteps() {}

    static Step ofCode(String code) {
        return BY_CODE.getOrDefault(code, Step.NONE);
    }

    static Optional<Step> named(Optional<String> name) {
        for (Step step : Step.values()) {
            if (name.filter(step.name()::equals).isPresent()) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}
