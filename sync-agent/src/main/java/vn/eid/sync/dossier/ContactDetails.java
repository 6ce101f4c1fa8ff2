package vn.eid.sync.dossier;

import java.util.Optional;

/**
 * How the ministry reaches the citizen.
 *
 * @param phone own-name mobile number, E.164: {@code +84} and nine digits
 * @param email optional
 * @param verification how the number was confirmed
 */
public record ContactDetails(String phone, Optional<String> email, PhoneVerification verification) {
    /** How sure the number is. */
    public enum PhoneVerification {
        /** Confirmed by a one-time code of the ministry. */
        ONE_TIME_CODE,
        /** Read and confirmed by the citizen on their own screen. */
        CITIZEN_CONFIRMED,
        /** Confirmed by nobody. */
        UNVERIFIED
    }

    @Override
    public String toString() {
        return "contact ****";
    }
}
