package vn.eid.card.pcsc;

import java.util.Optional;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import vn.eid.card.CardPresence;
import vn.eid.card.ReaderState;

/** What is known of one reader between two looks: empty, a card settling, a card ready, or a card that stays mute. */
final class WatchedReader {
    private static final int LOOKS_TO_SETTLE = 3;

    private enum Phase {
        UNKNOWN,
        EMPTY,
        SETTLING,
        READY,
        MUTE
    }

    private final String name;
    private Phase phase = Phase.UNKNOWN;
    private int failures;

    WatchedReader(String name) {
        this.name = name;
    }

    /** The new state, if it is another one than at the last look. */
    Optional<ReaderState> look(CardTerminal terminal) throws CardException {
        if (!terminal.isCardPresent()) {
            failures = 0;
            return change(Phase.EMPTY, new ReaderState.Empty(name));
        }
        if (phase == Phase.READY || phase == Phase.MUTE) {
            return Optional.empty();
        }
        try {
            Card card = terminal.connect("*");
            ReaderState ready = new ReaderState.CardPresent(new CardPresence(name, PcscCardReaders.atrOf(card)));
            card.disconnect(false);
            return change(Phase.READY, ready);
        } catch (CardException notYet) {
            PcscErrors error = PcscErrors.of(notYet);
            if (error == PcscErrors.NO_SERVICE || error == PcscErrors.READER_LOST) {
                throw notYet;
            }
            // a card on its way in is not there, or answers nothing, at first
            phase = Phase.SETTLING;
            failures++;
            return failures < LOOKS_TO_SETTLE ? Optional.empty() : change(Phase.MUTE, new ReaderState.CardMute(name));
        }
    }

    private Optional<ReaderState> change(Phase next, ReaderState state) {
        boolean changed = phase != next;
        phase = next;
        return changed ? Optional.of(state) : Optional.empty();
    }
}
