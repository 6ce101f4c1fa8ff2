package vn.eid.kiosk.enrolment;

import java.util.function.Consumer;

/**
 * Takes what a scanner read that does not type into the windows. The code of a card goes the way of one that was typed by a
 * scanner; any other is not for the counter. Any thread.
 */
public final class ScannedCodes implements Consumer<String> {
    private final EnrolmentSession session;

    public ScannedCodes(EnrolmentSession session) {
        this.session = session;
    }

    /** @param text hostile input, bounded by the scanner's line */
    @Override
    public void accept(String text) {
        if (CardInput.ScannedQr.maybe(text)) {
            session.post(new EnrolmentEvent.KeyGiven(new CardInput.ScannedQr(text), session.ticket()));
        }
    }
}
