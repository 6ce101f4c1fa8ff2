package vn.eid.kiosk.officer;

import java.time.Duration;

/** What became of a try to sign in. A wrong name and a wrong secret are not told apart. */
public sealed interface SignInResult {
    /** Signed in. */
    record Accepted(Officer officer) implements SignInResult {}

    /**
     * Name or secret wrong.
     *
     * @param pause how long the next try must wait
     */
    record Wrong(Duration pause) implements SignInResult {}

    /** Too early after a wrong try; the secret was not looked at. */
    record TooEarly(Duration pause) implements SignInResult {}

    /** The account was closed by the roster. */
    record Closed() implements SignInResult {}

    /** The whole roster is past its end: nobody signs in until the agent has brought a new one. */
    record Expired() implements SignInResult {}
}
