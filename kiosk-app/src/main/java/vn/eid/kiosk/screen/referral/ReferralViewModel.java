package vn.eid.kiosk.screen.referral;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.eid.kiosk.enrolment.EligibilityRefusal;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.paper.PrintOrder;
import vn.eid.kiosk.paper.Referrals;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.desk.Printing;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;

/** Where to send somebody without a card: the reason is chosen, the slip is printed, nothing is kept. */
public final class ReferralViewModel implements Presenter {
    /** Those whom no card can speak for. */
    private static final List<EligibilityRefusal> REASONS =
            List.of(EligibilityRefusal.NO_CARD, EligibilityRefusal.FOREIGNER, EligibilityRefusal.TOO_YOUNG);

    private final Desk desk;
    private final Runnable close;
    private final Printing printing;
    private final Referrals slips = Referrals.vietnamese();
    private final ObjectProperty<Reason> chosen;

    /**
     * One reason, with what the slip will say.
     *
     * @param where to go, line by line
     * @param bring what, line by line
     */
    public record Reason(String name, String why, List<String> where, List<String> bring, EligibilityRefusal refusal) {}

    /** @param close back to the counter */
    public ReferralViewModel(Desk desk, Runnable close) {
        this.desk = desk;
        this.close = close;
        this.printing = new Printing(desk);
        this.chosen = new SimpleObjectProperty<>(reasons().get(0));
    }

    /** All of them, in the order of how often they come. */
    public List<Reason> reasons() {
        return REASONS.stream().map(this::reason).toList();
    }

    private Reason reason(EligibilityRefusal refusal) {
        return new Reason(
                desk.texts().of("referral", refusal),
                slips.why(refusal),
                slips.where(refusal),
                slips.bring(refusal),
                refusal);
    }

    public ObjectProperty<Reason> chosenProperty() {
        return chosen;
    }

    /** What became of the slip; empty while nothing was printed. */
    public ReadOnlyStringProperty printingProperty() {
        return printing.lineProperty();
    }

    @Override
    public void show(EnrolmentState state) {
        // Nothing here follows the session.
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), close),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(Key.ENTER, Rank.PRIMARY, texts.of("card.declined.print"), this::print));
    }

    private void print() {
        if (desk.session().state() instanceof EnrolmentState.Idle it) {
            printing.print(new PrintOrder.Referral(
                    chosen.get().refusal(), Optional.empty(), it.officer().displayName()));
        }
    }
}
