package vn.eid.card.emrtd;

import java.util.OptionalInt;
import vn.eid.card.CardException;
import vn.eid.card.CardFault;
import vn.eid.card.FileId;
import vn.eid.card.ReadPhase;

/** The one place where each fault of the chip's protocols is made. */
final class ChipFaults {
    private ChipFaults() {}

    static CardException notAnEmrtd(ReadPhase phase, int sw) {
        return new CardException(CardFault.NOT_AN_EMRTD, phase, OptionalInt.of(sw), "the application was not selected");
    }

    static CardException wrongKey(ReadPhase phase, int sw) {
        return new CardException(CardFault.WRONG_KEY, phase, OptionalInt.of(sw), "the chip refused the key");
    }

    static CardException accessBlocked(ReadPhase phase, int sw) {
        return new CardException(CardFault.ACCESS_BLOCKED, phase, OptionalInt.of(sw), "the chip blocks access");
    }

    static CardException accessUnsupported(ReadPhase phase, OptionalInt sw, String detail) {
        return new CardException(CardFault.ACCESS_UNSUPPORTED, phase, sw, detail);
    }

    static CardException secureMessagingBroken(ReadPhase phase, OptionalInt sw, String detail) {
        return new CardException(CardFault.SECURE_MESSAGING_BROKEN, phase, sw, detail);
    }

    static CardException readFailed(ReadPhase phase, FileId file, OptionalInt sw, String detail) {
        return new CardException(CardFault.READ_FAILED, phase, sw, file + ": " + detail);
    }

    static CardException malformed(ReadPhase phase, FileId file) {
        return new CardException(CardFault.FILE_MALFORMED, phase, OptionalInt.empty(), file + " cannot be read");
    }

    static CardException tooLarge(ReadPhase phase, FileId file, long claimed) {
        String detail = file + " claims " + claimed + " bytes";
        return new CardException(CardFault.FILE_TOO_LARGE, phase, OptionalInt.empty(), detail);
    }

    static CardException cryptoUnsupported(ReadPhase phase, String detail) {
        return new CardException(CardFault.CRYPTO_UNSUPPORTED, phase, OptionalInt.empty(), detail);
    }

    static CardException hashMismatch(ReadPhase phase, FileId file) {
        String detail = file + " is not the signed one and cannot be read";
        return new CardException(CardFault.HASH_MISMATCH, phase, OptionalInt.empty(), detail);
    }
}
