package vn.eid.sync.agent;

import java.time.Duration;
import java.util.Optional;

/** How often systemd wants to hear from the service (sd_watchdog_enabled(3)): twice within the time it set. */
final class Watchdog {
    private static final Duration WITHOUT = Duration.ofSeconds(30);

    private Watchdog() {}

    static long period(Optional<String> watchdogMicros) {
        return watchdogMicros
                .filter(text -> text.matches("[1-9]\\d{3,17}"))
                .map(text -> Math.max(1, Long.parseLong(text) / 2000))
                .orElse(WITHOUT.toMillis());
    }
}
