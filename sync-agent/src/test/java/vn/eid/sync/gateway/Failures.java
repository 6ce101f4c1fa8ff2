package vn.eid.sync.gateway;

import java.time.Duration;
import java.util.Optional;

/** Makes the gateway's exceptions for tests of other packages. */
public final class Failures {
    private Failures() {}

    public static GatewayException of(GatewayFault fault) {
        return new GatewayException(fault, "test", null);
    }

    public static GatewayException busy(Duration retryAfter) {
        return new GatewayException(GatewayFault.BUSY, "test", Optional.of(retryAfter), null);
    }
}
