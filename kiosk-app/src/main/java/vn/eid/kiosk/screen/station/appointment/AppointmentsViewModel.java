package vn.eid.kiosk.screen.station.appointment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.eid.card.CardPresence;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.desk.CardPort;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.desk.VisitPort;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.CheckItem;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.kiosk.station.appointment.TodaysLine;
import vn.eid.kiosk.station.appointment.VisitDesk.CheckIn;
import vn.eid.kiosk.station.appointment.VisitList;
import vn.eid.sync.queue.Visit;

/** Today's line: call, check in by a scanned code or a number, take walk-ins, mark who did not come, import a list. */
public final class AppointmentsViewModel implements Presenter, CardPort.Watcher {
    private static final int REFRESH_SECONDS = 5;
    private static final int PROBLEMS_SHOWN = 8;

    private final Desk desk;
    private final VisitPort visits;
    private final CardPort cards;
    private final Runnable close;
    private final VisitRows rows;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<News>> news = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<WalkIn>> walkIn = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper callLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper callable = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty typing = new SimpleBooleanProperty(false);
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private int ticks;

    /**
     * Everything on the page.
     *
     * @param called whoever is at this counter or on the way to it
     */
    public record Shown(
            Optional<VisitRow> called,
            List<VisitRow> waiting,
            List<VisitRow> expected,
            List<VisitRow> missing,
            List<VisitRow> over,
            String figures) {}

    /** What just happened. */
    public record News(Tone tone, Symbol symbol, String title, List<CheckItem> lines) {
        public News {
            lines = List.copyOf(lines);
        }
    }

    /** Somebody without a booking stands here. */
    public record WalkIn(String idNumber, boolean nameKnown) {
        @Override
        public String toString() {
            return "walk-in ****";
        }
    }

    /** @param close back to the counter */
    public AppointmentsViewModel(Desk desk, Runnable close) {
        var services = desk.services().orElseThrow();
        this.desk = desk;
        this.visits = services.visits();
        this.cards = services.cards();
        this.close = close;
        this.rows = new VisitRows(desk.texts(), this::act);
        number.addListener((observed, was, is) -> {
            if (is.length() == 12) {
                arrived(is, "");
            }
        });
        cards.claim(this);
        refresh();
    }

    /** Empty while the store has not answered, or cannot. */
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<News>> newsProperty() {
        return news.getReadOnlyProperty();
    }

    /** Asks for a name while somebody without a booking stands here. */
    public ReadOnlyObjectProperty<Optional<WalkIn>> walkInProperty() {
        return walkIn.getReadOnlyProperty();
    }

    public BooleanProperty typingProperty() {
        return typing;
    }

    /** Twelve digits check somebody in. */
    public StringProperty numberProperty() {
        return number;
    }

    /** Of a walk-in. */
    public StringProperty nameProperty() {
        return name;
    }

    @Override
    public void show(EnrolmentState state) {
        refresh();
    }

    @Override
    public void leave() {
        cards.release(this);
    }

    @Override
    public void tick() {
        if (++ticks % REFRESH_SECONDS == 0) {
            refresh();
        }
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), this::back),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(Key.F2, Rank.LESSER, texts.of("visits.type"), typing.not(), () -> typing.set(true)),
                new Action(Key.ENTER, Rank.PRIMARY, callLabel, Bindings.and(callable, typing.not()), this::callNext));
    }

    private void back() {
        if (typing.get() || walkIn.get().isPresent()) {
            settle();
        } else {
            close.run();
        }
    }

    private void settle() {
        typing.set(false);
        number.set("");
        name.set("");
        walkIn.set(Optional.empty());
    }

    private void refresh() {
        visits.line(answer -> {
            var line = answer.map(rows::of);
            shown.set(line);
            callable.set(line.filter(it -> !it.waiting().isEmpty()).isPresent());
            callLabel.set(answer.flatMap(TodaysLine::next)
                    .flatMap(Visit::ticket)
                    .map(ticket -> desk.texts().of("visits.call", Integer.toString(ticket)))
                    .orElse(desk.texts().of(answer.isPresent() ? "visits.call.none" : "visits.down")));
        });
    }

    private void callNext() {
        visits.callNext(answer -> {
            news.set(Optional.empty());
            refresh();
        });
    }

    /** A button on a row was pressed. */
    private void act(VisitRows.Act act, Visit visit) {
        switch (act) {
            case CALL -> visits.call(visit, this::changed);
            case SERVED -> visits.end(visit, Visit.Status.SERVED, this::changed);
            case MISSING -> visits.end(visit, Visit.Status.NO_SHOW, this::changed);
        }
    }

    private void changed(Optional<Visit> answer) {
        news.set(
                answer.isPresent()
                        ? Optional.empty()
                        : Optional.of(new News(
                                Tone.CAUTION, Symbol.ALERT, desk.texts().of("visits.overtaken"), List.of())));
        refresh();
    }

    @Override
    public boolean wantsCards() {
        return false;
    }

    @Override
    public void placed(CardPresence card) {
        // a card begins an enrolment from here too
    }

    @Override
    public void lifted() {
        // nothing was asked of it
    }

    @Override
    public void scanned(String code) {
        cards.holder(code).ifPresent(holder -> arrived(holder.idNumber(), holder.fullName()));
    }

    private void arrived(String idNumber, String fullName) {
        visits.checkIn(idNumber, answer -> {
            if (answer.isEmpty()) {
                news.set(Optional.of(
                        new News(Tone.CAUTION, Symbol.CLOCK, desk.texts().of("visits.down"), List.of())));
                settle();
            } else if (answer.get() instanceof CheckIn.Waiting it) {
                waits(it.visit());
            } else {
                typing.set(false);
                name.set(fullName);
                walkIn.set(Optional.of(new WalkIn(idNumber, !fullName.isBlank())));
                news.set(Optional.of(
                        new News(Tone.PLAIN, Symbol.APPOINTMENTS, desk.texts().of("visits.notbooked"), List.of())));
            }
            refresh();
        });
    }

    private void waits(Visit visit) {
        settle();
        var ticket = visit.ticket().map(it -> Integer.toString(it)).orElse("");
        news.set(Optional.of(new News(Tone.GOOD, Symbol.TICKET, desk.texts().of("visits.arrived", ticket), List.of())));
    }

    /** Gives the walk-in a number, once there is a name to call. */
    public void takeWalkIn(Visit.Matter matter) {
        var wanted = walkIn.get();
        if (wanted.isEmpty() || name.get().isBlank()) {
            return;
        }
        visits.walkIn(wanted.get().idNumber(), name.get().strip(), matter, answer -> {
            answer.ifPresentOrElse(this::waits, () -> changed(answer));
            refresh();
        });
    }

    /** The matters that a walk-in may come for, as the page offers them. */
    public List<Matter> matters() {
        return java.util.Arrays.stream(Visit.Matter.values())
                .map(it -> new Matter(desk.texts().of("matter", it), () -> takeWalkIn(it)))
                .toList();
    }

    /** One of them. */
    public record Matter(String name, Runnable choose) {}

    /** A list was chosen. */
    public void take(Path file) {
        var texts = desk.texts();
        news.set(Optional.of(new News(Tone.WAITING, Symbol.CLOCK, texts.of("import.reading"), List.of())));
        visits.take(file, result -> {
            news.set(Optional.of(told(result)));
            refresh();
        });
    }

    private News told(VisitPort.Import result) {
        var texts = desk.texts();
        if (result instanceof VisitPort.Import.Done it) {
            return new News(
                    Tone.GOOD,
                    Symbol.CHECK_CIRCLE,
                    texts.of(
                            "import.done",
                            texts.count(it.taken().added()),
                            texts.count(it.taken().known())),
                    List.of());
        }
        return result instanceof VisitPort.Import.Refused it
                ? refused(it.why(), texts)
                : new News(Tone.CAUTION, Symbol.CLOCK, texts.of("visits.down"), List.of());
    }

    private static News refused(VisitList.Refused refused, Texts texts) {
        var lines = new ArrayList<CheckItem>();
        for (var problem : refused.problems()) {
            if (lines.size() < PROBLEMS_SHOWN) {
                var where = problem.line() == 0
                        ? texts.of("import.file")
                        : texts.of("import.line", Integer.toString(problem.line()));
                lines.add(CheckItem.remarked(Mark.FAILED, texts.of("import", problem.reason()), where));
            }
        }
        int more = refused.problems().size() - lines.size();
        if (more > 0) {
            lines.add(CheckItem.of(Mark.FAILED, texts.of("import.more", texts.count(more)), ""));
        }
        return new News(
                Tone.BAD,
                Symbol.CLOSE_CIRCLE,
                texts.of("import.refused", texts.count(refused.problems().size())),
                lines);
    }

    /** Minutes, as a waiting citizen feels them. */
    static String minutes(Duration duration, Texts texts) {
        return texts.of("visits.minutes", Long.toString(Math.max(0, duration.toMinutes())));
    }
}
