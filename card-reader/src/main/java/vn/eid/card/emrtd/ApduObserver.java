package vn.eid.card.emrtd;

/** Told of every exchange: for counting and measuring. Sees sizes only, never contents. */
@FunctionalInterface
public interface ApduObserver {
    /**
     * @param commandBytes length of the command APDU
     * @param responseBytes length of the response APDU, status word included
     */
    void exchanged(int commandBytes, int responseBytes);

    /** Counts nothing. */
    ApduObserver NONE = (command, response) -> {};
}
