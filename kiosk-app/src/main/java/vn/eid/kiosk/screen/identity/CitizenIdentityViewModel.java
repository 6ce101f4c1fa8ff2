package vn.eid.kiosk.screen.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.eid.kiosk.enrolment.Answer;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.EnrolmentState.ConfirmIdentity;
import vn.eid.kiosk.enrolment.IdentityField;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;

/** The citizen's side of step 2: one field at a time, right or wrong. */
public final class CitizenIdentityViewModel implements Presenter {
    private final Desk desk;
    private final IdentityFields fields;
    private final ReadOnlyObjectWrapper<Optional<Asked>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<IdentityField> field = Optional.empty();

    /**
     * The field being asked about.
     *
     * @param label what it is
     * @param value as the chip says
     * @param position e.g. "2 trên 7"
     */
    public record Asked(String label, String value, String position) {
        @Override
        public String toString() {
            return "field ****";
        }
    }

    public CitizenIdentityViewModel(Desk desk) {
        this.desk = desk;
        this.fields = new IdentityFields(desk.texts());
    }

    /** Empty when every field has been answered. */
    public ReadOnlyObjectProperty<Optional<Asked>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    @Override
    public void show(EnrolmentState state) {
        if (!(state instanceof ConfirmIdentity it)) {
            return;
        }
        var identity = it.proven().card().reading().identity();
        List<IdentityField> all = new ArrayList<>(IdentityField.presentIn(identity));
        field = it.asking();
        asked.set(field.map(now -> new Asked(
                fields.label(now),
                fields.value(now, identity),
                desk.texts()
                        .of(
                                "citizen.field.of",
                                Integer.toString(all.indexOf(now) + 1),
                                Integer.toString(all.size())))));
    }

    /** The citizen touched one of the two buttons. */
    public void answer(boolean right) {
        field.ifPresent(
                now -> desk.session().fire(new EnrolmentEvent.FieldAnswered(now, right ? Answer.RIGHT : Answer.WRONG)));
    }
}
