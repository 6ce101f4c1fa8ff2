package vn.eid.kiosk.screen.station.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.counter.DossierLine;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.desk.SearchDesk;
import vn.eid.kiosk.screen.desk.SearchDesk.History;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.dossiers.DossiersViewModel.Group;
import vn.eid.kiosk.screen.station.Notices;
import vn.eid.kiosk.station.search.SearchText;
import vn.eid.kiosk.station.search.SearchText.Kind;
import vn.eid.sync.audit.AuditEntry;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.DossierQuery;
import vn.eid.sync.queue.QueuedDossier;

/** Finds dossiers by whatever an officer knows, and tells what has happened with one. */
public final class SearchViewModel implements Presenter {
    private static final int PAGE = 50;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Desk desk;
    private final Runnable back;
    private final Consumer<QueuedDossier> openRejected;
    private final Notices notices = new Notices();
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty until = new SimpleStringProperty("");
    private final ObjectProperty<Group> group = new SimpleObjectProperty<>(Group.ALL);
    private final ReadOnlyObjectWrapper<List<DossierLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<QueuedDossier> found = new ArrayList<>();
    private final Optional<CardSearch> cards;
    private Optional<QueuedDossier> chosen = Optional.empty();

    /**
     * A dossier with its history.
     *
     * @param others further dossiers of the same citizen
     * @param course what happened, oldest first
     */
    public record Opened(String name, String id, List<DossierLine> others, List<Event> course) {
        public Opened {
            others = List.copyOf(others);
            course = List.copyOf(course);
        }
    }

    /** One thing that happened. */
    public record Event(String at, String what, String who) {}

    public SearchViewModel(Desk desk, Runnable back, Consumer<QueuedDossier> openRejected) {
        this.desk = desk;
        this.back = back;
        this.openRejected = openRejected;
        group.addListener(observed -> search());
        said.set(desk.texts().of("search.begin"));
        this.cards = desk.services()
                .map(it -> new CardSearch(
                        it.cards(), this::card, words -> draw(desk.texts().of(words))));
        cards.ifPresent(CardSearch::claim);
    }

    /** Number, phone, name or dossier number. */
    public StringProperty textProperty() {
        return text;
    }

    /** First day as typed. */
    public StringProperty fromProperty() {
        return from;
    }

    /** Last day as typed. */
    public StringProperty untilProperty() {
        return until;
    }

    public ObjectProperty<Group> groupProperty() {
        return group;
    }

    public ReadOnlyObjectProperty<List<DossierLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** What was searched by, and how much was found. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    public Notices notices() {
        return notices;
    }

    @Override
    public void show(EnrolmentState state) {
        // What was found stays in sight.
    }

    @Override
    public void leave() {
        cards.ifPresent(CardSearch::release);
    }

    private SearchDesk searching() {
        return desk.ports().station().search();
    }

    /** The number of a card, read from its chip or its code. */
    private void card(String personalIdNumber) {
        text.set(personalIdNumber);
        search();
    }

    /** Searches by everything that is filled in. */
    public void search() {
        var wanted = SearchText.of(text.get());
        notices.clear();
        if (cards.filter(it -> it.opened(text.get())).isPresent()) {
            return;
        }
        if (wanted.kind() == Kind.UNFINISHED) {
            found.clear();
            more.set(false);
            draw(desk.texts().of("search.unfinished"));
            return;
        }
        find(wanted, Optional.empty(), answer -> {
            found.clear();
            opened.set(Optional.empty());
            add(wanted, answer);
        });
    }

    /** The next page below what is shown. */
    public void showMore() {
        var wanted = SearchText.of(text.get());
        find(wanted, Optional.of(found.get(found.size() - 1)), answer -> add(wanted, answer));
    }

    private void find(SearchText wanted, Optional<QueuedDossier> after, Consumer<List<QueuedDossier>> then) {
        searching().find(query(wanted, after), wanted.kind().name(), reply -> reply.then(then, notices::failed));
    }

    private DossierQuery query(SearchText wanted, Optional<QueuedDossier> after) {
        return new DossierQuery(
                wanted.dossier(),
                wanted.nameWords(),
                wanted.personalIdNumber(),
                wanted.phone(),
                group.get() == Group.ALL ? Set.of() : group.get().statuses(),
                date(from.get()).map(this::start),
                date(until.get()).map(it -> start(it.plusDays(1))),
                after.map(QueuedDossier::id),
                PAGE);
    }

    private Instant start(LocalDate date) {
        return date.atStartOfDay(desk.texts().zone()).toInstant();
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip(), DATE));
        } catch (DateTimeParseException unfinished) {
            return Optional.empty();
        }
    }

    private void add(SearchText wanted, List<QueuedDossier> answer) {
        found.addAll(answer);
        more.set(answer.size() == PAGE);
        var texts = desk.texts();
        var count = texts.count(found.size()) + (more.get() ? "+" : "");
        draw(
                found.isEmpty()
                        ? texts.of("search.none." + wanted.kind().name())
                        : texts.of("search.by." + wanted.kind().name(), count));
    }

    private void draw(String words) {
        var today = desk.clock().instant().atZone(desk.texts().zone()).toLocalDate();
        lines.set(found.stream()
                .map(it -> DossierLine.of(it, today, desk.texts()))
                .toList());
        said.set(words);
    }

    /** Opens a dossier's history; the view of it is noted in the log. */
    public void open(String id) {
        chosen = found.stream().filter(it -> it.id().value().equals(id)).findFirst();
        chosen.ifPresent(it -> searching().open(it, reply -> reply.then(this::history, notices::failed)));
    }

    private void history(History history) {
        var texts = desk.texts();
        var today = desk.clock().instant().atZone(texts.zone()).toLocalDate();
        var others = history.dossiers().stream()
                .filter(it -> !it.id().equals(history.dossier().id()))
                .map(it -> DossierLine.of(it, today, texts))
                .toList();
        opened.set(Optional.of(new Opened(
                history.dossier().maskedName(), history.dossier().id().value(), others, course(history))));
    }

    /** An event with its time, to put them in order. */
    private record Timed(Instant at, String what, String who) {}

    private List<Event> course(History history) {
        var texts = desk.texts();
        var events = new ArrayList<Timed>();
        var dossier = history.dossier();
        events.add(new Timed(dossier.sealedAt(), texts.of("course.sealed"), dossier.captor()));
        for (AuditEntry entry : history.course()) {
            if (Course.isTold(entry.event())) {
                events.add(new Timed(entry.at(), texts.of("course." + entry.event()), entry.actor()));
            }
        }
        if (dossier.status() != DossierStatus.QUEUED) {
            events.add(new Timed(
                    dossier.statusSince(),
                    texts.of("status", dossier.status()),
                    dossier.receiptNumber().orElse("")));
        }
        return events.stream()
                .sorted(Comparator.comparing(Timed::at))
                .map(it -> new Event(moment(it.at()), it.what(), it.who()))
                .toList();
    }

    private String moment(Instant at) {
        return desk.texts().of("course.at", desk.texts().time(at), desk.texts().date(at));
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        var redo = Bindings.createBooleanBinding(
                () -> opened.get().isPresent()
                        && chosen.filter(it -> it.status() == DossierStatus.REJECTED)
                                .isPresent(),
                opened);
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), back),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(Key.F5, Rank.LESSER, texts.of("search.redo"), redo, () -> chosen.ifPresent(openRejected)),
                Action.of(Key.ENTER, Rank.PRIMARY, texts.of("search.search"), this::search));
    }
}
