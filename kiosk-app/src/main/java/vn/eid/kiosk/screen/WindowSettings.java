package vn.eid.kiosk.screen;

import java.time.Duration;
import vn.eid.kiosk.screen.menu.MenuPorts;
import vn.eid.kiosk.screen.menu.Preferences;
import vn.eid.kiosk.screen.sound.Sounds;

/**
 * How the windows begin, and what they use besides the counter itself.
 *
 * @param usual what is shown until an officer's own choice is known
 * @param lockAfter without a touch of either window
 */
public record WindowSettings(
        Preferences usual, MenuPorts menu, Sounds sounds, Duration lockAfter, Placement placement) {
    /**
     * Where the windows stand.
     *
     * @param turning whether a screen is shared by turning it where the citizen has none; otherwise the citizen's window
     *     stands beside the officer's
     * @param fullScreen the officer's window without a frame of the desktop
     * @param lockedDown no key of the desktop leaves the windows, and nobody closes them
     * @param citizenScreen number of the citizen's screen from 1; 0 for none
     */
    public record Placement(boolean turning, boolean fullScreen, boolean lockedDown, int citizenScreen) {
        /** Both side by side on one screen, or each on its own: for training and tests. */
        public static final Placement SIDE_BY_SIDE = new Placement(false, false, false, 2);

        /** One screen for both. */
        public static final Placement TURNED = new Placement(true, false, false, 2);
    }
}
