package vn.eid.kiosk.screen.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.eid.card.ReadPhase;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.Subject;
import vn.eid.kiosk.paper.PrintOrder;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.desk.Printing;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.LivePictures;
import vn.eid.kiosk.screen.display.Mark;

/** The card step: its key is typed or scanned, then the chip is read in six parts. */
public final class CardViewModel implements Presenter {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(0);
    private final Printing printing;
    private boolean guardian;
    private final StringProperty number = new SimpleStringProperty("");

    /** What the step is at. */
    public enum Stage {
        /** The card lies there, its number is wanted. */
        WANTS_NUMBER,
        /** The card is wanted. */
        WANTS_CARD,
        /** The chip is being read, or stopped half-way. */
        READING,
        /** This person cannot be enrolled here. */
        DECLINED
    }

    /**
     * Everything on the page.
     *
     * @param percent whole percent read
     * @param parts the parts of the chip in their order
     */
    public record Shown(Stage stage, String title, String line, String percent, List<Part> parts) {}

    /** One part of the chip. */
    public record Part(Mark mark, String name, String what, String state) {}

    public CardViewModel(Desk desk) {
        this.desk = desk;
        this.printing = new Printing(desk);
    }

    /** What became of the slip; empty while nothing was printed. */
    public ReadOnlyStringProperty printingProperty() {
        return printing.lineProperty();
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What the camera sees while it looks for the code of the card. */
    public LivePictures pictures() {
        return desk.preview().pictures();
    }

    /** Whether the camera looks. */
    public BooleanExpression lookingProperty() {
        return Bindings.isNotNull(desk.preview().pictureProperty());
    }

    /** Whether the card of a representative is wanted. */
    public boolean guardian() {
        return guardian;
    }

    /** 0..1 of the chip's bytes. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** The identity number being typed. */
    public StringProperty numberProperty() {
        return number;
    }

    @Override
    public void show(EnrolmentState state) {
        if (state instanceof EnrolmentState.ReadingChip it) {
            reading(it);
        } else if (state instanceof EnrolmentState.AwaitingKey it) {
            guardian = it.subject() instanceof Subject.GuardianOf;
            plain(Stage.WANTS_NUMBER, guardian ? "card.number.guardian" : "card.number");
        } else if (state instanceof EnrolmentState.AwaitingCard it) {
            guardian = it.subject() instanceof Subject.GuardianOf;
            plain(Stage.WANTS_CARD, guardian ? "card.place.guardian" : "card.place");
        } else if (state instanceof EnrolmentState.Declined it) {
            var words = desk.ports().words().refusal(it.reason());
            shown.set(new Shown(Stage.DECLINED, words.title(), words.advice(), "", List.of()));
        }
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        var session = desk.session();
        var label = Bindings.createStringBinding(this::primaryLabel, shown, number);
        var declined = Bindings.createBooleanBinding(() -> shown.get().stage() == Stage.DECLINED, shown);
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), () -> session.fire(new EnrolmentEvent.Back())),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(Key.F9, Rank.LESSER, texts.of("card.declined.print"), declined, this::printSlip),
                new Action(Key.ENTER, Rank.PRIMARY, label, ready(), this::go));
    }

    private void printSlip() {
        if (desk.session().state() instanceof EnrolmentState.Declined it) {
            printing.print(new PrintOrder.Referral(
                    it.reason(),
                    Optional.of(it.identity().fullName().value()),
                    it.start().officer().displayName()));
        }
    }

    private BooleanExpression ready() {
        return Bindings.createBooleanBinding(
                () -> switch (shown.get().stage()) {
                    case WANTS_NUMBER ->
                        number.get().length() == 12 || number.get().length() == 6;
                    case WANTS_CARD, READING -> false;
                    case DECLINED -> true;
                },
                shown,
                number);
    }

    private String primaryLabel() {
        var texts = desk.texts();
        return switch (shown.get().stage()) {
            case WANTS_NUMBER -> texts.of("card.read");
            case WANTS_CARD -> texts.of("card.waiting");
            case READING -> texts.of("card.reading");
            case DECLINED -> texts.of("card.declined.next");
        };
    }

    private void go() {
        var session = desk.session();
        if (shown.get().stage() == Stage.DECLINED) {
            session.fire(new EnrolmentEvent.NextCitizen());
            return;
        }
        var typed = number.get();
        CardInput input = typed.length() == 6 ? new CardInput.TypedCan(typed) : new CardInput.TypedIdNumber(typed);
        session.fire(new EnrolmentEvent.KeyGiven(input, session.ticket()));
    }

    private void plain(Stage stage, String key) {
        var texts = desk.texts();
        shown.set(new Shown(stage, texts.of(key + ".title"), texts.of(key + ".line"), "", List.of()));
    }

    private void reading(EnrolmentState.ReadingChip state) {
        var texts = desk.texts();
        var phase = state.progress().phase();
        double fraction = state.progress().fraction();
        share.set(fraction);
        var parts = new ArrayList<Part>();
        for (ReadPhase part : ReadPhase.values()) {
            if (part != ReadPhase.DONE) {
                parts.add(part(part, phase));
            }
        }
        int done = Math.min(phase.ordinal(), parts.size());
        var line = texts.of("card.reading.line", Integer.toString(done), Integer.toString(parts.size()));
        var percent = Long.toString(Math.round(fraction * 100));
        shown.set(new Shown(Stage.READING, texts.of("card.reading.title"), line, percent, parts));
    }

    private Part part(ReadPhase part, ReadPhase now) {
        var texts = desk.texts();
        var name = texts.of("phase", part);
        var what = texts.of("phase." + part.name() + ".what");
        if (part.compareTo(now) < 0) {
            return new Part(Mark.VERIFIED, name, what, texts.of("phase.done"));
        }
        if (part == now && desk.session().state() instanceof EnrolmentState.Halted) {
            return new Part(Mark.PAUSED, name, what, texts.of("phase.paused"));
        }
        return part == now
                ? new Part(Mark.WAITING, name, what, texts.of("phase.now"))
                : new Part(Mark.PENDING, name, what, texts.of("phase.ahead"));
    }
}
