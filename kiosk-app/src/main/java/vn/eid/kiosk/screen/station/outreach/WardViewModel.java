package vn.eid.kiosk.screen.station.outreach;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.OutreachDesk;
import vn.eid.kiosk.screen.desk.OutreachDesk.Route;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Field;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.station.FileAsk;
import vn.eid.kiosk.screen.station.Notices;
import vn.eid.kiosk.screen.text.Grouping;
import vn.eid.kiosk.station.search.SearchText;
import vn.eid.sync.dossier.ContactRules;
import vn.eid.sync.queue.outreach.OutreachPerson;
import vn.eid.sync.queue.outreach.PeopleQuery;
import vn.eid.sync.queue.outreach.VisitResult;

/** The people of one ward: who is left, whom which team visits, what came of it. */
public final class WardViewModel implements Presenter {
    private static final int PAGE = 50;

    private final Desk desk;
    private final String ward;
    private final Runnable back;
    private final FileAsk files;
    private final Notices notices = new Notices();
    private final ObjectProperty<Group> group = new SimpleObjectProperty<>(Group.OPEN);
    private final ObjectProperty<String> team = new SimpleObjectProperty<>("");
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<PersonLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<PersonSheet>> sheet = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
    private final WardTeams teams;
    private final List<OutreachPerson> people = new ArrayList<>();
    private Optional<OutreachPerson> chosen = Optional.empty();

    /** Which people to show. */
    public enum Group {
        /** At whose door somebody should still knock. */
        OPEN(VisitResult::isOpen),
        ACTIVATED(it -> it == VisitResult.ACTIVATED),
        /** Visited, and nothing to be done by another visit. */
        CLOSED(it -> !it.isOpen() && it != VisitResult.ACTIVATED),
        ALL(it -> true);

        private final Predicate<VisitResult> holds;

        Group(Predicate<VisitResult> holds) {
            this.holds = holds;
        }

        Set<VisitResult> results() {
            return Arrays.stream(VisitResult.values())
                    .filter(holds)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(VisitResult.class)));
        }
    }

    public WardViewModel(Desk desk, String ward, Runnable back, FileAsk files) {
        this.desk = desk;
        this.ward = ward;
        this.back = back;
        this.files = files;
        group.addListener(observed -> reload());
        team.addListener(observed -> reload());
        search.addListener(observed -> reload());
        this.teams = new WardTeams(desk, ward, team, notices, this::reload);
        reload();
    }

    public String ward() {
        return ward;
    }

    public ObjectProperty<Group> groupProperty() {
        return group;
    }

    /** Name of a team, empty for all. */
    public ObjectProperty<String> teamProperty() {
        return team;
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ReadOnlyObjectProperty<List<PersonLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<PersonSheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /** Whether there are more people than are shown. */
    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** Whether the list has been asked for. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    public Notices notices() {
        return notices;
    }

    /** The ward's community digital teams. */
    public WardTeams teams() {
        return teams;
    }

    @Override
    public void show(EnrolmentState state) {
        // The list stays as it is while the officer works in it.
    }

    private OutreachDesk outreach() {
        return desk.ports().station().outreach();
    }

    private void reload() {
        outreach()
                .people(
                        query(0),
                        reply -> reply.then(
                                found -> {
                                    people.clear();
                                    add(found);
                                },
                                notices::failed));
    }

    /** The next page below those that are shown. */
    public void showMore() {
        int last = people.isEmpty() ? 0 : people.get(people.size() - 1).position();
        outreach().people(query(last), reply -> reply.then(this::add, notices::failed));
    }

    private void add(List<OutreachPerson> found) {
        people.addAll(found);
        more.set(found.size() == PAGE);
        ready.set(true);
        draw();
    }

    private PeopleQuery query(int after) {
        var wanted = SearchText.of(search.get());
        return new PeopleQuery(
                Optional.of(ward),
                Optional.empty(),
                Optional.of(team.get()).filter(name -> !name.isEmpty()),
                group.get().results(),
                wanted.nameWords(),
                wanted.personalIdNumber(),
                wanted.phone(),
                after,
                PAGE);
    }

    private void draw() {
        lines.set(people.stream().map(it -> PersonLine.of(it, desk.texts())).toList());
    }

    /** Shows everything about one citizen beside the list. */
    public void choose(String id) {
        chosen = people.stream().filter(it -> it.id().equals(id)).findFirst();
        drawSheet();
    }

    private void drawSheet() {
        sheet.set(chosen.map(this::sheet));
    }

    private PersonSheet sheet(OutreachPerson person) {
        var texts = desk.texts();
        var citizen = person.citizen();
        var fields = new ArrayList<Field>();
        fields.add(field("person.number", Grouping.identityNumber(citizen.personalIdNumber())));
        citizen.phone().ifPresent(phone -> fields.add(field("person.phone", ContactRules.shown(phone))));
        fields.add(field("person.birth", citizen.birth()));
        fields.add(field("person.place", PersonLine.of(person, texts).place()));
        fields.add(field("person.team", person.team().orElse(texts.of("person.team.none"))));
        var visits = person.visitedAt()
                .map(at -> texts.of(
                        "person.visits",
                        Integer.toString(person.visits()),
                        texts.date(at),
                        person.visitedBy().orElse(texts.of("person.ministry"))))
                .orElse(texts.of("person.visits.none"));
        fields.removeIf(it -> it.value().isEmpty());
        return new PersonSheet(citizen.fullName(), texts.of("result", person.result()), fields, visits);
    }

    private Field field(String key, String value) {
        return new Field(desk.texts().of(key), value, Field.Weight.SMALL, Optional.empty());
    }

    /** What can come of a visit, each with its key. */
    public List<Action> results() {
        var keys = List.of(Key.F2, Key.F3, Key.F4, Key.F6, Key.F7);
        var results = List.of(
                VisitResult.ACTIVATED,
                VisitResult.ABSENT,
                VisitResult.NO_SMARTPHONE,
                VisitResult.MOVED,
                VisitResult.DECLINED);
        var somebody = Bindings.createBooleanBinding(() -> sheet.get().isPresent(), sheet);
        var actions = new ArrayList<Action>();
        for (int i = 0; i < results.size(); i++) {
            var result = results.get(i);
            actions.add(Action.of(
                    keys.get(i),
                    Rank.LESSER,
                    desk.texts().of("result.button", result),
                    somebody,
                    () -> visited(result)));
        }
        return actions;
    }

    private void visited(VisitResult result) {
        chosen.ifPresent(person ->
                outreach().visited(person, result, reply -> reply.then(this::noted, notices::failed)));
    }

    /** The row stays in sight with its new result, so that a slip of the finger can be put right. */
    private void noted(OutreachPerson now) {
        people.replaceAll(person -> person.id().equals(now.id()) ? now : person);
        chosen = Optional.of(now);
        notices.clear();
        draw();
        drawSheet();
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), back),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(Key.F8, Rank.LESSER, texts.of("ward.save"), () -> save(files)),
                Action.of(Key.F9, Rank.PRIMARY, texts.of("ward.print"), this::print));
    }

    private Route route() {
        return new Route(ward, Optional.empty(), Optional.of(team.get()).filter(name -> !name.isEmpty()));
    }

    private void print() {
        outreach()
                .routeSheet(
                        route(),
                        Optional.empty(),
                        reply -> reply.then(
                                printed -> {
                                    if (printed) {
                                        notices.told(
                                                Tone.GOOD,
                                                Symbol.PRINTER,
                                                desk.texts().of("ward.printed"),
                                                "");
                                    } else {
                                        notices.told(
                                                Tone.CAUTION,
                                                Symbol.NO_PRINTER,
                                                desk.texts().of("ward.not.printed"),
                                                desk.texts().of("ward.not.printed.line"));
                                    }
                                },
                                notices::failed));
    }

    private void save(FileAsk ask) {
        var texts = desk.texts();
        ask.save(texts.of("ward.save"), texts.of("ward.file", ward), List.of("pdf"))
                .ifPresent(this::save);
    }

    private void save(Path file) {
        outreach()
                .routeSheet(
                        route(),
                        Optional.of(file),
                        reply -> reply.then(
                                done -> notices.told(
                                        Tone.GOOD,
                                        Symbol.CHECK_CIRCLE,
                                        desk.texts()
                                                .of(
                                                        "station.saved",
                                                        file.getFileName().toString()),
                                        ""),
                                notices::failed));
    }
}
