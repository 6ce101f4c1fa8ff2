package vn.eid.kiosk.station.selfservice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Limits look-ups without the card, so that nobody tries numbers out. Counts in memory alone and keeps no number: only a
 * digest with the salt of this run. One thread.
 */
public final class Attempts {
    private static final int MOST_NUMBERS = 1000;

    private final Rules rules;
    private final byte[] salt;
    private final Deque<Instant> made = new ArrayDeque<>();
    private final Deque<Instant> wrong = new ArrayDeque<>();
    private final Map<String, Deque<Instant>> wrongByNumber = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_NUMBERS;
        }
    };

    /**
     * How much is allowed.
     *
     * @param asked look-ups at this counter within {@code window}
     * @param missed of those that found nothing
     * @param window sliding
     * @param missedForNumber with one identity number within {@code day}
     */
    public record Rules(int asked, int missed, Duration window, int missedForNumber, Duration day) {
        /** Generous to a family at the counter, useless to a machine. */
        public static final Rules USUAL = new Rules(12, 4, Duration.ofMinutes(10), 3, Duration.ofHours(24));
    }

    /** @param salt random bytes of this run */
    public Attempts(Rules rules, byte[] salt) {
        this.rules = rules;
        this.salt = salt.clone();
    }

    /** How long to wait before this number may be asked for; empty when it may be now. */
    Optional<Duration> hindrance(String idNumber, Instant now) {
        var number = wrongByNumber.getOrDefault(digest(idNumber), new ArrayDeque<>());
        return Stream.of(
                        wait(made, rules.asked(), rules.window(), now),
                        wait(wrong, rules.missed(), rules.window(), now),
                        wait(number, rules.missedForNumber(), rules.day(), now))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    /** Counts one look-up. */
    void count(String idNumber, boolean found, Instant now) {
        made.addLast(now);
        if (!found) {
            wrong.addLast(now);
            wrongByNumber
                    .computeIfAbsent(digest(idNumber), any -> new ArrayDeque<>())
                    .addLast(now);
        }
    }

    private static Optional<Duration> wait(Deque<Instant> times, int most, Duration window, Instant now) {
        while (!times.isEmpty() && !times.peekFirst().plus(window).isAfter(now)) {
            times.removeFirst();
        }
        return times.size() < most
                ? Optional.empty()
                : Optional.of(Duration.between(now, times.peekFirst().plus(window)));
    }

    private String digest(String idNumber) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            return HexFormat.of().formatHex(sha.digest(idNumber.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
