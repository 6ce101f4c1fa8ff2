package vn.eid.kiosk.station.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.eid.kiosk.enrolment.Step;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.DossierFact;

/**
 * What a station did in a period.
 *
 * @param perDay enrolments, every day of the period, oldest first
 * @param perHour enrolments by hour of the day, 24 numbers
 * @param perOfficer most first
 * @param steps time per step in the order of the work, of this counter; steps without a measurement are left out
 * @param portraits first attempts, of this counter
 * @param rejections most first
 * @param outcome dossiers by where they are
 */
public record StationReport(
        ReportPeriod period,
        List<Day> perDay,
        List<Integer> perHour,
        List<OfficerCount> perOfficer,
        List<StepTime> steps,
        FirstPass portraits,
        List<Rejection> rejections,
        Outcome outcome) {
    private static final Set<DossierStatus> ACCEPTED = EnumSet.of(DossierStatus.APPROVED, DossierStatus.ACTIVATED);

    /** Enrolments of a day. */
    public record Day(LocalDate date, int enrolments) {}

    /** Enrolments of an officer by account name. */
    public record OfficerCount(String account, int enrolments, int rejected) {}

    /**
     * Seconds that a step was open.
     *
     * @param median half took less
     * @param slow nine of ten took less
     */
    public record StepTime(Step step, int median, int slow) {}

    /**
     * How often the first portrait was good enough.
     *
     * @param enrolments that took a portrait
     */
    public record FirstPass(int first, int enrolments) {
        /** 0..1; empty when nothing was measured. */
        public Optional<Double> rate() {
            return enrolments == 0 ? Optional.empty() : Optional.of((double) first / enrolments);
        }
    }

    /** Dossiers that the ministry did not accept for one reason. */
    public record Rejection(String code, Optional<RejectionReason.Step> step, int dossiers) {}

    /**
     * Where the period's dossiers are.
     *
     * @param atMinistry received or being checked
     * @param overdue of those, past their legal limit
     */
    public record Outcome(int all, int waiting, int atMinistry, int overdue, int accepted, int rejected) {}

    /**
     * Reckons.
     *
     * @param facts of the period
     * @param timed enrolments of the period at this counter
     * @param today from which overdue is told
     */
    public static StationReport of(
            ReportPeriod period, ZoneId zone, List<DossierFact> facts, List<TimedEnrolment> timed, LocalDate today) {
        return new StationReport(
                period,
                perDay(period, zone, facts),
                perHour(zone, facts),
                perOfficer(facts),
                steps(timed),
                firstPass(timed),
                rejections(facts),
                outcome(facts, today));
    }

    private static List<Day> perDay(ReportPeriod period, ZoneId zone, List<DossierFact> facts) {
        Map<LocalDate, Integer> counts = new TreeMap<>();
        period.days().forEach(day -> counts.put(day, 0));
        facts.forEach(fact -> counts.merge(LocalDate.ofInstant(fact.sealedAt(), zone), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private static List<Integer> perHour(ZoneId zone, List<DossierFact> facts) {
        int[] hours = new int[24];
        facts.forEach(fact -> hours[fact.sealedAt().atZone(zone).getHour()]++);
        return Arrays.stream(hours).boxed().toList();
    }

    private static List<OfficerCount> perOfficer(List<DossierFact> facts) {
        Map<String, OfficerCount> counts = new TreeMap<>();
        for (var fact : facts) {
            int rejected = fact.status() == DossierStatus.REJECTED ? 1 : 0;
            counts.merge(
                    fact.captor(),
                    new OfficerCount(fact.captor(), 1, rejected),
                    (one, two) -> new OfficerCount(
                            one.account(), one.enrolments() + two.enrolments(), one.rejected() + two.rejected()));
        }
        return counts.values().stream()
                .sorted(Comparator.comparingInt(OfficerCount::enrolments).reversed())
                .toList();
    }

    private static List<StepTime> steps(List<TimedEnrolment> timed) {
        var steps = new ArrayList<StepTime>();
        for (Step step : Step.values()) {
            int[] seconds = timed.stream()
                    .filter(it -> it.seconds().containsKey(step))
                    .mapToInt(it -> it.seconds().get(step))
                    .sorted()
                    .toArray();
            if (seconds.length > 0) {
                steps.add(new StepTime(step, at(seconds, 0.5), at(seconds, 0.9)));
            }
        }
        return steps;
    }

    /** The smallest value that a share of all does not exceed (nearest rank). */
    private static int at(int[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static FirstPass firstPass(List<TimedEnrolment> timed) {
        int taken = (int) timed.stream().filter(it -> it.portraits() > 0).count();
        int first = (int) timed.stream().filter(it -> it.portraits() == 1).count();
        return new FirstPass(first, taken);
    }

    private static List<Rejection> rejections(List<DossierFact> facts) {
        Map<String, Rejection> counts = new TreeMap<>();
        facts.stream().filter(it -> it.status() == DossierStatus.REJECTED).forEach(fact -> {
            var code = fact.rejectionCode().orElse("");
            counts.merge(
                    code,
                    new Rejection(code, fact.rejectedStep(), 1),
                    (one, two) -> new Rejection(code, one.step(), one.dossiers() + two.dossiers()));
        });
        return counts.values().stream()
                .sorted(Comparator.comparingInt(Rejection::dossiers).reversed())
                .toList();
    }

    private static Outcome outcome(List<DossierFact> facts, LocalDate today) {
        var counts = new EnumMap<DossierStatus, Integer>(DossierStatus.class);
        facts.forEach(fact -> counts.merge(fact.status(), 1, Integer::sum));
        int ministry = sum(counts, EnumSet.of(DossierStatus.RECEIVED, DossierStatus.CHECKING));
        int overdue =
                (int) facts.stream().filter(fact -> isOverdue(fact, today)).count();
        int accepted = sum(counts, ACCEPTED);
        int rejected = counts.getOrDefault(DossierStatus.REJECTED, 0);
        return new Outcome(
                facts.size(), facts.size() - ministry - accepted - rejected, ministry, overdue, accepted, rejected);
    }

    private static int sum(Map<DossierStatus, Integer> counts, Set<DossierStatus> statuses) {
        return statuses.stream().mapToInt(it -> counts.getOrDefault(it, 0)).sum();
    }

    private static boolean isOverdue(DossierFact fact, LocalDate today) {
        boolean open = fact.status() == DossierStatus.RECEIVED || fact.status() == DossierStatus.CHECKING;
        return open && fact.dueDate().filter(due -> due.isBefore(today)).isPresent();
    }

    /** Enrolments a working day, of the days on which there were any; 0 without. */
    public double perWorkingDay() {
        return perDay.stream()
                .mapToInt(Day::enrolments)
                .filter(count -> count > 0)
                .average()
                .orElse(0);
    }

    /** Seconds of a whole enrolment by the medians of its steps; empty when nothing was measured. */
    public Optional<Integer> wholeMedian() {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.stream().mapToInt(StepTime::median).sum());
    }
}
