package vn.eid.sync.audit;

import java.util.Map;
import vn.eid.sync.queue.QueueException;

/** The port to the audit log. */
public interface AuditLog {
    /**
     * Appends one entry; durable when it returns.
     *
     * @param event stable name, e.g. {@code signed-in}, {@code chip-read}, {@code override}
     * @param actor account name, or {@code system}
     * @param details stable keys; never personal data of citizens, dossier numbers are fine
     */
    void append(String event, String actor, Map<String, String> details) throws QueueException;
}
