package vn.eid.kiosk.enrolment;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import vn.eid.kiosk.enrolment.OneTimeCodes.CodeAnswer;

/**
 * Asks the ministry about citizens and telephones, and confirms numbers by codes, on a thread of its own, since a line may
 * take its time.
 */
public final class PhoneDesk {
    private final OneTimeCodes codes;
    private final CitizenRegister register;
    private final Desk desk;

    public PhoneDesk(OneTimeCodes codes, CitizenRegister register, Executor ministryIo, Consumer<EnrolmentEvent> post) {
        this.codes = codes;
        this.register = register;
        this.desk = new Desk(ministryIo, post);
    }

    void ask(String phone) {
        desk.run(() -> desk.post(event(codes.ask(phone))));
    }

    void check(String phone, String code) {
        desk.run(() -> desk.post(event(codes.check(phone, code))));
    }

    /** Adds what the ministry knows to what is known here. */
    void lookUp(String personalIdNumber, Standing here) {
        desk.run(() -> {
            Standing known = register.standing(personalIdNumber)
                    .map(it -> new Standing(it.account(), it.underWay() || here.underWay()))
                    .orElse(here);
            desk.post(new EnrolmentEvent.StandingKnown(personalIdNumber, known));
        });
    }

    /** A counter without a line says nothing: then only this station's dossiers were searched. */
    void lookUpPhone(EnrolmentEffect.CountPhoneUse effect) {
        desk.run(() -> register.phoneInUse(effect.personalIdNumber(), effect.phone())
                .ifPresent(it -> desk.post(new EnrolmentEvent.PhoneKnown(effect.phone(), it))));
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
