package vn.eid.sync.queue.outreach;

import java.util.Optional;

/**
 * Who is to be visited. Personal data: encrypted in the database, never logged.
 *
 * @param fullName NFC, as on the list
 * @param personalIdNumber twelve digits
 * @param birth as on the list, dd/MM/yyyy or a year; empty text when not known
 * @param phone E.164
 * @param address house and street; empty text when not known
 */
public record ListedCitizen(
        String fullName, String personalIdNumber, String birth, Optional<String> phone, String address) {
    @Override
    public String toString() {
        return "listed citizen ****";
    }
}
