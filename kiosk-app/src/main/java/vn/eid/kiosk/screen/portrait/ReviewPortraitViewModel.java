package vn.eid.kiosk.screen.portrait;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import vn.eid.biometrics.Portrait;
import vn.eid.kiosk.enrolment.DecisionRules;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.EnrolmentState.ReviewPortrait;
import vn.eid.kiosk.enrolment.LivenessMode;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.CheckItem;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.MatchLine;
import vn.eid.kiosk.screen.display.PersonCard.Photo;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.kiosk.screen.display.Question;
import vn.eid.kiosk.screen.journey.DecisionWords;
import vn.eid.kiosk.screen.journey.MatchWords;
import vn.eid.sync.dossier.OfficerDecision;

/** Step 3 with a portrait taken: accept it, or take another. */
public final class ReviewPortraitViewModel implements Presenter {
    private final Desk desk;
    private final PortraitWords words;
    private final MatchWords matchWords;
    private final LivenessWords livenessWords;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
    private final ObjectProperty<Optional<Question>> question = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Portrait> decoded = Optional.empty();
    private Optional<Picture> taken = Optional.empty();
    private Optional<Picture> chip = Optional.empty();
    private Optional<ReviewPortrait> shownState = Optional.empty();
    private final Set<Which> opening = EnumSet.noneOf(Which.class);

    private enum Which {
        CHIP,
        TAKEN
    }

    /**
     * The two photographs, how alike they are, and the six conditions.
     *
     * @param liveness what the liveness assistance saw, none when it was not asked
     * @param primary the verb of the next step
     */
    public record Shown(
            String title,
            String line,
            Pair photos,
            Optional<MatchLine> match,
            List<CheckItem> conditions,
            List<CheckItem> liveness,
            String primary) {}

    /** The photograph on the chip and the portrait. */
    public record Pair(Photo chip, Photo taken) {}

    public ReviewPortraitViewModel(Desk desk) {
        this.desk = desk;
        this.words = new PortraitWords(desk.texts());
        this.matchWords = new MatchWords(desk.texts());
        this.livenessWords = new LivenessWords(desk.texts());
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ObjectProperty<Optional<Question>> questionProperty() {
        return question;
    }

    @Override
    public void show(EnrolmentState state) {
        if (!(state instanceof ReviewPortrait it)) {
            return;
        }
        shownState = Optional.of(it);
        ready.set(DecisionRules.openAtPortrait(it.capture(), it.decisions()).isEmpty());
        decode(it);
        draw();
    }

    private void decode(ReviewPortrait state) {
        var portrait = state.capture().portrait();
        if (decoded.filter(was -> was == portrait).isPresent()) {
            return;
        }
        decoded = Optional.of(portrait);
        taken = Optional.empty();
        opening.add(Which.TAKEN);
        desk.ports().decode(portrait, result -> {
            if (decoded.filter(now -> now == portrait).isPresent()) {
                taken = result;
                opened(Which.TAKEN);
            }
        });
        var onChip = state.proven().card().card().reading().portrait();
        onChip.ifPresent(image -> {
            opening.add(Which.CHIP);
            desk.ports().decode(image, result -> {
                chip = result;
                opened(Which.CHIP);
            });
        });
    }

    private void opened(Which which) {
        opening.remove(which);
        draw();
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        var session = desk.session();
        var label = Bindings.createStringBinding(() -> shown.get().primary(), shown);
        var actions = new ArrayList<Action>();
        actions.add(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), () -> session.fire(new EnrolmentEvent.Back())));
        actions.add(Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help));
        if (desk.station().liveness() != LivenessMode.NEVER) {
            actions.add(Action.of(
                    Key.F6,
                    Rank.LESSER,
                    texts.of("portrait.liveness"),
                    () -> session.fire(new EnrolmentEvent.LivenessWanted(true))));
        }
        actions.add(Action.of(Key.F7, Rank.LESSER, texts.of("portrait.accept.note"), ready.not(), this::askNext));
        actions.add(Action.of(
                Key.F8,
                Rank.LESSER,
                texts.of("portrait.retake"),
                () -> session.fire(new EnrolmentEvent.RetakeWanted())));
        actions.add(new Action(
                Key.ENTER, Rank.PRIMARY, label, ready, () -> session.fire(new EnrolmentEvent.PortraitAccepted())));
        return List.copyOf(actions);
    }

    private void askNext() {
        if (desk.session().state() instanceof ReviewPortrait it) {
            ask(it, it.decisions());
        }
    }

    /** @param decided what the state holds, and what was decided just now and is still on its way to the disk */
    private void ask(ReviewPortrait it, List<OfficerDecision> decided) {
        var open = DecisionRules.openAtPortrait(it.capture(), decided);
        if (open.isEmpty()) {
            return;
        }
        var texts = desk.texts();
        var subject = open.get(0);
        question.set(Optional.of(new Question(
                new DecisionWords(desk).title(subject),
                texts.of("reason.hint"),
                List.of(texts.of("portrait.note.age"), texts.of("portrait.note.body"), texts.of("portrait.note.chief")),
                reason -> {
                    var officer = it.start().officer().account();
                    var decision = new OfficerDecision(
                            subject, reason, officer, desk.clock().instant());
                    var all = new ArrayList<>(decided);
                    all.add(decision);
                    desk.session().fire(new EnrolmentEvent.Decided(decision));
                    ask(it, all);
                })));
    }

    private void draw() {
        shownState.ifPresent(state -> {
            var texts = desk.texts();
            boolean accepted = ready.get();
            var title = accepted ? "portrait.review.good" : "portrait.review.bad";
            shown.set(new Shown(
                    texts.of(title),
                    texts.of(title + ".line"),
                    new Pair(photo(chip, Which.CHIP, "photo.chip"), photo(taken, Which.TAKEN, "photo.portrait")),
                    matchWords.of(state.capture().match()),
                    words.conditions(Optional.of(state.capture().portrait().quality())),
                    state.capture().liveness().map(livenessWords::items).orElse(List.of()),
                    texts.of(accepted ? "portrait.accept" : "portrait.accept.waiting")));
        });
    }

    private Photo photo(Optional<Picture> picture, Which which, String title) {
        var texts = desk.texts();
        boolean awaited = opening.contains(which);
        return new Photo(
                picture, texts.of(title), "", texts.of(awaited ? "photo.opening" : "photo.chip.none"), awaited);
    }
}
