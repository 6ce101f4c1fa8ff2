package vn.eid.kiosk.screen.frame;

import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Symbol;

/**
 * A place in the left rail between two citizens.
 *
 * @param count shown at the end; empty text for none
 */
public record NavItem(Symbol symbol, String name, String count, Key key, boolean current, Runnable open) {}
