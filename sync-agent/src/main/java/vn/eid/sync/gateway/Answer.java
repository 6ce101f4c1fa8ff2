package vn.eid.sync.gateway;

import java.net.http.HttpHeaders;
import java.time.Instant;

/** A complete answer of the gateway, its body bounded. */
record Answer(int status, HttpHeaders headers, byte[] body, Instant receivedAt) {
    @Override
    public String toString() {
        return "answer " + status;
    }
}
