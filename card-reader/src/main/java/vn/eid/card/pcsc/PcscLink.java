package vn.eid.card.pcsc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
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

    private final Card card;
    private final CardThread thread;
    private final InstantSource clock;
    private final Instant end;
    private final Duration exchangeLimit;

    PcscLink(Card card, CardThread thread, InstantSource clock, Instant end, Duration exchangeLimit) {
        this.card = card;
        this.thread = thread;
        this.clock = clock;
        this.end = end;
        this.exchangeLimit = exchangeLimit;
    }

    @Override
    public Octets atr() {
        return Octets.of(card.getATR().getBytes());
    }

    @Override
    public byte[] transmit(byte[] command, ReadPhase phase) throws CardException {
        Duration left = Duration.between(clock.instant(), end);
        if (left.isNegative() || left.isZero()) {
            throw LinkFaults.timeout(phase);
        }
        boolean lastMoments = left.compareTo(exchangeLimit) < 0;
        try {
            byte[] answer = thread.call(() -> exchange(command), lastMoments ? left : exchangeLimit);
            return checked(answer, phase);
        } catch (ExecutionException failed) {
            throw LinkFaults.of(PcscErrors.of(failed.getCause()), phase, failed.getCause());
        } catch (TimeoutException silent) {
            throw lastMoments ? LinkFaults.timeout(phase) : LinkFaults.cardMute(phase, "no answer to a command");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw LinkFaults.cancelled(phase);
        }
    }

    private byte[] exchange(byte[] command) throws javax.smartcardio.CardException {
        CardChannel channel = card.getBasicChannel();
        return channel.transmit(new CommandAPDU(command)).getBytes();
    }

    /** A card pulled in the middle of its answer leaves too few bytes, or a status word of zeros. */
    private static byte[] checked(byte[] answer, ReadPhase phase) throws CardException {
        int sw1 = answer.length < STATUS_BYTES ? 0 : (answer[answer.length - STATUS_BYTES] & 0xFF) >> 4;
        if (sw1 != 0x6 && sw1 != 0x9) {
            throw LinkFaults.cardRemoved(phase, "answer cut off after " + answer.length + " bytes", null);
        }
        return answer;
    }
}
