package vn.eid.card.pcsc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CommandAPDU;
import vn.eid.card.CardException;
import vn.eid.card.Octets;
import vn.eid.card.ReadPhase;
import vn.eid.card.emrtd.CardLink;

/** A connected card. Turns every way in which a card, reader or service can go away into its fault. */
final class PcscLink implements CardLink {
    private static final int STATUS_BYTES = 2;
    private static final int OK = 0x9000;
    private static final int FIRST_STATUS = 0x6100;
    private static final int LAST_STATUS = 0x6FFF;
    private static final int HEADER = 4;

    private final Card card;
    private final CardThread thread;
    private final InstantSource clock;
    private final Limits limits;
    private boolean extendedFailed;
    private boolean abandoned;
    private boolean lost;

    /**
     * What bounds a reading.
     *
     * @param end when the whole must be over
     * @param exchange longest time for one answer
     * @param cancelled whether nobody wants the result any more
     */
    record Limits(Instant end, Duration exchange, BooleanSupplier cancelled) {}

    PcscLink(Card card, CardThread thread, InstantSource clock, Limits limits) {
        this.card = card;
        this.thread = thread;
        this.clock = clock;
        this.limits = limits;
    }

    /** Whether an exchange with an extended length broke down, which some readers' drivers do. */
    boolean extendedFailed() {
        return extendedFailed;
    }

    /** Whether an exchange failed, so that the card of this connection must be taken for gone. */
    boolean lost() {
        return lost;
    }

    /** Whether a call did not come back: the connection cannot even be closed then. */
    boolean abandoned() {
        return abandoned;
    }

    @Override
    public Octets atr() {
        return Octets.of(card.getATR().getBytes());
    }

    @Override
    public byte[] transmit(byte[] command, ReadPhase phase) throws CardException {
        if (limits.cancelled().getAsBoolean()) {
            throw LinkFaults.cancelled(phase);
        }
        Duration left = Duration.between(clock.instant(), limits.end());
        if (left.isNegative() || left.isZero()) {
            throw LinkFaults.timeout(phase);
        }
        boolean lastMoments = left.compareTo(limits.exchange()) < 0;
        try {
            lost = true;
            byte[] answer = thread.call(() -> exchange(command), lastMoments ? left : limits.exchange());
            byte[] whole = checked(answer, phase);
            lost = false;
            return whole;
        } catch (ExecutionException failed) {
            extendedFailed = isExtended(command);
            throw LinkFaults.of(PcscErrors.of(failed.getCause()), phase, failed.getCause());
        } catch (TimeoutException silent) {
            abandoned = true;
            throw lastMoments ? LinkFaults.timeout(phase) : LinkFaults.cardMute(phase, "no answer to a command");
        } catch (InterruptedException stop) {
            abandoned = true;
            Thread.currentThread().interrupt();
            throw LinkFaults.cancelled(phase);
        }
    }

    /** ISO/IEC 7816-4 §5.1: after the header of an extended command comes a zero, and more than that zero. */
    private static boolean isExtended(byte[] command) {
        return command.length > HEADER + 1 && command[HEADER] == 0;
    }

    /** Ends the connection with a reset; always true. */
    boolean disconnect() throws javax.smartcardio.CardException {
        card.disconnect(true);
        return true;
    }

    private byte[] exchange(byte[] command) throws javax.smartcardio.CardException {
        CardChannel channel = card.getBasicChannel();
        return channel.transmit(new CommandAPDU(command)).getBytes();
    }

    /** A card pulled in the middle of its answer leaves too few bytes, or zeros where the status word should be. */
    private static byte[] checked(byte[] answer, ReadPhase phase) throws CardException {
        int end = answer.length - STATUS_BYTES;
        int sw = end < 0 ? 0 : (answer[end] & 0xFF) << 8 | answer[end + 1] & 0xFF;
        boolean status = sw == OK || sw >= FIRST_STATUS && sw <= LAST_STATUS;
        if (!status) {
            throw LinkFaults.cardRemoved(phase, "answer cut off after " + answer.length + " bytes", null);
        }
        return answer;
    }
}
