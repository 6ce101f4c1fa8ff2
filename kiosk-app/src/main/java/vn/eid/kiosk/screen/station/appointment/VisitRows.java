package vn.eid.kiosk.screen.station.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.station.appointment.AppointmentsViewModel.Shown;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.kiosk.station.appointment.TodaysLine;
import vn.eid.sync.queue.Visit;

/** Turns today's line into rows with their buttons. */
final class VisitRows {
    private static final int OVER_SHOWN = 20;

    private final Texts texts;
    private final BiConsumer<Act, Visit> pressed;

    /** What a row's buttons do. */
    enum Act {
        CALL,
        SERVED,
        MISSING
    }

    VisitRows(Texts texts, BiConsumer<Act, Visit> pressed) {
        this.texts = texts;
        this.pressed = pressed;
    }

    Shown of(TodaysLine line) {
        var waiting = new ArrayList<VisitRow>();
        for (Visit visit : line.waiting()) {
            var soon = AppointmentsViewModel.minutes(line.expectedWait(waiting.size()), texts);
            var waited = AppointmentsViewModel.minutes(line.waited(visit), texts);
            waiting.add(row(visit, ticket(visit), texts.of("visits.waited", waited, soon), Act.CALL, Act.MISSING));
        }
        return new Shown(
                line.calledNow()
                        .map(visit -> row(
                                visit,
                                ticket(visit),
                                texts.of("visits.calls", Integer.toString(visit.calls())),
                                Act.CALL,
                                Act.SERVED,
                                Act.MISSING)),
                waiting,
                line.expected().stream().map(it -> row(it, booked(it), "")).toList(),
                line.overdue().stream()
                        .map(it -> row(it, booked(it), texts.of("visits.late"), Act.MISSING))
                        .toList(),
                line.over().stream()
                        .limit(OVER_SHOWN)
                        .map(it -> row(it, ticket(it).isEmpty() ? booked(it) : ticket(it), ""))
                        .toList(),
                texts.of(
                        "visits.figures",
                        texts.count(waiting.size()),
                        texts.count(line.expected().size() + line.overdue().size()),
                        line.meanWait()
                                .map(it -> AppointmentsViewModel.minutes(it, texts))
                                .orElse("–")));
    }

    private String ticket(Visit visit) {
        return visit.ticket().map(it -> Integer.toString(it)).orElse("");
    }

    private String booked(Visit visit) {
        return visit.bookedFor().map(texts::time).orElse("–");
    }

    private VisitRow row(Visit visit, String mark, String waited, Act... acts) {
        var matter = texts.of("matter", visit.matter());
        var at = visit.bookedFor().filter(it -> !mark.contains(":")).map(texts::time);
        return new VisitRow(
                visit.id(),
                mark,
                visit.maskedName(),
                at.map(it -> texts.of("visits.booked", matter, it)).orElse(matter),
                symbol(visit.status()),
                texts.of("visit", visit.status()),
                tone(visit.status()),
                waited,
                List.of(acts).stream()
                        .map(act -> new VisitRow.Act(texts.of("visit.act", act), () -> pressed.accept(act, visit)))
                        .toList());
    }

    private static Symbol symbol(Visit.Status status) {
        return switch (status) {
            case EXPECTED -> Symbol.APPOINTMENTS;
            case WAITING -> Symbol.CLOCK;
            case CALLED -> Symbol.CALL;
            case SERVED -> Symbol.CHECK_CIRCLE;
            case NO_SHOW -> Symbol.CLOSE_CIRCLE;
            case CANCELLED -> Symbol.CLOSE;
        };
    }

    private static Tone tone(Visit.Status status) {
        return switch (status) {
            case CALLED, WAITING -> Tone.WAITING;
            case SERVED -> Tone.GOOD;
            case NO_SHOW -> Tone.CAUTION;
            case EXPECTED, CANCELLED -> Tone.PLAIN;
        };
    }
}
