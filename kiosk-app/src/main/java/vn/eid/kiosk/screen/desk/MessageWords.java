package vn.eid.kiosk.screen.desk;

import vn.eid.card.CheckReason;
import vn.eid.card.Finding;
import vn.eid.kiosk.enrolment.EligibilityRefusal;
import vn.eid.kiosk.enrolment.EnrolmentFault;
import vn.eid.kiosk.message.FaultText;
import vn.eid.kiosk.message.OfficerMessages;

/** The counter's messages as the screens ask for them. */
public final class MessageWords implements CounterWords {
    private final OfficerMessages messages;

    public MessageWords(OfficerMessages messages) {
        this.messages = messages;
    }

    @Override
    public FaultWords fault(EnrolmentFault fault) {
        var text = text(fault);
        return new FaultWords(text.title(), text.cause(), text.action());
    }

    private FaultText text(EnrolmentFault fault) {
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

    @Override
    public Advice finding(Finding finding) {
        var advice = messages.of(finding);
        return new Advice(advice.title(), advice.action());
    }

    @Override
    public Advice refusal(EligibilityRefusal refusal) {
        var advice = messages.ofRefusal(refusal);
        return new Advice(advice.title(), advice.action());
    }

    @Override
    public String reason(CheckReason reason) {
        return messages.of(reason);
    }
}
