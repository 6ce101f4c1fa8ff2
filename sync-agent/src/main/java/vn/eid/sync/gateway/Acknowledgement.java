package vn.eid.sync.gateway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;

/**
 * The ministry has the very bytes.
 *
 * @param id of the dossier
 * @param sha256 digest that the ministry computed, hexadecimal
 * @param receiptNumber for the citizen
 * @param receivedAt ministry's time
 * @param dueDate the ministry's own reckoning of the legal limit, if it states one
 */
public record Acknowledgement(
        DossierId id, String sha256, String receiptNumber, Instant receivedAt, Optional<LocalDate> dueDate) {}
