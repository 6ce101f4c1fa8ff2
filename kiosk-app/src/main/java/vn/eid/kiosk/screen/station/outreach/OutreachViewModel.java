package vn.eid.kiosk.screen.station.outreach;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.OutreachDesk;
import vn.eid.kiosk.screen.desk.OutreachDesk.WardSheet;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.station.FileAsk;
import vn.eid.kiosk.screen.station.Notices;
import vn.eid.kiosk.station.outreach.LetterExample;
import vn.eid.kiosk.station.outreach.ListReading;
import vn.eid.kiosk.station.outreach.OutreachProgress;
import vn.eid.kiosk.station.outreach.WardProgress;
import vn.eid.kiosk.station.sheet.OldScript;
import vn.eid.sync.queue.outreach.OutreachTeam;
import vn.eid.sync.queue.outreach.VisitResult;

/** All wards against their quota and the calendar; the chosen one beside them. */
public final class OutreachViewModel implements Presenter {
    static final List<String> TABLES = List.of("xlsx", "csv");
    static final List<String> REPORTS = List.of("pdf", "xlsx", "csv");
    private static final int MEETINGS = 3;
    private final Desk desk;
    private final Ways ways;
    private final Notices notices = new Notices();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.LOADING);
    private final ReadOnlyObjectWrapper<Optional<WardPanel>> panel = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty chosen = new SimpleStringProperty("");
    private Optional<OutreachProgress> progress = Optional.empty();

    /** Where one can go from here. */
    public record Ways(Runnable back, Consumer<String> openWard, Consumer<ListReading> openList, FileAsk files) {}

    /**
     * Everything above and in the table.
     *
     * @param ready whether the store has answered
     * @param rows empty without a plan
     */
    public record Shown(boolean ready, Optional<Head> head, List<WardRow> rows) {
        static final Shown LOADING = new Shown(false, Optional.empty(), List.of());
    }

    /** Figures over all wards. */
    public record Head(String line, String activated, String ofQuota, String left, String until, String planned) {}

    public OutreachViewModel(Desk desk, Ways ways) {
        this.desk = desk;
        this.ways = ways;
        chosen.addListener(observed -> drawPanel());
        load();
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<WardPanel>> panelProperty() {
        return panel.getReadOnlyProperty();
    }

    /** The ward that stands at the right. */
    public StringProperty chosenProperty() {
        return chosen;
    }

    public Notices notices() {
        return notices;
    }

    @Override
    public void show(EnrolmentState state) {
        load();
    }

    private OutreachDesk outreach() {
        return desk.ports().station().outreach();
    }

    private void load() {
        outreach().progress(reply -> reply.then(this::draw, notices::failed));
    }

    private void draw(Optional<OutreachProgress> answer) {
        progress = answer;
        var texts = desk.texts();
        var rows = answer.map(all -> all.wards().stream()
                        .map(ward -> WardRow.of(ward, all, texts))
                        .toList())
                .orElse(List.of());
        shown.set(new Shown(true, answer.map(this::head), rows));
        if (chosen.get().isEmpty() && !rows.isEmpty()) {
            chosen.set(rows.get(0).ward());
        } else {
            drawPanel();
        }
    }

    private Head head(OutreachProgress all) {
        var texts = desk.texts();
        var now = desk.clock().instant();
        return new Head(
                texts.of(
                        "outreach.line",
                        Integer.toString(all.wards().size()),
                        texts.time(now),
                        texts.date(now),
                        all.plan().title()),
                texts.count(all.activated()),
                texts.of("outreach.of.quota", texts.count(all.quota())),
                texts.count(all.left()),
                texts.of(
                        "outreach.until",
                        Long.toString(all.daysLeft()),
                        texts.date(all.plan().ends())),
                texts.of("outreach.planned", Long.toString(Math.round(all.planned() * 100))));
    }

    private void drawPanel() {
        var ward = progress.flatMap(all -> all.ward(chosen.get()));
        panel.set(ward.map(it -> panel(it, List.of())));
        ward.ifPresent(it ->
                outreach().ward(it.ward(), reply -> reply.then(sheet -> meetings(it, sheet), notices::failed)));
    }

    private void meetings(WardProgress ward, WardSheet sheet) {
        if (ward.ward().equals(chosen.get())) {
            panel.set(Optional.of(panel(ward, sheet.teams())));
        }
    }

    private WardPanel panel(WardProgress ward, List<OutreachTeam> teams) {
        var texts = desk.texts();
        var share = Long.toString(Math.round(ward.share() * 100));
        int behind = ward.pointsBehind();
        var line = ward.left() == 0
                ? texts.of("outreach.ward.done")
                : behind > 0
                        ? texts.of("outreach.ward.behind", share, Integer.toString(behind))
                        : texts.of("outreach.ward.ahead", share, Integer.toString(-behind));
        return new WardPanel(
                ward.ward(),
                line,
                ward.isBehind() ? Tone.CAUTION : Tone.PLAIN,
                ward.share(),
                ward.planned(),
                facts(ward),
                teams.stream().limit(MEETINGS).map(this::meeting).toList());
    }

    private List<WardPanel.Fact> facts(WardProgress ward) {
        var texts = desk.texts();
        var facts = new ArrayList<WardPanel.Fact>();
        facts.add(new WardPanel.Fact(Symbol.LIST, Tone.PLAIN, texts.of("outreach.listed"), texts.count(ward.listed())));
        facts.add(
                new WardPanel.Fact(Symbol.HOME, Tone.PLAIN, texts.of("outreach.visited"), texts.count(ward.visited())));
        for (VisitResult result : VisitResult.values()) {
            if (result != VisitResult.NOT_VISITED) {
                boolean good = result == VisitResult.ACTIVATED;
                facts.add(new WardPanel.Fact(
                        ResultWords.symbol(result),
                        good ? Tone.GOOD : Tone.PLAIN,
                        texts.of("result", result),
                        texts.count(ward.of(result))));
            }
        }
        return facts;
    }

    private WardPanel.Meeting meeting(OutreachTeam team) {
        var texts = desk.texts();
        var line = team.nextAt()
                .map(at -> texts.of("outreach.meeting", texts.time(at), day(at), team.nextPlace()))
                .orElse(texts.of("outreach.meeting.none"));
        return new WardPanel.Meeting(team.name(), line);
    }

    private String day(Instant at) {
        var texts = desk.texts();
        return today().equals(at.atZone(texts.zone()).toLocalDate())
                ? texts.of("outreach.today")
                : texts.of("outreach.on", texts.date(at));
    }

    private LocalDate today() {
        return desk.clock().instant().atZone(desk.texts().zone()).toLocalDate();
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        var planned = Bindings.createBooleanBinding(() -> !shown.get().rows().isEmpty(), shown);
        var ready = Bindings.createBooleanBinding(() -> shown.get().ready(), shown);
        var open = Bindings.createStringBinding(this::openLabel, shown, chosen);
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), ways.back()),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(Key.F6, Rank.QUIET, texts.of("outreach.ministry"), this::fromMinistry),
                Action.of(Key.F5, Rank.LESSER, texts.of("outreach.import"), planned, this::importFile),
                Action.of(Key.F9, Rank.LESSER, texts.of("outreach.export"), planned, this::export),
                new Action(Key.ENTER, Rank.PRIMARY, open, ready, this::open));
    }

    private String openLabel() {
        var texts = desk.texts();
        return progress.flatMap(all -> all.ward(chosen.get()))
                .map(ward -> ward.listed() == 0
                        ? texts.of("outreach.open.empty")
                        : texts.of("outreach.open", texts.count(ward.open())))
                .orElse(texts.of("outreach.begin"));
    }

    /** Opens the list of the chosen ward; without a plan the file with the quotas. */
    public void open() {
        if (chosen.get().isEmpty()) {
            importFile();
        } else {
            ways.openWard().accept(chosen.get());
        }
    }

    private void importFile() {
        ways.files().open(desk.texts().of("outreach.import"), TABLES).ifPresent(this::read);
    }

    private void read(Path file) {
        outreach().read(file, ways.openList());
    }

    /** The annex of the letter, to be looked at like any other file. */
    public void example() {
        ways.openList().accept(new ListReading.Quotas(LetterExample.wards(), OldScript.UNICODE, List.of()));
    }

    /** Ways to begin while there is no plan. */
    public List<Action> beginnings() {
        return List.of(Action.of(Key.F8, Rank.LESSER, desk.texts().of("outreach.example"), this::example));
    }

    private void fromMinistry() {
        outreach().fromMinistry(reply -> reply.then(this::ministry, notices::failed));
    }

    private void ministry(Optional<ListReading> list) {
        if (list.isPresent()) {
            ways.openList().accept(list.get());
        } else {
            notices.told(Tone.WAITING, Symbol.INFORMATION, desk.texts().of("outreach.ministry.none"), "");
        }
    }

    private void export() {
        var texts = desk.texts();
        ways.files()
                .save(texts.of("outreach.export"), texts.of("outreach.file", today().toString()), REPORTS)
                .ifPresent(file -> outreach().export(file, reply -> reply.then(done -> told(file), notices::failed)));
    }

    private void told(Path file) {
        notices.told(
                Tone.GOOD,
                Symbol.CHECK_CIRCLE,
                desk.texts().of("station.saved", file.getFileName().toString()),
                "");
    }
}
