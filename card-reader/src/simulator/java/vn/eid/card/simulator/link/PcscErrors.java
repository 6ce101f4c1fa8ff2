package vn.eid.card.simulator.link;

/** Stands for the platform's own cause, of which callers can only read the message. */
final class PcscErrors extends Exception {
    private static final long serialVersionUID = 1L;

    private PcscErrors(String code) {
        super(code);
    }

    static PcscErrors of(String code) {
        return new PcscErrors(code);
    }
}
