package vn.eid.sync.agent;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test moves by hand. */
final class HandClock implements InstantSource {
    static final Instant START = Instant.parse("2026-11-20T02:00:00Z");

    private Instant now = START;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    synchronized void move(Duration by) {
        now = now.plus(by);
    }

    synchronized void moveTo(Instant to) {
        now = to;
    }
}
