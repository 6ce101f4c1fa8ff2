package vn.eid.kiosk.station.readiness;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Advice about accounts that people had before VNeID. Accounts of persons on the National Public Service Portal ended on 30
 * June 2024 (Nghị định 69/2024/NĐ-CP, in force since 1 July 2024); what the older guides say of registering them is shown as
 * history, since people still come with them.
 */
public enum PortalAdvice {
    /** One account for all: VNeID. */
    ONE_ACCOUNT(Optional.empty()),
    /** Sign in to the portal with VNeID. */
    SIGN_IN_WITH_VNEID(Optional.empty()),
    /** Hue-S: bring the account's data in line with VNeID. */
    HUE_S(Optional.empty()),
    /** Registration by the mobile number, own-name only. */
    SUBSCRIBER_REGISTRATION(Optional.of(LocalDate.of(2024, 7, 1))),
    /** An account under the former number: forgotten password. */
    FORMER_NUMBER_ACCOUNT(Optional.of(LocalDate.of(2024, 7, 1))),
    /** An account that is not one's own: the complaint. */
    COMPLAINT(Optional.of(LocalDate.of(2024, 7, 1)));

    private final Optional<LocalDate> historicSince;

    PortalAdvice(Optional<LocalDate> historicSince) {
        this.historicSince = historicSince;
    }

    /** Whether this is history on a day. */
    public boolean historic(LocalDate today) {
        return historicSince.filter(since -> !today.isBefore(since)).isPresent();
    }

    /** What to do on a day, and what was to be done before. */
    public static List<PortalAdvice> current(LocalDate today) {
        return Arrays.stream(values()).filter(it -> !it.historic(today)).toList();
    }

    /** What the older guides say and holds no more. */
    public static List<PortalAdvice> past(LocalDate today) {
        return Arrays.stream(values()).filter(it -> it.historic(today)).toList();
    }
}
