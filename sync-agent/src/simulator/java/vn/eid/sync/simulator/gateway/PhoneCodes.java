package vn.eid.sync.simulator.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One-time codes: in place of a text message they show on the review page. */
public final class PhoneCodes {
    private static final Duration VALID = Duration.ofMinutes(3);
    private static final int MOST_TRIES = 5;
    private static final int MOST_KEPT = 1000;

    private final RandomGenerator random;
    private final InstantSource clock;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Code> codes = new LinkedHashMap<>();

    PhoneCodes(RandomGenerator random, InstantSource clock) {
        this.random = random;
        this.clock = clock;
    }

    /** A code that was "sent". */
    public record Code(String phone, String digits, Instant sentAt, int tries) {
        @Override
        public String toString() {
            return "code ****";
        }
    }

    synchronized ObjectNode request(String phone) {
        String id = Long.toHexString(random.nextLong());
        codes.put(id, new Code(phone, String.format("%06d", random.nextInt(1_000_000)), clock.instant(), 0));
        codes.keySet().stream()
                .limit(Math.max(0, codes.size() - MOST_KEPT))
                .toList()
                .forEach(codes::remove);
        return json.createObjectNode()
                .put("requestId", id)
                .put("validForSeconds", VALID.toSeconds())
                .put("resendAfterSeconds", 30);
    }

    synchronized ObjectNode check(String id, String digits) {
        return json.createObjectNode().put("result", result(id, digits));
    }

    private String result(String id, String digits) {
        Code code = codes.get(id);
        if (code == null || clock.instant().isAfter(code.sentAt().plus(VALID))) {
            return "EXPIRED";
        }
        if (code.tries() >= MOST_TRIES) {
            return "TOO_MANY_ATTEMPTS";
        }
        if (code.digits().equals(digits)) {
            codes.remove(id);
            return "CONFIRMED";
        }
        codes.put(id, new Code(code.phone(), code.digits(), code.sentAt(), code.tries() + 1));
        return "WRONG";
    }

    /** The newest code of a phone, as the citizen would read it. */
    public synchronized Optional<String> newest(String phone) {
        return codes.values().stream()
                .filter(code -> code.phone().equals(phone))
                .reduce((earlier, later) -> later)
                .map(Code::digits);
    }

    synchronized java.util.List<Code> waiting() {
        return java.util.List.copyOf(codes.values());
    }
}
