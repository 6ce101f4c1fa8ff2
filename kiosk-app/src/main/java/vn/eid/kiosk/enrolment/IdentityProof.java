package vn.eid.kiosk.enrolment;

/** Step 2 is done: the citizen answered for every field, and the officer decided on every conspicuous one. */
public record IdentityProof(CardProof card, IdentityAnswers answers) {
    public Start start() {
        return card.start();
    }
}
