package vn.eid.kiosk.station.readiness;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a carrier knows of a number's owner, as far as its answer says.
 *
 * @param name without marks
 * @param idNumber digits, with an asterisk for each hidden one
 * @param birth whole date
 * @param birthYear when only the year is told
 */
public record SubscriberReply(
        Optional<String> name, Optional<String> idNumber, Optional<LocalDate> birth, OptionalInt birthYear) {
    /** Whether anything could be made out. */
    public boolean empty() {
        return name.isEmpty() && idNumber.isEmpty() && birth.isEmpty() && birthYear.isEmpty();
    }

    @Override
    public String toString() {
        return "subscriber ****";
    }
}
