package vn.eid.sync.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.queue.Spool;
import vn.eid.sync.queue.Transfer;

/**
 * Exports waiting dossiers with a list that the station signs: {@code manifest.p7m} is CMS SignedData around JSON, read
 * with {@code openssl cms -verify}. It names numbers, sizes and digests, no citizen.
 */
public final class ExportManifest {
    /** Name of the list beside the sealed files. */
    public static final String NAME = "manifest.p7m";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CmsSeal seal;
    private final String counter;
    private final InstantSource time;

    public ExportManifest(CmsSeal seal, String counter, InstantSource time) {
        this.seal = seal;
        this.counter = counter;
        this.time = time;
    }

    /**
     * Copies the sealed files into an empty folder; the signed list comes last, so that a folder without it is known to be
     * incomplete.
     *
     * @return what was exported
     */
    public List<QueuedDossier> export(Transfer transfer, Path target, DurableFiles files) throws QueueException {
        var rows = transfer.export(target, files);
        files.store(target.resolve(NAME), seal.signed(list(rows)));
        return rows;
    }

    private byte[] list(List<QueuedDossier> rows) {
        var root = JSON.createObjectNode()
                .put("schema", "vn.eid.export/1")
                .put("counter", counter)
                .put("createdAt", time.instant().toString());
        var entries = root.putArray("files");
        rows.forEach(row -> entries.addObject()
                .put("name", row.id().value() + Spool.SEALED)
                .put("id", row.id().value())
                .put("size", row.size())
                .put("sha256", row.sha256())
                .put("sealedAt", row.sealedAt().toString()));
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree without cycles is always written", e);
        }
    }
}
