package vn.eid.kiosk.enrolment;

import java.util.Optional;
import vn.eid.sync.dossier.ContactDetails.PhoneVerification;

/**
 * The contact step while it is filled in.
 *
 * @param phone E.164, once the officer typed a usable number
 * @param email optional
 * @param citizen the citizen's answer to the number on their window; empty while not yet asked or not yet answered
 * @param code where the one-time code stands
 * @param otherUses dossiers of other citizens here with the same number; empty while unknown
 * @param elsewhere whether the ministry has it with somebody else; empty while unknown, and offline
 */
public record ContactForm(
        Optional<String> phone,
        Optional<String> email,
        Optional<Answer> citizen,
        OneTimeCode code,
        Optional<Integer> otherUses,
        Optional<Boolean> elsewhere) {
    /** Nothing typed yet. */
    public static final ContactForm EMPTY = new ContactForm(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new OneTimeCode.NotAsked(),
            Optional.empty(),
            Optional.empty());

    /** A newly typed number: whatever was confirmed of another one is void. */
    public ContactForm typed(String newPhone, Optional<String> newEmail) {
        boolean same = phone.filter(newPhone::equals).isPresent();
        return same
                ? new ContactForm(phone, newEmail, citizen, code, otherUses, elsewhere)
                : new ContactForm(
                        Optional.of(newPhone),
                        newEmail,
                        Optional.empty(),
                        new OneTimeCode.NotAsked(),
                        Optional.empty(),
                        Optional.empty());
    }

    public ContactForm with(Answer answer) {
        return new ContactForm(phone, email, Optional.of(answer), code, otherUses, elsewhere);
    }

    public ContactForm with(OneTimeCode newCode) {
        return new ContactForm(phone, email, citizen, newCode, otherUses, elsewhere);
    }

    public ContactForm withOtherUses(int count) {
        return new ContactForm(phone, email, citizen, code, Optional.of(count), elsewhere);
    }

    public ContactForm withElsewhere(boolean used) {
        return new ContactForm(phone, email, citizen, code, otherUses, Optional.of(used));
    }

    /** How sure the number is by now. */
    public PhoneVerification verification() {
        if (code instanceof OneTimeCode.Confirmed) {
            return PhoneVerification.ONE_TIME_CODE;
        }
        return citizen.filter(Answer.RIGHT::equals).isPresent()
                ? PhoneVerification.CITIZEN_CONFIRMED
                : PhoneVerification.UNVERIFIED;
    }

    @Override
    public String toString() {
        return "contact ****";
    }
}
