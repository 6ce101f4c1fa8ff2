package vn.eid.kiosk.screen.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import vn.eid.biometrics.Portrait;
import vn.eid.card.ChipPortrait;
import vn.eid.card.ChipReading;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.EnrolmentState.Halted;
import vn.eid.kiosk.enrolment.EnrolmentState.UnderWay;
import vn.eid.kiosk.enrolment.Kept;
import vn.eid.kiosk.enrolment.PortraitCapture;
import vn.eid.kiosk.enrolment.Step;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.display.PersonCard;
import vn.eid.kiosk.screen.display.PersonCard.Photo;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.kiosk.screen.display.StepItem;
import vn.eid.sync.dossier.DossierId;

/** The whole journey and the person on it, for the rail and the panel that stay in sight during every step. */
public final class JourneyViewModel implements Presenter {
    private final Desk desk;
    private final ChipWords chipWords;
    private final MatchWords matchWords;
    private final ReadOnlyObjectWrapper<List<StepItem>> steps = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<PersonCard>> person = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper began = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper elapsed = new ReadOnlyStringWrapper("");
    private Known known = Known.of(new EnrolmentState.SignedOut());
    private boolean portraitOpen;
    private Optional<Instant> start = Optional.empty();
    private Optional<ChipPortrait> chipShown = Optional.empty();
    private Optional<Portrait> portraitShown = Optional.empty();
    private Optional<Picture> chipPicture = Optional.empty();
    private Optional<Picture> portraitPicture = Optional.empty();
    private Optional<DossierId> previous = Optional.empty();
    private Optional<Picture> sentPicture = Optional.empty();
    private boolean chipOpening;
    private boolean portraitOpening;

    public JourneyViewModel(Desk desk) {
        this.desk = desk;
        this.chipWords = new ChipWords(desk.texts(), desk.ports().words()::reason);
        this.matchWords = new MatchWords(desk.texts());
    }

    public ReadOnlyObjectProperty<List<StepItem>> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<PersonCard>> personProperty() {
        return person.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty beganProperty() {
        return began.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty elapsedProperty() {
        return elapsed.getReadOnlyProperty();
    }

    /** Whether the likeness is the question of the open step. */
    public boolean portraitOpen() {
        return portraitOpen;
    }

    @Override
    public void show(EnrolmentState state) {
        var inner = state instanceof Halted halted ? halted.resumeAt() : state;
        var begun = start(inner);
        var now = Known.of(inner);
        // Text that was read before the card was pulled stays in sight; it is shown, not relied on.
        boolean goesOn =
                begun.isPresent() && begun.equals(start) && now.identity().isEmpty();
        known = goesOn ? now.withText(known.identity()) : now;
        start = begun;
        portraitOpen = inner instanceof EnrolmentState.TakingPortrait;
        steps.set(steps(inner, state instanceof Halted));
        decodeChip();
        decodePortrait();
        recall(inner instanceof UnderWay it ? it.start().previous() : Optional.empty());
        draw();
        tick();
    }

    /** Moves the elapsed time on; once a second. */
    public void tick() {
        var texts = desk.texts();
        began.set(start.map(it -> texts.of("journey.began", texts.time(it)))
                .map(it -> previous.map(old -> texts.of("journey.redone", old.value()) + "\n" + it)
                        .orElse(it))
                .orElse(""));
        elapsed.set(start.map(it -> lasted(Duration.between(it, desk.clock().instant())))
                .orElse(""));
    }

    private String lasted(Duration time) {
        var texts = desk.texts();
        var seconds = Long.toString(time.toSecondsPart());
        return time.toMinutes() == 0
                ? texts.of("journey.elapsed.seconds", seconds)
                : texts.of("journey.elapsed.minutes", Long.toString(time.toMinutes()), seconds);
    }

    private static Optional<Instant> start(EnrolmentState state) {
        if (state instanceof UnderWay it) {
            return Optional.of(it.start().at());
        }
        return state instanceof EnrolmentState.Saved it
                ? Optional.of(it.proven().start().at())
                : Optional.empty();
    }

    private List<StepItem> steps(EnrolmentState state, boolean halted) {
        if (!(state instanceof UnderWay) && !(state instanceof EnrolmentState.Saved)) {
            return List.of();
        }
        int current = state instanceof UnderWay it ? it.step().number() : Step.values().length + 1;
        var items = new ArrayList<StepItem>();
        for (Step step : Step.values()) {
            boolean kept = state instanceof UnderWay it
                    && it.start().previous().isPresent()
                    && step.number() > current
                    && Kept.gather(it).finished().contains(step);
            items.add(
                    kept
                            ? new StepItem(
                                    step.number(),
                                    desk.texts().of("step", step),
                                    desk.texts().of("rejected.stays"),
                                    StepItem.State.DONE)
                            : item(step, current, halted));
        }
        return items;
    }

    private StepItem item(Step step, int current, boolean halted) {
        var title = desk.texts().of("step", step);
        if (step.number() < current) {
            return new StepItem(step.number(), title, doneNote(step), StepItem.State.DONE);
        }
        if (step.number() > current) {
            return new StepItem(step.number(), title, "", StepItem.State.AHEAD);
        }
        var note = halted ? desk.texts().of("step.paused") : desk.texts().of("step.now", step);
        return new StepItem(step.number(), title, note, halted ? StepItem.State.PAUSED : StepItem.State.CURRENT);
    }

    private String doneNote(Step step) {
        var texts = desk.texts();
        return switch (step) {
            case CARD -> texts.of("step.done.CARD");
            case IDENTITY -> texts.of("step.done.IDENTITY");
            case PORTRAIT ->
                known.portrait().map(it -> matchWords.brief(it.match())).orElse("");
            case DOCUMENTS ->
                known.documents()
                        .map(count -> count == 0
                                ? texts.of("step.done.DOCUMENTS.none")
                                : texts.of("step.done.DOCUMENTS", Integer.toString(count)))
                        .orElse("");
            case CONTACT -> texts.of("step.done.CONTACT");
            case CONSENT -> texts.of("step.done.CONSENT");
            case SUBMIT -> texts.of("step.done.SUBMIT");
        };
    }

    private void decodeChip() {
        var now = known.reading().flatMap(ChipReading::portrait);
        if (!same(now, chipShown)) {
            chipShown = now;
            chipPicture = Optional.empty();
            chipOpening = now.isPresent();
            now.ifPresent(image -> desk.ports().decode(image, picture -> {
                if (same(chipShown, now)) {
                    chipOpening = false;
                    chipPicture = picture;
                    draw();
                }
            }));
        }
    }

    private void decodePortrait() {
        var now = known.portrait().map(PortraitCapture::portrait);
        if (!same(now, portraitShown)) {
            portraitShown = now;
            portraitPicture = Optional.empty();
            portraitOpening = now.isPresent();
            now.ifPresent(image -> desk.ports().decode(image, picture -> {
                if (same(portraitShown, now)) {
                    portraitOpening = false;
                    portraitPicture = picture;
                    draw();
                }
            }));
        }
    }

    /** While a step of a rejected dossier is redone, the photograph that was sent stays in sight. */
    private void recall(Optional<DossierId> now) {
        if (now.equals(previous)) {
            return;
        }
        previous = now;
        sentPicture = Optional.empty();
        now.ifPresent(id -> desk.ports()
                .keptCopy(
                        id,
                        kept -> kept.flatMap(Kept::portrait)
                                .ifPresent(it -> desk.ports()
                                        .decode(it.capture().portrait(), picture -> {
                                            if (previous.equals(now)) {
                                                sentPicture = picture;
                                                draw();
                                            }
                                        }))));
    }

    /** The same object, not an equal one: comparing pictures byte by byte would cost more than decoding them. */
    private static <T> boolean same(Optional<T> one, Optional<T> other) {
        return one.orElse(null) == other.orElse(null);
    }

    private String placeOfChip() {
        if (known.reading().isEmpty()) {
            return "photo.chip.reading";
        }
        return chipOpening ? "photo.opening" : "photo.chip.none";
    }

    private Photo sent() {
        var texts = desk.texts();
        var number = previous.map(DossierId::value).orElse("");
        return new Photo(sentPicture, texts.of("photo.sent"), number, texts.of("photo.portrait.none"), false);
    }

    private void draw() {
        var next = known.identity().map(identity -> {
            var texts = desk.texts();
            var chip = new Photo(
                    chipPicture,
                    texts.of("photo.chip"),
                    chipWords.issued(identity),
                    texts.of(placeOfChip()),
                    chipOpening);
            boolean recalled = known.portrait().isEmpty() && sentPicture.isPresent();
            var taken = recalled
                    ? sent()
                    : new Photo(
                            portraitPicture,
                            texts.of("photo.portrait"),
                            texts.of(known.portrait().isPresent() ? "photo.portrait.taken" : "photo.portrait.none"),
                            texts.of(portraitOpening ? "photo.opening" : "photo.portrait.place"),
                            portraitOpening);
            return new PersonCard(
                    chipWords.name(identity),
                    chipWords.number(identity),
                    chipWords.line(identity, desk.clock().instant()),
                    chip,
                    taken,
                    known.portrait().flatMap(it -> matchWords.of(it.match())),
                    known.reading().map(it -> chipWords.badges(it.verdict())).orElseGet(chipWords::pending));
        });
        if (!Objects.equals(next, person.get())) {
            person.set(next);
        }
    }
}
