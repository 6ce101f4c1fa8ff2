package vn.eid.card.simulator.chip;

import java.util.Set;

/**
 * Habits of a chip that do not depend on whose it is.
 *
 * @param basicAccessControl whether BAC opens it
 * @param extendedLength whether it takes extended Lc and Le
 * @param maxResponse most bytes of response data on the wire; a longer Le is answered with 6700
 * @param overlong what it does when a protected answer would not fit into Le
 * @param bacAnswer what it answers to a right MUTUAL AUTHENTICATE
 * @param terminalProtected files that only terminal authentication opens, such as fingerprints
 */
public record ChipBehaviour(
        boolean basicAccessControl,
        boolean extendedLength,
        int maxResponse,
        Overlong overlong,
        BacAnswer bacAnswer,
        Set<Integer> terminalProtected) {
    /** A Vietnamese card: both ways in, extended length, DG3 closed. */
    public static final ChipBehaviour CCCD =
            new ChipBehaviour(true, true, 65536, Overlong.SHORTEN, BacAnswer.RIGHT, Set.of(Fid.dataGroup(3)));

    /** Chips differ in what they do with an Le that leaves no room for the protected form. */
    public enum Overlong {
        SHORTEN,
        REFUSE
    }

    /** Answers to MUTUAL AUTHENTICATE, of which a reader must take only the first. */
    public enum BacAnswer {
        RIGHT,
        WRONG_MAC,
        FOREIGN_CHALLENGE
    }

    public ChipBehaviour {
        terminalProtected = Set.copyOf(terminalProtected);
    }

    public ChipBehaviour withoutBasicAccessControl() {
        return new ChipBehaviour(false, extendedLength, maxResponse, overlong, bacAnswer, terminalProtected);
    }

    /** Short length only, strict about it. */
    public ChipBehaviour withShortLength(int limit) {
        return new ChipBehaviour(basicAccessControl, false, limit, Overlong.REFUSE, bacAnswer, terminalProtected);
    }

    /** Extended length up to {@code limit} bytes of response data. */
    public ChipBehaviour withMaxResponse(int limit) {
        return new ChipBehaviour(basicAccessControl, extendedLength, limit, overlong, bacAnswer, terminalProtected);
    }

    public ChipBehaviour withBacAnswer(BacAnswer answer) {
        return new ChipBehaviour(basicAccessControl, extendedLength, maxResponse, overlong, answer, terminalProtected);
    }
}
