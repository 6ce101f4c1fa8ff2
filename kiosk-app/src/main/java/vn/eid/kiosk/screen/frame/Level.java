package vn.eid.kiosk.screen.frame;

/** How much room there is, and what gives way first: the rail's words, then the panel's width, then its place. */
enum Level {
    /** 1680 px and more. */
    FULL(272, 408, 24, 40, 32),
    /** 1180 px and more: rail of numbers, narrower panel. */
    MEDIUM(80, 320, 20, 24, 24),
    /** Less: the panel goes below the work. */
    SMALL(64, 0, 16, 16, 16);

    final double rail;
    final double panel;
    final double panelPadding;
    final double side;
    final double above;

    Level(double rail, double panel, double panelPadding, double side, double above) {
        this.rail = rail;
        this.panel = panel;
        this.panelPadding = panelPadding;
        this.side = side;
        this.above = above;
    }

    static Level of(double width) {
        if (width >= 1680) {
            return FULL;
        }
        return width >= 1180 ? MEDIUM : SMALL;
    }
}
