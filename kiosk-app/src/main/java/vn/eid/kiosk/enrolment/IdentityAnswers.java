package vn.eid.kiosk.enrolment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.eid.sync.dossier.OfficerDecision;

/**
 * What the citizen said of each field, and what the officer decided where something was wrong or conspicuous.
 *
 * @param answers only fields that were answered
 * @param decisions in the order in which they were made, the latest of a subject counts
 */
public record IdentityAnswers(Map<IdentityField, Answer> answers, List<OfficerDecision> decisions) {
    /** Nothing answered yet. */
    public static final IdentityAnswers NONE = new IdentityAnswers(Map.of(), List.of());

    public IdentityAnswers {
        var copy = new EnumMap<IdentityField, Answer>(IdentityField.class);
        copy.putAll(answers);
        answers = Collections.unmodifiableMap(copy);
        decisions = List.copyOf(decisions);
    }

    public IdentityAnswers with(IdentityField field, Answer answer) {
        var copy = new EnumMap<IdentityField, Answer>(IdentityField.class);
        copy.putAll(answers);
        copy.put(field, answer);
        return new IdentityAnswers(copy, decisions);
    }

    public IdentityAnswers with(OfficerDecision decision) {
        return new IdentityAnswers(
                answers, Stream.concat(decisions.stream(), Stream.of(decision)).toList());
    }
}
