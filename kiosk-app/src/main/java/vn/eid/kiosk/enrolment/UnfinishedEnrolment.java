package vn.eid.kiosk.enrolment;

import java.time.Instant;
import java.util.Locale;
import vn.eid.sync.dossier.DossierId;

/**
 * An enrolment that was put aside or cut short, as it is offered for going on.
 *
 * @param id of its draft
 * @param account of the officer who began it and who alone may go on
 * @param begun when
 * @param step where it stands
 * @param shortName family name and initials, e.g. {@code NGUYỄN V. T.}
 */
public record UnfinishedEnrolment(DossierId id, String account, Instant begun, Step step, String shortName) {
    static UnfinishedEnrolment of(Start start, Step step, String fullName) {
        return new UnfinishedEnrolment(start.id(), start.officer().account(), start.at(), step, shortened(fullName));
    }

    private static String shortened(String fullName) {
        var words = fullName.strip().toUpperCase(Locale.ROOT).split("\\s+");
        var text = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            text.append(' ').appendCodePoint(words[i].codePointAt(0)).append('.');
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "unfinished " + id + " at " + step;
    }
}
