package vn.eid.sync.gateway;

/** Told after each chunk that the gateway has confirmed, on the uploading thread. */
@FunctionalInterface
public interface UploadProgress {
    /**
     * More has arrived.
     *
     * @param confirmed bytes that the gateway holds
     * @param sent bytes that travelled since the last call, repeated ones included
     */
    void confirmed(long confirmed, long sent);
}
