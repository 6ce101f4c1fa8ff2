package vn.eid.sync.keys;

import java.time.Duration;
import java.time.Instant;

/**
 * What an administrator is shown of the station's key. Nothing in it is secret.
 *
 * @param kind where the private key lies
 * @param subject of the certificate
 * @param issuer of the certificate
 * @param serial hexadecimal
 * @param notBefore validity
 * @param notAfter validity
 * @param sha256 fingerprint of the certificate
 * @param selfSigned whether it is only the placeholder that {@code init} makes; the ministry does not accept it
 * @param nextWaiting whether a further key waits for its certificate
 */
public record KeyReport(
        StationKeys.StoreKind kind,
        String subject,
        String issuer,
        String serial,
        Instant notBefore,
        Instant notAfter,
        String sha256,
        boolean selfSigned,
        boolean nextWaiting) {
    /** Officers are warned so long ahead. */
    public static final Duration WARNING = Duration.ofDays(30);

    /** State of the certificate. */
    public enum Validity {
        NOT_YET_VALID,
        VALID,
        /** Fewer than thirty days are left. */
        EXPIRES_SOON,
        EXPIRED
    }

    /** State of the certificate at an instant. */
    public Validity validity(Instant now) {
        if (now.isBefore(notBefore)) {
            return Validity.NOT_YET_VALID;
        }
        if (now.isAfter(notAfter)) {
            return Validity.EXPIRED;
        }
        return now.plus(WARNING).isAfter(notAfter) ? Validity.EXPIRES_SOON : Validity.VALID;
    }
}
