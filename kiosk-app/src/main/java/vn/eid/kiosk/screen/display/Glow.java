package vn.eid.kiosk.screen.display;

/** The colour with which a whole window lights a face. */
public enum Glow {
    WHITE("glow-white"),
    ORANGE("glow-orange"),
    BLUE("glow-blue");

    private final String style;

    Glow(String style) {
        this.style = style;
    }

    /** The style class of a window that glows like this. */
    public String style() {
        return style;
    }
}
