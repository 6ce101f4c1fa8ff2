package vn.eid.kiosk.enrolment;

import vn.eid.kiosk.message.FaultText;
import vn.eid.kiosk.message.OfficerMessages;

/** The words for whatever stopped an enrolment. */
public final class FaultTexts {
    private FaultTexts() {}

    public static FaultText of(EnrolmentFault fault, OfficerMessages messages) {
        if (fault instanceof EnrolmentFault.OfCard it) {
            return messages.of(it.fault());
        }
        if (fault instanceof EnrolmentFault.OfCamera it) {
            return messages.of(it.fault());
        }
        if (fault instanceof EnrolmentFault.OfQueue it) {
            return messages.of(it.fault());
        }
        if (fault instanceof EnrolmentFault.OfWorkflow it) {
            return messages.ofWorkflow(it.fault());
        }
        return messages.unexpected(((EnrolmentFault.Unexpected) fault).supportCode());
    }
}
