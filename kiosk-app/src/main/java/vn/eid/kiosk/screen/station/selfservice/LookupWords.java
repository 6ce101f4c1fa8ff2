package vn.eid.kiosk.screen.station.selfservice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.station.selfservice.Told.When;
import vn.eid.kiosk.screen.station.selfservice.Told.Whose;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.kiosk.station.selfservice.LookupAnswer;
import vn.eid.kiosk.station.selfservice.Stage;
import vn.eid.kiosk.station.selfservice.Story;
import vn.eid.sync.dossier.RejectionReason;

/** Tells a citizen in the guides' words how a dossier gets on. */
final class LookupWords {
    private final Texts texts;

    LookupWords(Texts texts) {
        this.texts = texts;
    }

    Told of(LookupAnswer answer) {
        if (answer instanceof LookupAnswer.Whole it) {
            return whole(it.story());
        }
        if (answer instanceof LookupAnswer.StatusOnly it) {
            return status(it.stage());
        }
        if (answer instanceof LookupAnswer.NotNow it) {
            return Told.of(
                    Symbol.TIMER,
                    Tone.CAUTION,
                    texts.of("lookup.notnow"),
                    texts.of("lookup.notnow.line", Long.toString(minutes(it.pause()))));
        }
        return answer instanceof LookupAnswer.NotFound
                ? Told.of(Symbol.SEARCH, Tone.PLAIN, texts.of("lookup.none"), texts.of("lookup.none.line"))
                : Told.of(Symbol.CLOCK, Tone.CAUTION, texts.of("lookup.down"), texts.of("lookup.down.line"));
    }

    private static long minutes(Duration pause) {
        return Math.max(1, pause.plusSeconds(59).toMinutes());
    }

    private Told whole(Story story) {
        var stage = story.stage();
        var when = when(story);
        var next = next(story);
        var title = texts.of("lookup", stage);
        var line = story.rejection()
                .map(RejectionReason::text)
                .filter(reason -> !reason.isBlank())
                .map(reason -> texts.of("lookup.because", reason))
                .orElse(texts.of("lookup.line", stage));
        return new Told(
                symbol(stage),
                story.overdue() ? Tone.CAUTION : tone(stage),
                title,
                line,
                when,
                Optional.of(new Whose(story.maskedName(), story.dossier())),
                next,
                spoken(title, line, when, next),
                stage == Stage.APPROVED);
    }

    private Optional<When> when(Story story) {
        return story.due()
                .map(due -> story.overdue()
                        ? new When(texts.of("lookup.late", texts.date(due)), texts.of("lookup.late.line"), true)
                        : new When(
                                texts.of("lookup.due", texts.date(due)),
                                texts.of("lookup.due.line", Integer.toString(story.workingDays())),
                                false));
    }

    private List<String> next(Story story) {
        var all = new ArrayList<>(List.of(texts.of("lookup.next", story.stage()).split("\\|")));
        if (story.stage() == Stage.REJECTED) {
            var step = story.rejection().map(RejectionReason::step).orElse(RejectionReason.Step.NONE);
            all.addAll(List.of(texts.of("lookup.bring", step).split("\\|")));
        }
        return all.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    /** Without the card: the status, and how to see more. */
    private Told status(Stage stage) {
        var title = texts.of("lookup", stage);
        return new Told(
                symbol(stage),
                tone(stage),
                title,
                texts.of("lookup.more"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                title + ". " + texts.of("lookup.more"),
                false);
    }

    private static String spoken(String title, String line, Optional<When> when, List<String> next) {
        var words = new StringBuilder(title).append(". ").append(line);
        when.ifPresent(it -> words.append(" ").append(it.title()).append(". ").append(it.line()));
        next.forEach(it -> words.append(" ").append(it));
        return words.toString();
    }

    static Symbol symbol(Stage stage) {
        return switch (stage) {
            case KEPT -> Symbol.SAVED;
            case RECEIVED -> Symbol.ONLINE;
            case CHECKING -> Symbol.CHECKING;
            case APPROVED, ACTIVATED -> Symbol.CHECK_CIRCLE;
            case REJECTED -> Symbol.CLOSE_CIRCLE;
            case HELD -> Symbol.PERSON;
        };
    }

    static Tone tone(Stage stage) {
        return switch (stage) {
            case KEPT, RECEIVED, CHECKING -> Tone.WAITING;
            case APPROVED, ACTIVATED -> Tone.GOOD;
            case REJECTED -> Tone.BAD;
            case HELD -> Tone.CAUTION;
        };
    }
}
