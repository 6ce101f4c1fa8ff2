package vn.eid.sync.queue;

/** The two-person rule on one dossier: sampled dossiers wait for a second officer before any agent may send them. */
public enum Review {
    /** Not sampled, or sampling is off. */
    NOT_NEEDED,
    /** A second officer, never the captor, must approve before the dossier is sent. */
    PENDING,
    /** Approved by {@link QueuedDossier#approver()}. */
    APPROVED
}
