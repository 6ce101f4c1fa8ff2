package vn.eid.kiosk.officer;

import java.util.List;

/** The port to the accounts of one counter. Blocking; callers use the thread {@code queue-io}. */
public interface OfficerAccounts {
    /**
     * Checks a secret.
     *
     * @param secret wiped by the caller afterwards
     */
    SignInResult signIn(String account, char[] secret);

    /** Accounts that may sign in here, by name. */
    List<Officer> list();
}
