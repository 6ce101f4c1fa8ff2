package vn.eid.card.simulator.link;

import java.time.Duration;

/** What the air interface costs. */
@FunctionalInterface
public interface Latency {
    /** No cost at all. */
    Latency NONE = (sent, received) -> {};

    /**
     * Blocks for as long as one exchange takes.
     *
     * @param sent bytes of the command
     * @param received bytes of the response
     */
    void await(int sent, int received) throws InterruptedException;

    /** The same time for every exchange. */
    static Latency perApdu(Duration time) {
        return (sent, received) -> Thread.sleep(time.toMillis(), time.getNano() % 1_000_000);
    }

    /** A fixed time for every exchange and a rate for its bytes, nine bits each. */
    static Latency onAir(Duration perApdu, int bitsPerSecond) {
        return (sent, received) -> {
            long nanos = perApdu.toNanos() + (sent + received) * 9L * 1_000_000_000L / bitsPerSecond;
            Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
        };
    }
}
