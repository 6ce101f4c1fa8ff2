package vn.eid.kiosk.screen.menu;

/** How large the officer's window is drawn, up to the 200 % of WCAG 2.2, 1.4.4. */
public enum TextSize {
    NORMAL(1),
    LARGE(1.25),
    LARGER(1.5),
    LARGEST(2);

    private final double factor;

    TextSize(double factor) {
        this.factor = factor;
    }

    /** 1 to 2. */
    public double factor() {
        return factor;
    }

    /** For people: 125. */
    public int percent() {
        return (int) Math.round(factor * 100);
    }

    /** The next larger one, the smallest after the largest. */
    public TextSize next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
