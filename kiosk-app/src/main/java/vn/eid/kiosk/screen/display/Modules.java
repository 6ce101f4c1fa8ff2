package vn.eid.kiosk.screen.display;

import java.util.BitSet;

/**
 * The dark and light squares of a QR code.
 *
 * @param side squares on each side
 * @param bits rows from the top, dark squares set
 */
public record Modules(int side, BitSet bits) {
    public Modules {
        bits = (BitSet) bits.clone();
    }

    public boolean dark(int x, int y) {
        return bits.get(y * side + x);
    }
}
