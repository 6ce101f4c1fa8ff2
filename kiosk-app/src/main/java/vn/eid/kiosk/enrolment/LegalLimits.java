package vn.eid.kiosk.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.eid.kiosk.enrolment.WorkingCalendar.Deadline;

/**
 * Until when the ministry has to decide, by the rules that the card was judged by (Nghị định 69/2024/NĐ-CP Art. 13: three
 * working days with a valid card, seven without).
 */
public final class LegalLimits {
    private final EligibilityRules rules;
    private final WorkingCalendar calendar;
    private final ZoneId zone;

    public LegalLimits(EligibilityRules rules, WorkingCalendar calendar, ZoneId zone) {
        this.rules = rules;
        this.calendar = calendar;
        this.zone = zone;
    }

    /** For an enrolment that was sealed at {@code sealed}. */
    public Deadline of(CardProof card, Instant sealed) {
        LocalDate day = LocalDate.ofInstant(sealed, zone);
        return calendar.after(day, rules.workingDays(card.card().eligibility(), day));
    }

    /** For a dossier of which only the day is known: that of a valid card. */
    public Deadline of(Instant sealed) {
        LocalDate day = LocalDate.ofInstant(sealed, zone);
        return calendar.after(day, rules.inForce(day).workingDays());
    }

    /** Today's rules on where somebody goes who cannot be enrolled here. */
    public String ruleSet(Instant now) {
        return rules.inForce(LocalDate.ofInstant(now, zone)).name();
    }
}
