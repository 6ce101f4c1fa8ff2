package vn.eid.sync.queue;

import java.util.List;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;

/**
 * Encrypted, durable drafts: the result of every step of an enrolment under way, so that a crash or a power cut loses
 * nothing. Blocking; each call is durable when it returns.
 */
public interface DraftStore {
    /** Stores or replaces one part, e.g. {@code chip}, {@code portrait}, {@code state}. */
    void put(DossierId draft, String part, byte[] content) throws QueueException;

    Optional<byte[]> get(DossierId draft, String part) throws QueueException;

    /** Names of the parts, in the order in which they were first stored. */
    List<String> parts(DossierId draft) throws QueueException;

    /** Drafts that exist, oldest first. */
    List<DossierId> list() throws QueueException;

    /** Removes a draft for good: its key is destroyed first. */
    void erase(DossierId draft) throws QueueException;
}
