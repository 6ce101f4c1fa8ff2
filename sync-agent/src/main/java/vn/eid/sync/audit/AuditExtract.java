package vn.eid.sync.audit;

import java.util.List;

/**
 * What of the log goes into a sealed dossier: the entries about it, and the head of the chain at that moment. The
 * ministry thus holds heads that nobody at the counter can take back.
 *
 * @param entries lines of the log, oldest first
 * @param sequence number of the newest entry of the whole log
 * @param head its hash, hexadecimal; empty text when the log is empty
 */
public record AuditExtract(List<String> entries, long sequence, String head) {
    public AuditExtract {
        entries = List.copyOf(entries);
    }
}
