package vn.eid.kiosk.screen.station.outreach;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.OutreachDesk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.FaultNotice;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.station.FileAsk;
import vn.eid.kiosk.screen.station.Notices;
import vn.eid.kiosk.station.outreach.LetterExample;
import vn.eid.kiosk.station.outreach.ListReading;
import vn.eid.kiosk.station.outreach.RowProblem;
import vn.eid.kiosk.station.sheet.OldScript;
import vn.eid.sync.queue.outreach.OutreachPlan;

/** A list before it is taken over: what it is, and every row that stands in its way by line and reason. */
public final class ListViewModel implements Presenter {
    private static final int SHOWN = 200;
    private static final int USUAL_DAYS = 120;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Desk desk;
    private final ListReading reading;
    private final Runnable back;
    private final FileAsk files;
    private final Notices notices = new Notices();
    private final StringProperty starts = new SimpleStringProperty();
    private final StringProperty ends = new SimpleStringProperty();
    private final ReadOnlyBooleanWrapper taking = new ReadOnlyBooleanWrapper(false);

    /**
     * What the list is, in words.
     *
     * @param sample first rows, so that a converted script can be looked at
     * @param problems those that are shown, each a line and a reason
     * @param further how many more there are; empty text for none
     */
    public record Shown(
            String title,
            String line,
            Optional<FaultNotice> notice,
            List<Row> sample,
            List<Row> problems,
            String further,
            boolean dates) {}

    /** Two columns. */
    public record Row(String left, String right) {}

    public ListViewModel(Desk desk, ListReading reading, Runnable back, FileAsk files) {
        this.desk = desk;
        this.reading = reading;
        this.back = back;
        this.files = files;
        var today = desk.clock().instant().atZone(desk.texts().zone()).toLocalDate();
        starts.set(desk.texts().date(today));
        ends.set(desk.texts().date(today.plusDays(USUAL_DAYS)));
    }

    /** First day of the plan as typed. */
    public StringProperty startsProperty() {
        return starts;
    }

    /** Last day of the plan as typed. */
    public StringProperty endsProperty() {
        return ends;
    }

    public Notices notices() {
        return notices;
    }

    @Override
    public void show(EnrolmentState state) {
        // The file does not change while it is looked at.
    }

    private OutreachDesk outreach() {
        return desk.ports().station().outreach();
    }

    /** What the page says. */
    public Shown shown() {
        if (reading instanceof ListReading.People people) {
            return people(people);
        }
        if (reading instanceof ListReading.Quotas quotas) {
            return quotas(quotas);
        }
        var texts = desk.texts();
        var key = reading instanceof ListReading.NoTable it
                ? "list.table." + it.reason().name()
                : "list.unusable." + ((ListReading.Unusable) reading).why().name();
        var notice =
                new FaultNotice(Tone.BAD, Symbol.ALERT, texts.of(key), texts.of("list.nothing.kept"), Optional.empty());
        return new Shown(texts.of("list.refused"), "", Optional.of(notice), List.of(), List.of(), "", false);
    }

    private Shown people(ListReading.People people) {
        var texts = desk.texts();
        var sample = people.entries().stream()
                .limit(5)
                .map(entry -> new Row(entry.citizen().fullName(), entry.ward()))
                .toList();
        return new Shown(
                texts.of("list.people"),
                people.problems().isEmpty()
                        ? texts.of(
                                "list.people.line", texts.count(people.entries().size()))
                        : texts.of(
                                "list.problems.line",
                                texts.count(people.problems().size())),
                notice(people.script(), people.problems()),
                sample,
                problems(people.problems()),
                further(people.problems()),
                false);
    }

    private Shown quotas(ListReading.Quotas quotas) {
        var texts = desk.texts();
        var rows = quotas.wards().stream()
                .map(ward -> new Row(ward.ward(), texts.count(ward.quota())))
                .toList();
        return new Shown(
                texts.of("list.quotas"),
                texts.of("list.quotas.line", Integer.toString(quotas.wards().size()), texts.count(quotas.sum())),
                notice(quotas.script(), quotas.problems()),
                rows,
                problems(quotas.problems()),
                further(quotas.problems()),
                quotas.problems().isEmpty());
    }

    private Optional<FaultNotice> notice(OldScript script, List<RowProblem> problems) {
        var texts = desk.texts();
        if (!problems.isEmpty()) {
            return Optional.of(new FaultNotice(
                    Tone.BAD,
                    Symbol.ALERT,
                    texts.of("list.problems"),
                    texts.of("list.nothing.kept"),
                    Optional.empty()));
        }
        return script == OldScript.UNICODE
                ? Optional.empty()
                : Optional.of(new FaultNotice(
                        Tone.CAUTION,
                        Symbol.WARNING,
                        texts.of("list.converted", script.name()),
                        texts.of("list.converted.line"),
                        Optional.empty()));
    }

    private List<Row> problems(List<RowProblem> problems) {
        return problems.stream().limit(SHOWN).map(this::row).toList();
    }

    private Row row(RowProblem problem) {
        var texts = desk.texts();
        var words = texts.of("problem." + problem.reason().name(), Integer.toString(problem.other()));
        return new Row(texts.of("list.row", Integer.toString(problem.line())), words);
    }

    private String further(List<RowProblem> problems) {
        return problems.size() > SHOWN
                ? desk.texts().of("list.further", desk.texts().count(problems.size() - SHOWN))
                : "";
    }

    private List<RowProblem> allProblems() {
        if (reading instanceof ListReading.People people) {
            return people.problems();
        }
        return reading instanceof ListReading.Quotas quotas ? quotas.problems() : List.of();
    }

    private boolean usable() {
        return (reading instanceof ListReading.People || reading instanceof ListReading.Quotas)
                && allProblems().isEmpty();
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        var can = Bindings.createBooleanBinding(
                () -> usable() && !taking.get() && (!(reading instanceof ListReading.Quotas) || plan().isPresent()),
                taking,
                starts,
                ends);
        var wrong = new ReadOnlyBooleanWrapper(!allProblems().isEmpty());
        var label = Bindings.createStringBinding(this::label, taking, starts, ends);
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), back),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(Key.F9, Rank.LESSER, texts.of("list.save.problems"), wrong, this::saveProblems),
                new Action(Key.ENTER, Rank.PRIMARY, label, can, this::take));
    }

    private String label() {
        var texts = desk.texts();
        if (taking.get()) {
            return texts.of("list.taking");
        }
        if (!usable()) {
            return texts.of("list.take.not");
        }
        if (reading instanceof ListReading.People people) {
            return texts.of("list.take.people", texts.count(people.entries().size()));
        }
        return texts.of(plan().isPresent() ? "list.take.quotas" : "list.take.dates");
    }

    private void take() {
        taking.set(true);
        if (reading instanceof ListReading.People people) {
            outreach().take(people, reply -> {
                taking.set(false);
                reply.then(done -> back.run(), notices::failed);
            });
        } else {
            plan().ifPresent(plan -> outreach().setPlan(plan, reply -> {
                taking.set(false);
                reply.then(done -> back.run(), notices::failed);
            }));
        }
    }

    private Optional<OutreachPlan> plan() {
        var first = date(starts.get());
        var last = date(ends.get());
        return reading instanceof ListReading.Quotas quotas
                        && first.isPresent()
                        && last.isPresent()
                        && first.get().isBefore(last.get())
                ? Optional.of(new OutreachPlan(title(quotas), first.get(), last.get(), quotas.wards()))
                : Optional.empty();
    }

    private String title(ListReading.Quotas quotas) {
        return quotas.wards().equals(LetterExample.wards())
                ? LetterExample.TITLE
                : desk.texts().of("list.plan");
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip(), DATE));
        } catch (DateTimeParseException unfinished) {
            return Optional.empty();
        }
    }

    private void saveProblems() {
        var texts = desk.texts();
        files.save(texts.of("list.save.problems"), texts.of("list.problems.file"), OutreachViewModel.TABLES)
                .ifPresent(this::saveProblems);
    }

    private void saveProblems(Path file) {
        var rows = allProblems().stream().map(this::row).toList();
        var grid = OutreachTables.problems(rows, desk.texts());
        desk.ports()
                .station()
                .reports()
                .export(
                        grid.title(),
                        List.of(),
                        List.of(grid),
                        file,
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
