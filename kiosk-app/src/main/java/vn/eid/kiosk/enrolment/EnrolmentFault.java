package vn.eid.kiosk.enrolment;

import vn.eid.biometrics.CameraFault;
import vn.eid.card.CardFault;
import vn.eid.sync.queue.QueueFault;

/** Why an enrolment stands still. Each fault has a title, a cause and one next action in both languages. */
public sealed interface EnrolmentFault {
    /** The card or its reader. */
    record OfCard(CardFault fault) implements EnrolmentFault {}

    /** The camera or a picture. */
    record OfCamera(CameraFault fault) implements EnrolmentFault {}

    /** Storing. */
    record OfQueue(QueueFault fault) implements EnrolmentFault {}

    /** The course of work itself. */
    record OfWorkflow(WorkflowFault fault) implements EnrolmentFault {}

    /** Nobody foresaw it; the code leads to the place in the program. */
    record Unexpected(String supportCode) implements EnrolmentFault {}
}
