package vn.eid.card.cccd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.eid.card.AccessKey;

/**
 * Until when a card issued on a given day is valid: the holder's 14th, 25th, 40th or 60th birthday; one issued within two
 * years before such a birthday runs to the next, and after the last there is no expiry (Law on Identity 26/2023/QH15
 * Art. 21).
 */
final class ExpiryRule {
    private static final int[] AGES = {14, 25, 40, 60};
    private static final int YEARS_BEFORE = 2;
    private static final String WITHOUT_EXPIRY = "991231";

    private ExpiryRule() {}

    /** Expiry dates in the form of the machine readable zone, likeliest first, at most three. */
    static List<String> candidates(LocalDate birth, LocalDate issued) {
        List<String> likely = new ArrayList<>();
        List<String> unlikely = new ArrayList<>();
        for (int age : AGES) {
            LocalDate birthday = birth.plusYears(age);
            if (birthday.isBefore(issued)) {
                continue;
            }
            if (issued.isBefore(birthday.minusYears(YEARS_BEFORE))) {
                likely.addAll(days(birth, age));
                break;
            }
            // issuers were seen to apply the two-year rule late
            unlikely.addAll(days(birth, age));
        }
        if (likely.isEmpty()) {
            likely.add(WITHOUT_EXPIRY);
        }
        likely.addAll(unlikely);
        return likely.stream().distinct().limit(3).toList();
    }

    /** Somebody born on 29 February has no birthday in most years: both neighbours are possible. */
    private static List<String> days(LocalDate birth, int age) {
        LocalDate birthday = birth.plusYears(age);
        if (birthday.getDayOfMonth() == birth.getDayOfMonth()) {
            return List.of(AccessKey.yymmdd(birthday));
        }
        return List.of(AccessKey.yymmdd(birthday), AccessKey.yymmdd(birthday.plusDays(1)));
    }
}
