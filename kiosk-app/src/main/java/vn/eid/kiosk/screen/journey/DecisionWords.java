package vn.eid.kiosk.screen.journey;

import java.util.Arrays;
import vn.eid.card.Finding;
import vn.eid.kiosk.enrolment.DecisionSubject;
import vn.eid.kiosk.enrolment.IdentityField;
import vn.eid.kiosk.screen.desk.Desk;

/** Says in words what an officer decides about. */
public final class DecisionWords {
    private final Desk desk;

    public DecisionWords(Desk desk) {
        this.desk = desk;
    }

    /** The statement that needs a decision; subjects of findings take the finding's own words. */
    public String title(String subject) {
        for (Finding finding : Finding.values()) {
            if (DecisionSubject.of(finding).equals(subject)) {
                return desk.ports().words().finding(finding).title();
            }
            if (DecisionSubject.ofGuardian(finding).equals(subject)) {
                return desk.texts()
                        .of(
                                "decision.guardian",
                                desk.ports().words().finding(finding).title());
            }
        }
        return Arrays.stream(IdentityField.values())
                .filter(field -> DecisionSubject.of(field).equals(subject))
                .findFirst()
                .map(field -> desk.texts().of("decision.field", desk.texts().of("identity", field)))
                .orElseGet(() -> desk.texts().of("decision." + subject));
    }
}
