package vn.eid.kiosk.screen.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.desk.StationHealth;
import vn.eid.kiosk.screen.desk.StationHealth.Device;
import vn.eid.kiosk.screen.desk.StationHealth.DeviceState;
import vn.eid.kiosk.screen.desk.StationHealth.Disk;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.FaultNotice;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.sync.dossier.DossierStatus;

/** Today at the counter: how to begin, what waits, what is overdue, how the station does. */
public final class CounterViewModel implements Presenter {
    private static final List<DossierStatus> SHOWN = List.of(
            DossierStatus.QUEUED,
            DossierStatus.CHECKING,
            DossierStatus.APPROVED,
            DossierStatus.REJECTED,
            DossierStatus.PARKED);

    private final Desk desk;
    private final Runnable openList;
    private final Runnable openReferral;
    private final ReadOnlyObjectWrapper<Today> today = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<FaultNotice>> unfinished = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty typing = new SimpleBooleanProperty(false);
    private final StringProperty number = new SimpleStringProperty("");
    private final ChangeListener<StationHealth> onHealth = (observed, was, is) -> draw(is);

    /** Everything that changes during the day. */
    public record Today(
            String date,
            String enrolled,
            List<Count> counts,
            List<DossierLine> urgent,
            String urgentNote,
            List<Expected> expected,
            String expectedNote,
            List<Health> health,
            Optional<FaultNotice> hindrance) {}

    /** How many dossiers have a status. */
    public record Count(Symbol symbol, Tone tone, String number, String name) {}

    /** Somebody who is expected today. */
    public record Expected(String time, String name, String matter) {}

    /** One sentence about the station. */
    public record Health(Symbol symbol, Tone tone, String title, String line) {}

    /**
     * @param openList shows the list of dossiers
     * @param openReferral shows where to send somebody without a card
     */
    public CounterViewModel(Desk desk, Runnable openList, Runnable openReferral) {
        this.openReferral = openReferral;
        this.desk = desk;
        this.openList = openList;
        desk.ports().health().addListener(onHealth);
        draw(desk.ports().health().getValue());
    }

    public ReadOnlyObjectProperty<Today> todayProperty() {
        return today.getReadOnlyProperty();
    }

    /** Whether an identity number is being typed in place of a card. */
    public BooleanProperty typingProperty() {
        return typing;
    }

    public StringProperty numberProperty() {
        return number;
    }

    @Override
    public void show(EnrolmentState state) {
        typing.set(false);
        number.set("");
        if (state instanceof EnrolmentState.Idle idle) {
            desk.ports()
                    .unfinished(all -> unfinished.set(
                            UnfinishedNotices.of(all, idle.officer().account(), desk)));
        }
    }

    /** Enrolments to go on with, each with the key that opens it. */
    public ReadOnlyObjectProperty<List<FaultNotice>> unfinishedProperty() {
        return unfinished.getReadOnlyProperty();
    }

    @Override
    public void leave() {
        desk.ports().health().removeListener(onHealth);
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help, Runnable lock) {
        var texts = desk.texts();
        var complete = number.length().isEqualTo(12).and(typing);
        return List.of(
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(Key.F9, Rank.QUIET, texts.of("counter.signout"), typing.not(), this::signOut),
                Action.of(Key.ESC, Rank.QUIET, texts.of("counter.stop"), typing, () -> typing.set(false)),
                Action.of(Key.F12, Rank.LESSER, texts.of("counter.lock"), lock),
                new Action(
                        Key.ENTER,
                        Rank.PRIMARY,
                        Bindings.when(typing).then(texts.of("counter.begin")).otherwise(texts.of("counter.waiting")),
                        complete,
                        this::begin));
    }

    /** Ways to begin without a card on the reader. */
    public List<Action> otherWays() {
        var texts = desk.texts();
        return List.of(
                Action.of(Key.F2, Rank.LESSER, texts.of("counter.type"), () -> typing.set(true)),
                Action.of(Key.F3, Rank.LESSER, texts.of("counter.find"), openList),
                Action.of(Key.F7, Rank.LESSER, texts.of("counter.referral"), openReferral));
    }

    private void signOut() {
        desk.session().fire(new EnrolmentEvent.SignOut());
    }

    private void begin() {
        var input = new CardInput.TypedIdNumber(number.get());
        desk.session().fire(new EnrolmentEvent.KeyGiven(input, desk.session().ticket()));
    }

    private void draw(StationHealth health) {
        var texts = desk.texts();
        var now = desk.clock().instant();
        var day = now.atZone(texts.zone()).toLocalDate();
        var counts = SHOWN.stream()
                .map(status -> new Count(
                        DossierLine.symbol(status),
                        health.counts().getOrDefault(status, 0L) == 0 ? Tone.PLAIN : DossierLine.tone(status),
                        texts.count(health.counts().getOrDefault(status, 0L)),
                        texts.of("status", status)))
                .toList();
        var urgent = health.urgent().stream()
                .map(it -> DossierLine.of(it, day, texts))
                .toList();
        var expected = health.appointments().stream()
                .map(it -> new Expected(texts.time(it.at()), it.name(), it.matter()))
                .toList();
        var next = new Today(
                texts.longDate(now),
                texts.of("counter.enrolled", texts.count(health.enrolledToday())),
                counts,
                urgent,
                urgent.isEmpty() ? "" : texts.of("counter.urgent.note", texts.count(urgent.size())),
                expected,
                texts.of("counter.expected.note", texts.count(expected.size())),
                health(health),
                hindrance(health));
        // Drawing the same again would take the keyboard from whoever is on a button.
        if (!next.equals(today.get())) {
            today.set(next);
        }
    }

    private List<Health> health(StationHealth health) {
        var texts = desk.texts();
        var lines = new ArrayList<Health>();
        var waiting = texts.count(health.waiting());
        var since = health.linkSince().map(texts::time).orElse("");
        if (health.online()) {
            var line = health.waiting() == 0
                    ? texts.of("health.online.none", since)
                    : texts.of("health.online.waiting", since, waiting);
            lines.add(new Health(Symbol.ONLINE, Tone.GOOD, texts.of("health.online"), line));
        } else {
            lines.add(new Health(
                    Symbol.OFFLINE,
                    Tone.CAUTION,
                    since.isEmpty() ? texts.of("health.offline.never") : texts.of("health.offline", since),
                    texts.of("health.offline.line", waiting)));
        }
        var room = texts.of("health.disk.line", texts.count(health.disk().room()));
        var tone = switch (health.disk().level()) {
            case FINE -> Tone.PLAIN;
            case LOW -> Tone.CAUTION;
            case FULL -> Tone.BAD;
        };
        lines.add(new Health(
                Symbol.DISK, tone, texts.of("health.disk", health.disk().level()), room));
        return lines;
    }

    /** What stands in the way of the next enrolment, the worst first. */
    private Optional<FaultNotice> hindrance(StationHealth health) {
        if (health.disk().level() == Disk.Level.FULL) {
            return Optional.of(notice(Tone.BAD, Symbol.DISK, "hindrance.disk.full"));
        }
        if (device(health, Device.READER)) {
            return Optional.of(notice(Tone.BAD, Symbol.READER, "hindrance.reader"));
        }
        if (device(health, Device.CAMERA)) {
            return Optional.of(notice(Tone.CAUTION, Symbol.NO_CAMERA, "hindrance.camera"));
        }
        if (device(health, Device.CITIZEN_SCREEN)) {
            return Optional.of(notice(Tone.CAUTION, Symbol.NO_MONITOR, "hindrance.screen"));
        }
        return health.disk().level() == Disk.Level.LOW
                ? Optional.of(notice(Tone.CAUTION, Symbol.DISK, "hindrance.disk.low"))
                : Optional.empty();
    }

    private static boolean device(StationHealth health, Device device) {
        return health.devices().getOrDefault(device, DeviceState.READY) != DeviceState.READY;
    }

    private FaultNotice notice(Tone tone, Symbol symbol, String key) {
        var texts = desk.texts();
        return new FaultNotice(tone, symbol, texts.of(key), texts.of(key + ".line"), Optional.empty());
    }
}
