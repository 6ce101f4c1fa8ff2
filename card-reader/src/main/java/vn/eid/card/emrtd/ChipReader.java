package vn.eid.card.emrtd;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import vn.eid.card.CardException;
import vn.eid.card.ChipReadRequest;
import vn.eid.card.ChipReading;
import vn.eid.card.ReadListener;
import vn.eid.card.ReadPhase;
import vn.eid.card.inspection.PassiveAuthentication;
import vn.eid.card.inspection.TrustStore;
import vn.eid.card.lds.BoundedParser;

/**
 * Reads one chip from beginning to end: opens it, reads its files, has it prove itself, inspects what it said. The course
 * of a reading is the list of steps below; the text of the card is handed over before the portrait is read.
 */
public final class ChipReader {
    private final TrustStore trust;
    private final BoundedParser parser;
    private final SecureRandom random;
    private final Clock clock;
    private final ReadingLimits limits;
    private final PassiveAuthentication passiveAuthentication = new PassiveAuthentication();

    /**
     * @param trust authorities that this counter trusts
     * @param parser for everything that comes from the chip
     * @param random challenges and ephemeral keys
     * @param clock for durations, validity periods and the day in the counter's zone
     * @param limits what to accept and to use
     */
    public ChipReader(TrustStore trust, BoundedParser parser, SecureRandom random, Clock clock, ReadingLimits limits) {
        this.trust = trust;
        this.parser = parser;
        this.random = random;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Reads the card at the other end of {@code link}. Blocks; the link bounds the time.
     *
     * @param observer is told of every exchange
     * @param shortLength whether reader or card want APDUs of at most 256 bytes
     * @throws CardException when nothing can be shown; a chip that fails an inspection is a result, not a fault
     */
    public ChipReading read(
            CardLink link, ChipReadRequest request, ReadListener listener, ApduObserver observer, boolean shortLength)
            throws CardException {
        ApduChannel channel = new ApduChannel(link, observer);
        Reading reading = new Reading(
                channel,
                request,
                listener,
                new Tools(
                        trust,
                        passiveAuthentication,
                        parser,
                        random,
                        clock,
                        shortLength ? limits.shortLengthOnly() : limits));
        try {
            for (Step step : course(reading)) {
                channel.enter(step.phase());
                reading.enter(step.phase());
                step.action().run();
            }
            return reading.result();
        } finally {
            channel.end();
        }
    }

    private static List<Step> course(Reading reading) {
        return List.of(
                new Step(ReadPhase.ACCESS, reading::openChip),
                new Step(ReadPhase.READING, reading::readSecurityObject),
                new Step(ReadPhase.READING, reading::readText),
                new Step(ReadPhase.READING, reading::showText),
                new Step(ReadPhase.READING, reading::readKeys),
                new Step(ReadPhase.CHIP_AUTHENTICATION, reading::proveChip),
                new Step(ReadPhase.READING_PORTRAIT, reading::readPortrait),
                new Step(ReadPhase.VERIFYING, reading::inspect),
                new Step(ReadPhase.DONE, () -> {}));
    }

    /** What every reading needs. */
    record Tools(
            TrustStore trust,
            PassiveAuthentication passiveAuthentication,
            BoundedParser parser,
            SecureRandom random,
            Clock clock,
            ReadingLimits limits) {}

    private record Step(ReadPhase phase, Action action) {}

    private interface Action {
        void run() throws CardException;
    }
}
