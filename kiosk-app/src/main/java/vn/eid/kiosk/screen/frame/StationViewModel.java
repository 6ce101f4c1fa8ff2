package vn.eid.kiosk.screen.frame;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.screen.desk.AtWork;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.desk.StationHealth;
import vn.eid.kiosk.screen.desk.StationHealth.Device;
import vn.eid.kiosk.screen.desk.StationHealth.DeviceState;
import vn.eid.kiosk.screen.display.Badge;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;

/** What the top bar and the foot of the rail say: connection, waiting dossiers, clock, officer, devices. */
public final class StationViewModel implements Presenter {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Link> link = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Badge>> devices = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper officer = new ReadOnlyStringWrapper("");
    private final ChangeListener<StationHealth> onHealth = (observed, was, is) -> draw(is);

    /** The connection in words. */
    public record Link(Symbol symbol, Tone tone, String text) {}

    public StationViewModel(Desk desk) {
        this.desk = desk;
        link.set(link(desk.ports().health().getValue()));
        desk.ports().health().addListener(onHealth);
        draw(desk.ports().health().getValue());
        tick();
    }

    public ReadOnlyObjectProperty<Link> linkProperty() {
        return link.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Badge>> devicesProperty() {
        return devices.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty clockProperty() {
        return clock.getReadOnlyProperty();
    }

    /** Empty while nobody is signed in. */
    public ReadOnlyStringProperty officerProperty() {
        return officer.getReadOnlyProperty();
    }

    @Override
    public void show(EnrolmentState state) {
        officer.set(AtWork.officer(state).map(Officer::displayName).orElse(""));
    }

    @Override
    public void leave() {
        desk.ports().health().removeListener(onHealth);
    }

    /** Moves the clock on. */
    @Override
    public void tick() {
        clock.set(desk.texts().time(desk.clock().instant()));
    }

    private void draw(StationHealth health) {
        link.set(link(health));
        long count = health.waiting();
        waiting.set(
                count == 0
                        ? desk.texts().of("top.waiting.none")
                        : desk.texts().of("top.waiting", desk.texts().count(count)));
        var badges = new ArrayList<Badge>();
        for (Device device : Device.values()) {
            if (health.devices().containsKey(device)) {
                badges.add(badge(device, health.devices().get(device)));
            }
        }
        devices.set(List.copyOf(badges));
    }

    private Badge badge(Device device, DeviceState state) {
        var mark = switch (state) {
            case READY -> Mark.VERIFIED;
            case MISSING -> Mark.ATTENTION;
            case FAILED -> Mark.FAILED;
        };
        var name = desk.texts().of("device", device);
        var words = state == DeviceState.READY ? name : desk.texts().of("device." + state, name);
        return new Badge(mark, words, "");
    }

    private Link link(StationHealth health) {
        var texts = desk.texts();
        if (health.online()) {
            return new Link(Symbol.ONLINE, Tone.GOOD, texts.of("top.online"));
        }
        var since = health.linkSince().map((Instant at) -> texts.of("top.offline.since", texts.time(at)));
        return new Link(Symbol.OFFLINE, Tone.CAUTION, since.orElse(texts.of("top.offline")));
    }
}
