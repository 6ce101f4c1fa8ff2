package vn.eid.kiosk.screen.station.outreach;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.OutreachDesk;
import vn.eid.kiosk.screen.desk.OutreachDesk.WardSheet;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.station.Notices;
import vn.eid.sync.queue.outreach.OutreachTeam;

/** The community digital teams of a ward: who gets people, and when a team goes out next. */
public final class WardTeams {
    private static final int NAME = 120;
    private static final int PLACE = 200;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("H:mm d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Desk desk;
    private final String ward;
    private final ObjectProperty<String> team;
    private final Notices notices;
    private final Runnable changed;
    private final StringProperty newTeam = new SimpleStringProperty("");
    private final StringProperty meetingAt = new SimpleStringProperty("");
    private final StringProperty meetingPlace = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<WardSheet> parts =
            new ReadOnlyObjectWrapper<>(new WardSheet(List.of(), List.of()));

    /**
     * @param team name of the chosen one, empty for none
     * @param changed told when people got another team
     */
    WardTeams(Desk desk, String ward, ObjectProperty<String> team, Notices notices, Runnable changed) {
        this.desk = desk;
        this.ward = ward;
        this.team = team;
        this.notices = notices;
        this.changed = changed;
        team.addListener(observed -> showMeeting());
        loadParts();
    }

    private OutreachDesk outreach() {
        return desk.ports().station().outreach();
    }

    public ReadOnlyObjectProperty<WardSheet> partsProperty() {
        return parts.getReadOnlyProperty();
    }

    /** Name of a team to be added or to be given people. */
    public StringProperty newTeamProperty() {
        return newTeam;
    }

    /** Names of the ward's teams. */
    public List<String> names() {
        return parts.get().teams().stream().map(OutreachTeam::name).toList();
    }

    /** How many of the ward have no team yet. */
    public String free() {
        int free = parts.get().areas().stream()
                .filter(area -> area.team().isEmpty())
                .mapToInt(area -> area.people())
                .sum();
        return desk.texts().of("ward.free", desk.texts().count(free));
    }

    private void loadParts() {
        outreach().ward(ward, reply -> reply.then(parts::set, notices::failed));
    }

    /** Gives those without a team to the team that was named. */
    public Action assignment() {
        var named = Bindings.createBooleanBinding(() -> !newTeam.get().isBlank(), newTeam);
        return Action.of(Key.F5, Rank.LESSER, desk.texts().of("ward.assign"), named, this::assign);
    }

    /** Keeps the next meeting of the chosen team; empty while none is chosen. */
    public Optional<Action> meeting() {
        var whole = Bindings.createBooleanBinding(() -> moment().isPresent(), meetingAt);
        return team.get().isEmpty()
                ? Optional.empty()
                : Optional.of(Action.of(
                        Key.F12, Rank.LESSER, desk.texts().of("ward.meeting.save"), whole, this::saveMeeting));
    }

    /** When the chosen team goes out next, as typed: 18:00 20/11/2026. */
    public StringProperty meetingAtProperty() {
        return meetingAt;
    }

    /** Where it meets. */
    public StringProperty meetingPlaceProperty() {
        return meetingPlace;
    }

    private Optional<Instant> moment() {
        try {
            return Optional.of(LocalDateTime.parse(meetingAt.get().strip(), MOMENT)
                    .atZone(desk.texts().zone())
                    .toInstant());
        } catch (DateTimeParseException unfinished) {
            return Optional.empty();
        }
    }

    private void saveMeeting() {
        var place = meetingPlace.get().strip();
        var meeting = new OutreachTeam(ward, team.get(), moment(), place.substring(0, Math.min(place.length(), PLACE)));
        outreach()
                .save(
                        meeting,
                        reply -> reply.then(
                                saved -> {
                                    notices.told(
                                            Tone.GOOD,
                                            Symbol.CHECK_CIRCLE,
                                            desk.texts().of("ward.meeting.saved", saved.name()),
                                            "");
                                    loadParts();
                                },
                                notices::failed));
    }

    /** Shows what is settled for the chosen team. */
    private void showMeeting() {
        var texts = desk.texts();
        var settled = parts.get().teams().stream()
                .filter(it -> it.name().equals(team.get()))
                .findFirst();
        meetingAt.set(settled.flatMap(OutreachTeam::nextAt)
                .map(at -> texts.time(at) + " " + texts.date(at))
                .orElse(""));
        meetingPlace.set(settled.map(OutreachTeam::nextPlace).orElse(""));
    }

    /** Gives everybody without a team to the team that was named; a new one is added. */
    private void assign() {
        var typed = newTeam.get().strip();
        var name = typed.substring(0, Math.min(typed.length(), NAME));
        if (names().contains(name)) {
            give(name);
        } else {
            var team = new OutreachTeam(ward, name, Optional.empty(), "");
            outreach().save(team, reply -> reply.then(saved -> give(name), notices::failed));
        }
    }

    private void give(String name) {
        outreach().assign(ward, Optional.empty(), name, done -> done.then(this::assigned, notices::failed));
    }

    private void assigned(int people) {
        notices.told(
                Tone.GOOD,
                Symbol.CHECK_CIRCLE,
                desk.texts()
                        .of(
                                "ward.assigned",
                                desk.texts().count(people),
                                newTeam.get().strip()),
                "");
        newTeam.set("");
        loadParts();
        changed.run();
    }
}
