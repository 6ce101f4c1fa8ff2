package vn.eid.kiosk.enrolment;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import vn.eid.kiosk.enrolment.OneTimeCodes.CodeAnswer;

/** Confirms phone numbers with the ministry, on a thread of its own, since a line may take its time. */
public final class PhoneDesk {
    private final OneTimeCodes codes;
    private final Desk desk;

    public PhoneDesk(OneTimeCodes codes, Executor ministryIo, Consumer<EnrolmentEvent> post) {
        this.codes = codes;
        this.desk = new Desk(ministryIo, post);
    }

    void ask(String phone) {
        desk.run(() -> desk.post(event(codes.ask(phone))));
    }

    void check(String phone, String code) {
        desk.run(() -> desk.post(event(codes.check(phone, code))));
    }

    private static EnrolmentEvent event(CodeAnswer answer) {
        if (answer instanceof CodeAnswer.Sent sent) {
            return new EnrolmentEvent.CodeSent(sent.resendFrom(), sent.triesLeft());
        }
        if (answer instanceof CodeAnswer.Right) {
            return new EnrolmentEvent.CodeRight();
        }
        return answer instanceof CodeAnswer.Wrong wrong
                ? new EnrolmentEvent.CodeWrong(wrong.triesLeft())
                : new EnrolmentEvent.CodeUnavailable();
    }
}
