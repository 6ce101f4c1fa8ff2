package vn.eid.kiosk.screen.station.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.desk.ReportDesk;
import vn.eid.kiosk.screen.desk.ReportDesk.Reported;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.station.FileAsk;
import vn.eid.kiosk.screen.station.Notices;
import vn.eid.kiosk.station.report.ReportPeriod;
import vn.eid.kiosk.station.report.ReportPeriod.Span;

/** What the station did in a period: figures, charts, what is overdue, how the line does. */
public final class ReportViewModel implements Presenter {
    private static final List<String> FILES = List.of("pdf", "xlsx", "csv");

    private final Desk desk;
    private final Runnable back;
    private final FileAsk files;
    private final Notices notices = new Notices();
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.MONTH);
    private final ReadOnlyObjectWrapper<Optional<ReportShown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Reported> reported = Optional.empty();

    public ReportViewModel(Desk desk, Runnable back, FileAsk files) {
        this.desk = desk;
        this.back = back;
        this.files = files;
        span.addListener(observed -> load());
        load();
    }

    public ObjectProperty<Span> spanProperty() {
        return span;
    }

    /** Empty until the store has answered. */
    public ReadOnlyObjectProperty<Optional<ReportShown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public Notices notices() {
        return notices;
    }

    @Override
    public void show(EnrolmentState state) {
        load();
    }

    private ReportDesk reports() {
        return desk.ports().station().reports();
    }

    private LocalDate today() {
        return desk.clock().instant().atZone(desk.texts().zone()).toLocalDate();
    }

    private void load() {
        reports().report(ReportPeriod.ending(today(), span.get()), reply -> reply.then(this::draw, notices::failed));
    }

    private void draw(Reported answer) {
        reported = Optional.of(answer);
        shown.set(Optional.of(ReportShown.of(answer, today(), desk.texts())));
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        var there = Bindings.createBooleanBinding(() -> shown.get().isPresent(), shown);
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), back),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(Key.F5, Rank.LESSER, texts.of("dossiers.refresh"), this::load),
                Action.of(Key.F9, Rank.PRIMARY, texts.of("report.export"), there, this::export));
    }

    private void export() {
        var texts = desk.texts();
        files.save(texts.of("report.export"), texts.of("report.file", today().toString()), FILES)
                .ifPresent(this::export);
    }

    private void export(Path file) {
        reported.ifPresent(it -> {
            var texts = desk.texts();
            var period = it.report().period();
            reports()
                    .export(
                            texts.of("report.title"),
                            List.of(texts.of("report.period", texts.date(period.from()), texts.date(period.until()))),
                            ReportTables.of(it, texts),
                            file,
                            reply -> reply.then(done -> told(file), notices::failed));
        });
    }

    private void told(Path file) {
        var name = file.getFileName().toString();
        notices.told(Tone.GOOD, Symbol.CHECK_CIRCLE, desk.texts().of("station.saved", name), "");
    }
}
