package vn.eid.kiosk;

import java.util.EnumMap;
import javafx.stage.Screen;
import vn.eid.kiosk.screen.desk.StationHealth;
import vn.eid.kiosk.screen.desk.StationHealth.Device;
import vn.eid.kiosk.screen.desk.StationHealth.DeviceState;

/**
 * Watches whether the citizen's own screen is there. A counter that never had one does not miss it; one that lost it says
 * so until it is back. FX thread.
 */
final class SecondScreen {
    private boolean seen;

    /** The same station with the state of the second screen, where it ever had one. */
    StationHealth added(StationHealth station) {
        return added(station, Screen.getScreens().size() > 1);
    }

    StationHealth added(StationHealth station, boolean there) {
        seen |= there;
        if (!seen) {
            return station;
        }
        var devices = new EnumMap<Device, DeviceState>(Device.class);
        devices.putAll(station.devices());
        devices.put(Device.CITIZEN_SCREEN, there ? DeviceState.READY : DeviceState.MISSING);
        return new StationHealth(
                station.online(),
                station.linkSince(),
                devices,
                station.disk(),
                station.counts(),
                station.enrolledToday(),
                station.urgent(),
                station.appointments());
    }
}
