package vn.eid.sync.queue.outreach;

import java.time.Instant;
import java.util.Optional;

/**
 * A community digital team (Tổ công nghệ số cộng đồng).
 *
 * @param name unique in its ward
 * @param nextAt when it goes out next
 * @param nextPlace where it meets; empty text when not settled
 */
public record OutreachTeam(String ward, String name, Optional<Instant> nextAt, String nextPlace) {}
