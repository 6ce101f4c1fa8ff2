package vn.eid.kiosk.screen.turned;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentSession;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.SessionObserver;
import vn.eid.kiosk.screen.desk.AtWork;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.text.Texts;

/**
 * Whose the one screen is. It goes from the officer to the citizen and back behind a curtain that shows nobody's data; what
 * the officer sees comes back by a key of the keyboard, never by touch, and by the officer's code where one was set.
 */
public final class TurnedViewModel implements SessionObserver {
    private static final int TRIES = 5;

    private final EnrolmentSession session;
    private final ReadOnlyObjectWrapper<Side> side = new ReadOnlyObjectWrapper<>(Side.OFFICER);
    private final ReadOnlyBooleanWrapper wanted = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper available = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final StringProperty typed = new SimpleStringProperty("");
    private Optional<String> code = Optional.empty();
    private Texts texts;
    private int wrong;
    private boolean asked;

    /** What the screen shows. */
    public enum Side {
        OFFICER,
        /** The curtain, on the way to the citizen. */
        TURNING,
        CITIZEN,
        /** The curtain, on the way back. */
        RETURNING
    }

    public TurnedViewModel(EnrolmentSession session, Texts texts) {
        this.session = session;
        this.texts = texts;
    }

    public ReadOnlyObjectProperty<Side> sideProperty() {
        return side.getReadOnlyProperty();
    }

    /** What is said about a wrong code; empty text for nothing. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The code being typed on the curtain. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** Whether a code is asked for on the way back. */
    public boolean coded() {
        return code.isPresent();
    }

    /** The officer's language has changed. */
    public void speak(Texts words) {
        texts = words;
    }

    /** Whether this counter has one screen only; with a second one everything is the officer's again. */
    public void available(boolean oneScreen) {
        available.set(oneScreen);
        if (!oneScreen) {
            toOfficer();
        }
    }

    /** Sets the code that brings the officer's window back; it is forgotten when the officer signs out. */
    public void code(String digits) {
        code = Optional.of(digits);
    }

    /** The officer's action: turn the screen, offered when there is something for the citizen. */
    public Action turn() {
        return Action.of(Key.F11, Rank.LESSER, texts.of("turned.turn"), canTurn(), () -> side.set(Side.TURNING));
    }

    private BooleanBinding canTurn() {
        return Bindings.and(available, wanted);
    }

    /** What the keys do while the screen is not the officer's. */
    public List<Action> actions() {
        return switch (side.get()) {
            case OFFICER -> List.of();
            case TURNING -> List.of(begin(), back());
            case CITIZEN -> List.of(back());
            case RETURNING -> code.isPresent() ? List.of(unlock()) : List.of(back());
        };
    }

    /** The citizen, or the officer for them, begins. */
    public Action begin() {
        return Action.of(Key.ENTER, Rank.PRIMARY, texts.of("turned.begin"), () -> side.set(Side.CITIZEN));
    }

    private Action back() {
        return Action.of(Key.F11, Rank.LESSER, texts.of("turned.back"), this::comeBack);
    }

    private Action unlock() {
        return Action.of(Key.ENTER, Rank.LESSER, texts.of("turned.back"), this::tryCode);
    }

    private void comeBack() {
        if (code.isEmpty()) {
            toOfficer();
        } else {
            side.set(Side.RETURNING);
        }
    }

    private void tryCode() {
        boolean right = code.filter(typed.get()::equals).isPresent();
        typed.set("");
        if (right) {
            toOfficer();
        } else if (++wrong >= TRIES) {
            toOfficer();
            session.fire(new EnrolmentEvent.LeftAlone());
        } else {
            problem.set(texts.of("turned.wrong", Integer.toString(TRIES - wrong)));
        }
    }

    private void toOfficer() {
        wrong = 0;
        typed.set("");
        problem.set("");
        side.set(Side.OFFICER);
    }

    @Override
    public void entered(EnrolmentState state) {
        boolean now = AtWork.citizensTurn(state);
        boolean over = asked && !now;
        asked = now;
        wanted.set(now);
        if (AtWork.closed(state)) {
            // The sign-in page holds nothing of a citizen, and only the officer's password leads on from it.
            if (AtWork.officer(state).isEmpty()) {
                code = Optional.empty();
            }
            toOfficer();
        } else if (over && side.get() == Side.CITIZEN) {
            side.set(Side.RETURNING);
        }
    }

    /** Nobody answered: what stood there for the citizen is taken away. */
    public void blank() {
        if (side.get() == Side.CITIZEN) {
            side.set(Side.RETURNING);
        }
    }
}
