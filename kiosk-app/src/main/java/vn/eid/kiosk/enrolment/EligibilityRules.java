package vn.eid.kiosk.enrolment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.eid.card.CardExpiry;
import vn.eid.card.ChipField;
import vn.eid.card.ChipIdentity;
import vn.eid.card.PartialDate;

/**
 * The law on who may be enrolled, as rule sets that are in force from a day on. A new decree is a new line of data, and
 * the day of the enrolment chooses the line.
 */
public final class EligibilityRules {
    private final List<RuleSet> sets;

    /**
     * @param sets at least one, in the order of their days
     */
    public EligibilityRules(List<RuleSet> sets) {
        if (sets.isEmpty()) {
            throw new IllegalArgumentException("at least one rule set");
        }
        this.sets = List.copyOf(sets);
    }

    /**
     * One state of the law.
     *
     * @param name shown and recorded, e.g. {@code ND-69-2024}
     * @param from first day in force
     * @param youngest age in whole years from which level 2 is given
     * @param minorsAllowed whether those under {@code adult} get an account of their own
     * @param adult age from which nobody needs a representative
     * @param guardianAdult age that a representative must have
     * @param expiredAllowed whether an expired card is accepted with the longer legal limit
     * @param soonDays days before expiry from which the officer is reminded
     * @param workingDays legal limit of the ministry's decision with a valid card
     * @param workingDaysWithoutCard the same without one
     */
    public record RuleSet(
            String name,
            LocalDate from,
            int youngest,
            boolean minorsAllowed,
            int adult,
            int guardianAdult,
            boolean expiredAllowed,
            int soonDays,
            int workingDays,
            int workingDaysWithoutCard) {}

    /** What the rules in force on {@code today} say of the holder of a card. */
    public Eligibility judge(ChipIdentity identity, Subject subject, LocalDate today) {
        RuleSet rules = inForce(today);
        return subject instanceof Subject.GuardianOf ward
                ? judgeGuardian(rules, identity, ward, today)
                : judgeCitizen(rules, identity, today);
    }

    /** The legal limit in working days for somebody who was judged so on {@code day}. */
    int workingDays(Eligibility eligibility, LocalDate day) {
        RuleSet rules = sets.stream()
                .filter(it -> it.name().equals(eligibility.ruleSet()))
                .findFirst()
                .orElseGet(() -> inForce(day));
        return eligibility.notices().contains(EligibilityNotice.CARD_EXPIRED)
                ? rules.workingDaysWithoutCard()
                : rules.workingDays();
    }

    /** The latest set that has begun; the first one for days before all of them. */
    RuleSet inForce(LocalDate day) {
        RuleSet current = sets.get(0);
        for (RuleSet set : sets) {
            current = set.from().isAfter(day) ? current : set;
        }
        return current;
    }

    private static Eligibility judgeCitizen(RuleSet rules, ChipIdentity identity, LocalDate today) {
        if (!isVietnamese(identity.nationality())) {
            return new Eligibility.Refused(rules.name(), EligibilityRefusal.FOREIGNER);
        }
        int age = youngestPossibleAge(identity.birth(), today);
        if (age < rules.youngest()) {
            return new Eligibility.Refused(rules.name(), EligibilityRefusal.TOO_YOUNG);
        }
        if (age < rules.adult() && !rules.minorsAllowed()) {
            return new Eligibility.Refused(rules.name(), EligibilityRefusal.MINOR_NOT_YET_ALLOWED);
        }
        Set<EligibilityNotice> notices = notices(rules, identity, today);
        if (notices.contains(EligibilityNotice.CARD_EXPIRED) && !rules.expiredAllowed()) {
            return new Eligibility.Refused(rules.name(), EligibilityRefusal.CARD_EXPIRED);
        }
        return age < rules.adult()
                ? new Eligibility.NeedsGuardian(rules.name(), notices)
                : new Eligibility.Eligible(rules.name(), notices);
    }

    private static Eligibility judgeGuardian(
            RuleSet rules, ChipIdentity guardian, Subject.GuardianOf ward, LocalDate today) {
        var citizen = ward.citizen().reading().identity().personalIdNumber().value();
        if (guardian.personalIdNumber().value().equals(citizen)) {
            return new Eligibility.Refused(rules.name(), EligibilityRefusal.GUARDIAN_IS_CITIZEN);
        }
        return youngestPossibleAge(guardian.birth(), today) < rules.guardianAdult()
                ? new Eligibility.Refused(rules.name(), EligibilityRefusal.GUARDIAN_TOO_YOUNG)
                : new Eligibility.Eligible(rules.name(), notices(rules, guardian, today));
    }

    private static Set<EligibilityNotice> notices(RuleSet rules, ChipIdentity identity, LocalDate today) {
        var notices = EnumSet.noneOf(EligibilityNotice.class);
        if (identity.expiry() instanceof CardExpiry.Until until) {
            if (until.date().isBefore(today)) {
                notices.add(EligibilityNotice.CARD_EXPIRED);
            } else if (until.date().isBefore(today.plusDays(rules.soonDays()))) {
                notices.add(EligibilityNotice.CARD_EXPIRES_SOON);
            }
        } else if (identity.expiry() instanceof CardExpiry.Unknown) {
            notices.add(EligibilityNotice.EXPIRY_UNKNOWN);
        }
        if (identity.birth().full().isEmpty()) {
            notices.add(EligibilityNotice.BIRTH_DATE_PARTIAL);
        }
        return notices;
    }

    /** Whole years on {@code today}; an unknown day or month is taken as the latest possible, so that minors stay minors. */
    private static int youngestPossibleAge(PartialDate birth, LocalDate today) {
        LocalDate latest = birth.full()
                .orElseGet(() -> birth.month().isPresent()
                        ? LocalDate.of(birth.year(), birth.month().getAsInt(), 1)
                                .plusMonths(1)
                                .minusDays(1)
                        : LocalDate.of(birth.year(), 12, 31));
        return (int) ChronoUnit.YEARS.between(latest, today);
    }

    /** DG13 writes the country's name, DG1 its code. */
    private static boolean isVietnamese(Optional<ChipField> nationality) {
        return nationality
                .map(it -> it.value().strip().toLowerCase(Locale.ROOT))
                .filter(it -> !it.equals("việt nam") && !it.equals("vnm") && !it.equals("viet nam"))
                .isEmpty();
    }
}
