package vn.eid.card.pcsc;

import java.util.List;
import java.util.Locale;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;

/**
 * What a PC/SC error means. Every library wraps the service's codes in its own exceptions; the codes' names stand in their
 * messages.
 */
enum PcscErrors {
    NO_SERVICE,
    NO_READER,
    READER_LOST,
    CARD_GONE,
    CARD_MUTE,
    LENGTH_UNSUPPORTED,
    OTHER;

    private static final int MAX_CAUSES = 8;

    /** Looks through the exception and its causes. */
    static PcscErrors of(Throwable error) {
        Throwable at = error;
        for (int depth = 0; at != null && depth < MAX_CAUSES; depth++) {
            PcscErrors meaning = meaningOf(at);
            if (meaning != OTHER) {
                return meaning;
            }
            at = at.getCause();
        }
        return OTHER;
    }

    private static PcscErrors meaningOf(Throwable error) {
        if (error instanceof CardNotPresentException) {
            return CARD_GONE;
        }
        String text = (error.getClass().getSimpleName() + " " + error.getMessage()).toUpperCase(Locale.ROOT);
        if (has(text, "NO_READERS_AVAILABLE")) {
            return NO_READER;
        }
        if (has(text, "NO_SERVICE", "SERVICE_STOPPED", "ESTABLISHCONTEXT", "INVALID_HANDLE", "SERVER_TOO_BUSY")) {
            return NO_SERVICE;
        }
        if (has(text, "READER_UNAVAILABLE", "UNKNOWN_READER")) {
            return READER_LOST;
        }
        if (has(text, "UNRESPONSIVE_CARD", "UNPOWERED_CARD", "UNSUPPORTED_CARD", "PROTO_MISMATCH")) {
            return CARD_MUTE;
        }
        if (has(text, "INSUFFICIENT_BUFFER", "UNSUPPORTED_FEATURE", "INVALID_PARAMETER", "INVALID_VALUE")) {
            return LENGTH_UNSUPPORTED;
        }
        boolean gone =
                has(text, "REMOVED_CARD", "NO_SMARTCARD", "NOT_TRANSACTED", "RESET_CARD", "COMM_", "HAS BEEN REMOVED");
        return gone ? CARD_GONE : OTHER;
    }

    private static boolean has(String text, String... codes) {
        for (String code : codes) {
            if (text.contains(code)) {
                return true;
            }
        }
        return false;
    }

    /** The list of terminals; that there is none is an exception in some libraries. */
    static List<CardTerminal> listOf(CardTerminals terminals) throws CardException {
        try {
            return terminals.list();
        } catch (CardException noList) {
            if (of(noList) == NO_READER) {
                return List.of();
            }
            throw noList;
        }
    }
}
