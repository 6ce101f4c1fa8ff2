package vn.eid.card.simulator.chip;

import vn.eid.card.simulator.apdu.CardRefusal;
import vn.eid.card.simulator.apdu.CommandApdu;
import vn.eid.card.simulator.apdu.Response;

/** Stands between secure messaging and the chip's functions, so that a faulty chip can answer nonsense with a right MAC. */
public interface PlainFilter {
    /** The chip's own answer to a command. */
    interface Chip {
        Response answer(CommandApdu command) throws CardRefusal;
    }

    /** A chip without fault. */
    PlainFilter NONE = (command, chip) -> chip.answer(command);

    Response answer(CommandApdu command, Chip chip) throws CardRefusal;
}
