package vn.eid.sync.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One entry of the log; it holds no personal data of citizens.
 *
 * @param event stable name
 * @param actor account name, or {@code system}
 */
public record AuditEntry(Instant at, String event, String actor, Map<String, String> details) {
    public AuditEntry {
        details = Map.copyOf(details);
    }
}
