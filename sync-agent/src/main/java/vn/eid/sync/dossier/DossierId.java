package vn.eid.sync.dossier;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Number of a dossier, given once at its start and never changed: it is on the citizen's receipt, it is the file name in
 * the spool, and with the content's hash it is the idempotency key towards the ministry.
 *
 * @param value station code, date of the enrolment as yymmdd, six random characters of Crockford's base 32 (no I, L, O,
 *     U), e.g. {@code QN04-261120-7K3M9P}
 */
public record DossierId(String value) implements Comparable<DossierId> {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2,8}-\\d{6}-[0-9A-HJKMNP-TV-Z]{6}");

    public DossierId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a dossier number");
        }
    }

    /**
     * A new number; 2^30 values a station and day, uniqueness is enforced by the queue.
     *
     * @param station two to eight capital letters or digits
     */
    public static DossierId create(String station, LocalDate date, RandomGenerator random) {
        var suffix = new StringBuilder(6);
        for (int i = 0; i < 6; i++) {
            suffix.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new DossierId(String.format(
                "%s-%02d%02d%02d-%s",
                station, date.getYear() % 100, date.getMonthValue(), date.getDayOfMonth(), suffix));
    }

    @Override
    public int compareTo(DossierId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
