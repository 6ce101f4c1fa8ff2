package vn.eid.kiosk.screen.contact;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.eid.kiosk.enrolment.Answer;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.sync.dossier.ContactRules;

/** The citizen's side of step 5: is this your number? */
public final class CitizenPhoneViewModel implements Presenter {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown(Optional.empty(), Optional.empty()));

    /**
     * What the citizen sees.
     *
     * @param number the number in groups; empty while none is typed
     * @param right what was answered; empty while not answered
     */
    public record Shown(Optional<String> number, Optional<Boolean> right) {
        @Override
        public String toString() {
            return "phone ****";
        }
    }

    public CitizenPhoneViewModel(Desk desk) {
        this.desk = desk;
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    @Override
    public void show(EnrolmentState state) {
        if (state instanceof EnrolmentState.Contact it) {
            var number = it.form().phone().map(ContactRules::shown);
            shown.set(new Shown(number, it.form().citizen().map(Answer.RIGHT::equals)));
        }
    }

    /** The citizen touched one of the two buttons. */
    public void answer(boolean right) {
        desk.session().fire(new EnrolmentEvent.PhoneAnswered(right ? Answer.RIGHT : Answer.WRONG));
    }
}
