package vn.eid.kiosk.screen.display;

/** The state of one check, told by shape as well as colour. */
public enum Mark {
    /** ✓ proven. */
    VERIFIED(Symbol.CHECK_CIRCLE, Tone.GOOD),
    /** ? could not be proven; the reason says why. */
    NOT_VERIFIED(Symbol.HELP_CIRCLE, Tone.CAUTION),
    /** ! not yet right, but can be put right now. */
    ATTENTION(Symbol.ALERT, Tone.CAUTION),
    /** ✕ disproven. */
    FAILED(Symbol.CLOSE_CIRCLE, Tone.BAD),
    /** Being looked at. */
    WAITING(Symbol.CLOCK, Tone.WAITING),
    /** Stopped half-way, will go on. */
    PAUSED(Symbol.PAUSE, Tone.BAD),
    /** Not looked at yet. */
    PENDING(Symbol.CIRCLE, Tone.PLAIN);

    private final Symbol symbol;
    private final Tone tone;

    Mark(Symbol symbol, Tone tone) {
        this.symbol = symbol;
        this.tone = tone;
    }

    public Symbol symbol() {
        return symbol;
    }

    public Tone tone() {
        return tone;
    }
}
