package vn.eid.kiosk.screen.desk;

import vn.eid.card.CheckReason;
import vn.eid.card.Finding;
import vn.eid.kiosk.enrolment.EligibilityRefusal;
import vn.eid.kiosk.enrolment.EnrolmentFault;

/** The counter's words for what can happen, in the language of the windows. */
public interface CounterWords {
    /** A fault: what happened, why and what was kept, what to do. */
    FaultWords fault(EnrolmentFault fault);

    /** Something odd about a chip, and what to do about it. */
    Advice finding(Finding finding);

    /** Why somebody cannot be enrolled here, and where to go. */
    Advice refusal(EligibilityRefusal refusal);

    /** Why a check of a chip is not simply successful. */
    String reason(CheckReason reason);

    /** Words for a fault. */
    record FaultWords(String title, String cause, String advice) {}

    /** A statement and what to do about it. */
    record Advice(String title, String advice) {}
}
