package vn.eid.sync.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The ministry's acknowledgement of the very bytes.
 *
 * @param number the ministry's receipt number
 * @param sha256 hexadecimal digest as echoed; believed only when it equals ours
 * @param receivedAt the ministry's time
 * @param dueDate legal limit, if known already
 */
public record Receipt(String number, String sha256, Instant receivedAt, Optional<LocalDate> dueDate) {}
