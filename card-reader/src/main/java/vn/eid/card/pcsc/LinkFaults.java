package vn.eid.card.pcsc;

import java.util.OptionalInt;
import vn.eid.card.CardException;
import vn.eid.card.CardFault;
import vn.eid.card.ReadPhase;

/** The one place where each fault of readers, service and connection is made. */
final class LinkFaults {
    private LinkFaults() {}

    static CardException serviceUnavailable(ReadPhase phase, Throwable cause) {
        return fault(CardFault.SERVICE_UNAVAILABLE, phase, "the PC/SC service does not answer", cause);
    }

    static CardException noReader(ReadPhase phase) {
        return fault(CardFault.NO_READER, phase, "the reader is not among those plugged in", null);
    }

    static CardException readerLost(ReadPhase phase, Throwable cause) {
        return fault(CardFault.READER_LOST, phase, "the reader was unplugged", cause);
    }

    static CardException cardMute(ReadPhase phase, String detail) {
        return fault(CardFault.CARD_MUTE, phase, detail, null);
    }

    static CardException cardRemoved(ReadPhase phase, String detail, Throwable cause) {
        return fault(CardFault.CARD_REMOVED, phase, detail, cause);
    }

    static CardException timeout(ReadPhase phase) {
        return fault(CardFault.TIMEOUT, phase, "the time for one reading is over", null);
    }

    static CardException cancelled(ReadPhase phase) {
        return fault(CardFault.CANCELLED, phase, "the reading was called off", null);
    }

    static CardException internal(ReadPhase phase, Throwable cause) {
        // messages of unexpected exceptions may hold what the card sent: only the type is told
        return fault(CardFault.INTERNAL, phase, cause.getClass().getName(), cause);
    }

    /** What a failed exchange with a card means. */
    static CardException of(PcscErrors error, ReadPhase phase, Throwable cause) {
        String detail = cause.getClass().getSimpleName();
        return switch (error) {
            case NO_SERVICE -> serviceUnavailable(phase, cause);
            case NO_READER, READER_LOST -> readerLost(phase, cause);
            case CARD_MUTE -> cardMute(phase, detail);
            // in the middle of a reading every other error is the card leaving the field
            case CARD_GONE, LENGTH_UNSUPPORTED, OTHER -> cardRemoved(phase, detail, cause);
        };
    }

    private static CardException fault(CardFault fault, ReadPhase phase, String detail, Throwable cause) {
        return new CardException(fault, phase, OptionalInt.empty(), detail, cause);
    }
}
