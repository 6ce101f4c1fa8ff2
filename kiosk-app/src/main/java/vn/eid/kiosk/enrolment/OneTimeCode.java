package vn.eid.kiosk.enrolment;

import java.time.Instant;

/** Where the confirmation of a phone number by one-time code stands. The code itself is never kept. */
public sealed interface OneTimeCode {
    /** No code was asked for. */
    record NotAsked() implements OneTimeCode {}

    /** On its way to the ministry. */
    record Asking() implements OneTimeCode {}

    /**
     * The ministry sent one.
     *
     * @param resendFrom earliest moment for another one
     * @param triesLeft wrong codes still allowed
     */
    record Sent(Instant resendFrom, int triesLeft) implements OneTimeCode {}

    /** A typed code is being checked; {@code sent} comes back if it is wrong. */
    record Checking(Sent sent) implements OneTimeCode {}

    /** The right code came back. */
    record Confirmed() implements OneTimeCode {}

    /** Too many wrong codes; the number stays unverified unless another code is asked for. */
    record Spent() implements OneTimeCode {}

    /** No connection to the ministry: the citizen's confirmation on their window stands alone. */
    record Offline() implements OneTimeCode {}
}
