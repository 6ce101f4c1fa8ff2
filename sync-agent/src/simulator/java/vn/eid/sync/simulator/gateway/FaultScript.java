package vn.eid.sync.simulator.gateway;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What goes wrong with which request. Asked once for each request, from several threads. */
@FunctionalInterface
public interface FaultScript {
    /** The fault of a request. */
    Fault next(String method, String path);

    /** One thing that goes wrong. */
    sealed interface Fault {}

    /** Nothing goes wrong. */
    record None() implements Fault {}

    /** The answer comes late. */
    record Delay(Duration duration) implements Fault {}

    /** The connection breaks after this many bytes of the body were read. */
    record CutAfter(long bytes) implements Fault {}

    /** An error instead of an answer. */
    record Status(int code, Optional<Duration> retryAfter) implements Fault {}

    /** An acknowledgement, last PATCH included, names another digest. */
    record WrongDigest() implements Fault {}

    /** The request is carried out, and the connection breaks before its answer. */
    record LoseAnswer() implements Fault {}

    /** No faults. */
    static FaultScript none() {
        return (method, path) -> new None();
    }

    /** These faults for requests whose method and path match, in this order, then none. */
    static FaultScript sequence(String method, String pathPart, List<Fault> faults) {
        Iterator<Fault> left = faults.iterator();
        return (asked, path) -> {
            synchronized (left) {
                return asked.equals(method) && path.contains(pathPart) && left.hasNext() ? left.next() : new None();
            }
        };
    }

    /**
     * Faults at random.
     *
     * @param probability that a request meets one, 0 to 1
     * @param longestCut largest number of bytes before a cut
     */
    static FaultScript random(RandomGenerator random, double probability, int longestCut) {
        return (method, path) -> {
            synchronized (random) {
                if (random.nextDouble() >= probability) {
                    return new None();
                }
                return switch (random.nextInt(7)) {
                    case 0 -> new Delay(Duration.ofMillis(random.nextInt(30)));
                    case 1, 2 -> new CutAfter(random.nextInt(longestCut));
                    case 3 -> new Status(500, Optional.empty());
                    case 4 -> new Status(429, Optional.of(Duration.ZERO));
                    case 5 -> new WrongDigest();
                    default -> new LoseAnswer();
                };
            }
        };
    }
}
