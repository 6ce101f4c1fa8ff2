package vn.eid.sync.gateway;

import java.net.URI;
import java.util.Optional;

/** Remembers over restarts where a begun upload lives on the server; losing it costs bytes, never correctness. */
public interface UploadUrlStore {
    /** Where the upload of these very bytes was begun. */
    Optional<URI> find(UploadItem item);

    void remember(UploadItem item, URI upload);

    void forget(UploadItem item);
}
