package vn.eid.kiosk.screen.display;

/** How loud a statement is. What is in order whispers; only what needs a person speaks in colour. */
public enum Tone {
    /** A plain statement. */
    PLAIN("plain"),
    /** Something is awaited, or is the current thing. */
    WAITING("waiting"),
    /** In order. */
    GOOD("good"),
    /** Not verified, not yet right, behind plan. */
    CAUTION("caution"),
    /** Failed, rejected, overdue. */
    BAD("bad");

    private final String style;

    Tone(String style) {
        this.style = style;
    }

    /** The style class of this tone. */
    public String style() {
        return style;
    }
}
