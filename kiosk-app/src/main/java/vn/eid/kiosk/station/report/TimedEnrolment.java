package vn.eid.kiosk.station.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.eid.kiosk.enrolment.Step;
import vn.eid.sync.audit.AuditEntry;

/**
 * How long the steps of one finished enrolment were open, as the audit log keeps it.
 *
 * @param seconds by step; a step that was not shown is left out
 * @param portraits that were taken until one was accepted; 0 when an earlier one was kept
 */
public record TimedEnrolment(Map<Step, Integer> seconds, int portraits) {
    /** Name of the entries in the audit log. */
    public static final String EVENT = "steps-timed";

    private static final String PORTRAITS = "portraits";

    public TimedEnrolment {
        var all = new EnumMap<Step, Integer>(Step.class);
        all.putAll(seconds);
        seconds = Map.copyOf(all);
    }

    public int total() {
        return seconds.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Details of the entry: numbers alone. */
    public Map<String, String> details() {
        var details = new TreeMap<String, String>();
        seconds.forEach((step, time) -> details.put(step.name(), Integer.toString(time)));
        details.put(PORTRAITS, Integer.toString(portraits));
        return details;
    }

    /** What an entry says; empty when it is none of these. */
    public static Optional<TimedEnrolment> of(AuditEntry entry) {
        if (!entry.event().equals(EVENT)) {
            return Optional.empty();
        }
        var seconds = new EnumMap<Step, Integer>(Step.class);
        for (Step step : Step.values()) {
            number(entry.details().get(step.name())).ifPresent(time -> seconds.put(step, time));
        }
        return Optional.of(new TimedEnrolment(
                seconds, number(entry.details().get(PORTRAITS)).orElse(0)));
    }

    private static Optional<Integer> number(String text) {
        return Optional.ofNullable(text).filter(it -> it.matches("\\d{1,8}")).map(Integer::valueOf);
    }
}
