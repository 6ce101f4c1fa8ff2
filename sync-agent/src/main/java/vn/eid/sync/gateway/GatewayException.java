package vn.eid.sync.gateway;

import java.time.Duration;
import java.util.Optional;

/** A contact with the gateway failed. The detail is for the log and holds no personal data. */
public final class GatewayException extends Exception {
    private final GatewayFault fault;
    private final transient Optional<Duration> retryAfter;

    GatewayException(GatewayFault fault, String detail, Throwable cause) {
        this(fault, detail, Optional.empty(), cause);
    }

    GatewayException(GatewayFault fault, String detail, Optional<Duration> retryAfter, Throwable cause) {
        super(fault + ": " + detail, cause);
        this.fault = fault;
        this.retryAfter = retryAfter;
    }

    public GatewayFault fault() {
        return fault;
    }

    /** How long the gateway asks to wait (RFC 9110 §10.2.3), at least this long. */
    public Optional<Duration> retryAfter() {
        return retryAfter == null ? Optional.empty() : retryAfter;
    }
}
