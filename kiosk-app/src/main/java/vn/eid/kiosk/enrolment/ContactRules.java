package vn.eid.kiosk.enrolment;

import static vn.eid.kiosk.enrolment.TransitionResult.refused;
import static vn.eid.kiosk.enrolment.TransitionResult.to;

import vn.eid.kiosk.enrolment.EnrolmentEvent.CodeRight;
import vn.eid.kiosk.enrolment.EnrolmentEvent.CodeSent;
import vn.eid.kiosk.enrolment.EnrolmentEvent.CodeTyped;
import vn.eid.kiosk.enrolment.EnrolmentEvent.CodeUnavailable;
import vn.eid.kiosk.enrolment.EnrolmentEvent.CodeWanted;
import vn.eid.kiosk.enrolment.EnrolmentEvent.CodeWrong;
import vn.eid.kiosk.enrolment.EnrolmentEvent.ContactAccepted;
import vn.eid.kiosk.enrolment.EnrolmentEvent.ContactTyped;
import vn.eid.kiosk.enrolment.EnrolmentEvent.PhoneAnswered;
import vn.eid.kiosk.enrolment.EnrolmentEvent.PhoneKnown;
import vn.eid.kiosk.enrolment.EnrolmentEvent.PhoneUseCounted;
import vn.eid.kiosk.enrolment.EnrolmentState.Contact;

/** Step 5: the number is typed by the officer, read back and confirmed by the citizen, and proven by a code if online. */
final class ContactRules {
    private ContactRules() {}

    static TransitionResult typed(Contact state, ContactTyped event) {
        String citizen = state.proven()
                .portrait()
                .identity()
                .card()
                .card()
                .reading()
                .identity()
                .personalIdNumber()
                .value();
        return to(
                with(state, state.form().typed(event.phone(), event.email())),
                new EnrolmentEffect.CountPhoneUse(event.phone(), citizen));
    }

    static TransitionResult answered(Contact state, PhoneAnswered event) {
        return state.form().phone().isEmpty()
                ? refused(RefusalReason.PHONE_MISSING)
                : to(with(state, state.form().with(event.answer())));
    }

    /** A count that comes late, for a number that was changed meanwhile, says nothing. */
    static TransitionResult useCounted(Contact state, PhoneUseCounted event) {
        return state.form().phone().filter(event.phone()::equals).isPresent()
                ? to(with(state, state.form().withOtherUses(event.others())))
                : refused(RefusalReason.NOT_HERE);
    }

    static TransitionResult known(Contact state, PhoneKnown event) {
        return state.form().phone().filter(event.phone()::equals).isPresent()
                ? to(with(state, state.form().withElsewhere(event.elsewhere())))
                : refused(RefusalReason.NOT_HERE);
    }

    static TransitionResult codeWanted(Contact state, CodeWanted event) {
        if (state.form().code() instanceof OneTimeCode.Asking
                || state.form().code() instanceof OneTimeCode.Checking
                || state.form().code() instanceof OneTimeCode.Confirmed) {
            return refused(RefusalReason.BUSY);
        }
        return state.form()
                .phone()
                .<TransitionResult>map(phone -> to(
                        with(state, state.form().with(new OneTimeCode.Asking())),
                        new EnrolmentEffect.AskForCode(phone)))
                .orElseGet(() -> refused(RefusalReason.PHONE_MISSING));
    }

    static TransitionResult codeSent(Contact state, CodeSent event) {
        return state.form().code() instanceof OneTimeCode.Asking
                ? to(with(state, state.form().with(new OneTimeCode.Sent(event.resendFrom(), event.triesLeft()))))
                : refused(RefusalReason.NOT_HERE);
    }

    static TransitionResult codeTyped(Contact state, CodeTyped event) {
        if (!(state.form().code() instanceof OneTimeCode.Sent sent)) {
            return refused(RefusalReason.NOT_HERE);
        }
        String phone = state.form().phone().orElseThrow();
        return to(
                with(state, state.form().with(new OneTimeCode.Checking(sent))),
                new EnrolmentEffect.CheckCode(phone, event.code()));
    }

    static TransitionResult codeRight(Contact state, CodeRight event) {
        return state.form().code() instanceof OneTimeCode.Checking
                ? to(with(state, state.form().with(new OneTimeCode.Confirmed())))
                : refused(RefusalReason.NOT_HERE);
    }

    static TransitionResult codeWrong(Contact state, CodeWrong event) {
        if (!(state.form().code() instanceof OneTimeCode.Checking checking)) {
            return refused(RefusalReason.NOT_HERE);
        }
        OneTimeCode next = event.triesLeft() > 0
                ? new OneTimeCode.Sent(checking.sent().resendFrom(), event.triesLeft())
                : new OneTimeCode.Spent();
        return to(with(state, state.form().with(next)));
    }

    static TransitionResult codeUnavailable(Contact state, CodeUnavailable event) {
        return to(with(state, state.form().with(new OneTimeCode.Offline())));
    }

    static TransitionResult accepted(Contact state, ContactAccepted event) {
        if (state.form().phone().isEmpty()) {
            return refused(RefusalReason.PHONE_MISSING);
        }
        boolean wrong = state.form().citizen().filter(Answer.WRONG::equals).isPresent();
        boolean right = state.form().citizen().filter(Answer.RIGHT::equals).isPresent();
        if (wrong || !right && !(state.form().code() instanceof OneTimeCode.Confirmed)) {
            return refused(RefusalReason.PHONE_NOT_CONFIRMED);
        }
        return Course.onwards(state.start(), Kept.gather(state).finished(Step.CONTACT));
    }

    private static Contact with(Contact state, ContactForm form) {
        return new Contact(state.proven(), form, state.kept().reopened(Step.CONTACT));
    }
}
