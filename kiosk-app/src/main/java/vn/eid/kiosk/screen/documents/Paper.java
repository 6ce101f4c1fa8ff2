package vn.eid.kiosk.screen.documents;

import vn.eid.kiosk.screen.display.Symbol;

/** The kinds of paper as the screen offers them, in the order in which people hand them over. */
public enum Paper {
    HEALTH_INSURANCE_CARD(Symbol.HEALTH),
    DRIVING_LICENCE(Symbol.LICENCE),
    VEHICLE_REGISTRATION(Symbol.VEHICLE),
    TAX_CODE(Symbol.TAX);

    private final Symbol symbol;

    Paper(Symbol symbol) {
        this.symbol = symbol;
    }

    public Symbol symbol() {
        return symbol;
    }
}
