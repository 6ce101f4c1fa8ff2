package vn.eid.sync.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.queue.StatusEvent;

/**
 * The ministry's receipts for dossiers that were carried to it: CMS SignedData around JSON {@code {"schema":
 * "vn.eid.receipts/1", "receipts": [{"id", "sha256", "receiptNumber", "receivedAt"}]}}. Only the ministry's own signing
 * certificate is believed, not every certificate of its authority.
 */
public final class ReceiptFile {
    /** A year of a busy station. */
    private static final int MOST = 100_000;

    private static final String SCHEMA = "vn.eid.receipts/1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReceiptFile() {}

    /**
     * Reads and verifies.
     *
     * @param content whole file
     * @param ministry signing certificate of the ministry
     * @throws QueueException {@code TAMPERED} when it is not the ministry's unaltered file, {@code NEWER_SCHEMA}
     */
    public static List<StatusEvent> read(byte[] content, X509Certificate ministry) throws QueueException {
        var json = MinistrySigned.content("the receipt file", content, ministry);
        try {
            return receipts(JSON.readTree(json));
        } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
            throw QueueException.tampered("the receipt file", e);
        }
    }

    /**
     * The same where the ministry signs with another certificate than it is sealed for.
     *
     * @param ministry certificates of the ministry, one of which must have signed
     */
    public static List<StatusEvent> read(byte[] content, List<X509Certificate> ministry) throws QueueException {
        for (var certificate : ministry.subList(0, ministry.size() - 1)) {
            try {
                return read(content, certificate);
            } catch (QueueException e) {
                if (e.fault() != QueueFault.TAMPERED) {
                    throw e;
                }
            }
        }
        return read(content, ministry.get(ministry.size() - 1));
    }

    private static List<StatusEvent> receipts(JsonNode root) throws QueueException {
        if (!SCHEMA.equals(root.path("schema").asText())) {
            throw QueueException.newerSchema("the receipt file");
        }
        var list = root.path("receipts");
        if (list.size() > MOST) {
            throw new IllegalArgumentException("too many receipts");
        }
        var events = new ArrayList<StatusEvent>();
        for (var receipt : list) {
            events.add(new StatusEvent(
                    new DossierId(receipt.path("id").asText()),
                    receipt.path("sha256").asText(),
                    DossierStatus.RECEIVED,
                    Instant.parse(receipt.path("receivedAt").asText()),
                    receipt.path("receiptNumber").asText(),
                    Optional.empty()));
        }
        return List.copyOf(events);
    }
}
