package vn.eid.kiosk.screen.signin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.officer.SignInResult;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;

/** Name and secret of an officer; after an idle lock the name is fixed, since only the same officer may go on. */
public final class SignInViewModel implements Presenter {
    private final Desk desk;
    private final StringProperty account = new SimpleStringProperty("");
    private final StringProperty secret = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final SimpleBooleanProperty checking = new SimpleBooleanProperty(false);
    private final ReadOnlyStringWrapper lockedFor = new ReadOnlyStringWrapper("");

    public SignInViewModel(Desk desk) {
        this.desk = desk;
    }

    public StringProperty accountProperty() {
        return account;
    }

    public StringProperty secretProperty() {
        return secret;
    }

    /** Why the last try failed; empty text for nothing. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whose work waits behind the lock; empty text when nobody's. */
    public ReadOnlyStringProperty lockedForProperty() {
        return lockedFor.getReadOnlyProperty();
    }

    @Override
    public void show(EnrolmentState state) {
        var owner = state instanceof EnrolmentState.Locked it
                ? Optional.of(it.officer())
                : Optional.<vn.eid.kiosk.officer.Officer>empty();
        lockedFor.set(owner.map(it -> it.displayName()).orElse(""));
        owner.ifPresent(it -> account.set(it.account()));
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        var ready = account.isNotEmpty().and(secret.isNotEmpty()).and(checking.not());
        var label = Bindings.when(checking).then(texts.of("signin.checking")).otherwise(texts.of("signin.enter"));
        return List.of(
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                new Action(Key.ENTER, Rank.PRIMARY, label, ready, this::signIn));
    }

    private void signIn() {
        checking.set(true);
        problem.set("");
        char[] typed = secret.get().toCharArray();
        secret.set("");
        desk.ports().signIn(account.get().strip(), typed, this::answered);
    }

    private void answered(SignInResult result) {
        checking.set(false);
        if (result instanceof SignInResult.Accepted it) {
            desk.session().fire(new EnrolmentEvent.SignedIn(it.officer()));
        } else if (result instanceof SignInResult.Wrong it) {
            problem.set(it.pause().isZero() ? desk.texts().of("signin.wrong") : wait("signin.wrong.wait", it.pause()));
        } else if (result instanceof SignInResult.TooEarly it) {
            problem.set(wait("signin.early", it.pause()));
        } else {
            problem.set(desk.texts().of(result instanceof SignInResult.Expired ? "signin.expired" : "signin.closed"));
        }
    }

    private String wait(String key, Duration time) {
        return desk.texts().of(key, Long.toString(Math.max(1, time.toSeconds())));
    }
}
