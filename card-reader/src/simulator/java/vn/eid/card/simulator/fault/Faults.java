package vn.eid.card.simulator.fault;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import vn.eid.card.simulator.apdu.ApduCard;
import vn.eid.card.simulator.apdu.CardGoneException;
import vn.eid.card.simulator.chip.VirtualCard;
import vn.eid.card.simulator.crypto.Tlv;

/** The faults of the wire. Command numbers count from zero since the last reset of the card. */
public final class Faults {
    private static final int MAC_OBJECT_LENGTH = 10;
    private static final int STATUS_WORD_LENGTH = 2;

    private Faults() {}

    /** The card is pulled before command {@code index} is answered. */
    public static Fault removedAt(int index) {
        return (i, command, next) -> {
            if (i >= index) {
                throw new CardGoneException();
            }
            return next.answer();
        };
    }

    /** From command {@code index} on the frame is empty, as vpcd gives it when its client goes away. */
    public static Fault emptyFrom(int index) {
        return (i, command, next) -> i >= index ? new byte[0] : next.answer();
    }

    /** From command {@code index} on the frame ends after {@code length} bytes. */
    public static Fault cutShortFrom(int index, int length) {
        return (i, command, next) -> {
            byte[] answer = next.answer();
            return i >= index ? Arrays.copyOf(answer, Math.min(length, answer.length)) : answer;
        };
    }

    /** Command {@code index} reaches the card, but somebody else answers: a status word without protection. */
    public static Fault unprotectedStatusAt(int index, int statusWord) {
        return unprotectedAnswerAt(index, new byte[0], statusWord);
    }

    /** Command {@code index} reaches the card, but somebody else answers with plain data. */
    public static Fault unprotectedAnswerAt(int index, byte[] data, int statusWord) {
        return (i, command, next) -> {
            byte[] genuine = next.answer();
            return i == index ? Tlv.concat(data, status(statusWord)) : genuine;
        };
    }

    /** From command {@code index} on nothing reaches the card, and everything is answered with plain data. */
    public static Fault plainImpostorFrom(int index, byte[] data, int statusWord) {
        return (i, command, next) -> i >= index ? Tlv.concat(data, status(statusWord)) : next.answer();
    }

    /** The MAC of answer {@code index} is wrong in its last bit. */
    public static Fault wrongMacAt(int index) {
        return (i, command, next) -> {
            byte[] answer = next.answer();
            if (i == index && answer.length > STATUS_WORD_LENGTH) {
                answer[answer.length - STATUS_WORD_LENGTH - 1] ^= 1;
            }
            return answer;
        };
    }

    /** Answer {@code index} comes without its MAC object. */
    public static Fault missingMacAt(int index) {
        return (i, command, next) -> {
            byte[] answer = next.answer();
            if (i != index || answer.length < MAC_OBJECT_LENGTH + STATUS_WORD_LENGTH) {
                return answer;
            }
            int body = answer.length - STATUS_WORD_LENGTH;
            return Tlv.concat(
                    Arrays.copyOf(answer, body - MAC_OBJECT_LENGTH), Arrays.copyOfRange(answer, body, answer.length));
        };
    }

    /** The status word outside the protection of answer {@code index} differs from the one inside. */
    public static Fault outerStatusAt(int index, int statusWord) {
        return (i, command, next) -> {
            byte[] answer = next.answer();
            return i == index
                    ? Tlv.concat(Arrays.copyOf(answer, answer.length - STATUS_WORD_LENGTH), status(statusWord))
                    : answer;
        };
    }

    /** Answer {@code index} has a data object in front that no protocol knows. */
    public static Fault unknownObjectAt(int index) {
        return (i, command, next) ->
                i == index ? Tlv.concat(Tlv.of(0x9B, new byte[] {1, 2}), next.answer()) : next.answer();
    }

    /** Answer {@code index} is the one before it once more, right in itself but for an older counter. */
    public static Fault replayAt(int index) {
        AtomicReference<byte[]> before = new AtomicReference<>(new byte[0]);
        return (i, command, next) -> {
            byte[] answer = next.answer();
            byte[] last = before.getAndSet(answer);
            return i == index ? last : answer;
        };
    }

    /** The chip's counter jumps before command {@code index}. */
    public static Fault counterSkippedAt(int index, VirtualCard card) {
        return (i, command, next) -> {
            if (i == index) {
                card.skipCounter();
            }
            return next.answer();
        };
    }

    /** Answer {@code index} is {@code length} bytes long. */
    public static Fault giantAnswerAt(int index, int length) {
        return (i, command, next) ->
                i == index ? Tlv.concat(new byte[length - STATUS_WORD_LENGTH], status(0x9000)) : next.answer();
    }

    /** Every answer takes that long. */
    public static Fault slow(Duration each) {
        return (i, command, next) -> {
            try {
                Thread.sleep(each.toMillis());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return next.answer();
        };
    }

    /** At command {@code index} another card lies on the reader, and no one noticed. It stays there. */
    public static Fault swappedAt(int index, ApduCard other) {
        AtomicBoolean swapped = new AtomicBoolean();
        return (i, command, next) -> {
            if (i == index && swapped.compareAndSet(false, true)) {
                other.reset();
            }
            return swapped.get() ? other.process(command) : next.answer();
        };
    }

    /** From command {@code index} on every answer has one random bit wrong. */
    public static Fault noiseFrom(int index, RandomGenerator random) {
        return (i, command, next) -> {
            byte[] answer = next.answer();
            if (i >= index) {
                answer[random.nextInt(answer.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return answer;
        };
    }

    private static byte[] status(int statusWord) {
        return new byte[] {(byte) (statusWord >> 8), (byte) statusWord};
    }
}
