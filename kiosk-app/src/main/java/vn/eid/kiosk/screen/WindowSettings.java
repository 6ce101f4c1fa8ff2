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
 * @param turning whether one screen is shared by turning it; otherwise the citizen's window stands beside the officer's
 * @param fullScreen whether the officer's window has no frame
 */
public record WindowSettings(
        Preferences usual, MenuPorts menu, Sounds sounds, Duration lockAfter, boolean turning, boolean fullScreen) {}
