package vn.eid.kiosk.station.outreach;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.eid.sync.queue.outreach.OutreachPlan;
import vn.eid.sync.queue.outreach.OutreachStore.WardCount;
import vn.eid.sync.queue.outreach.VisitResult;

/**
 * How far all wards have come on a day.
 *
 * @param wards most left to do first
 * @param planned share that should be reached today, 0..1: the plan is an even pace from its first to its last day
 * @param daysLeft until the last day, 0 when it has passed
 */
public record OutreachProgress(OutreachPlan plan, List<WardProgress> wards, double planned, long daysLeft) {
    public OutreachProgress {
        wards = List.copyOf(wards);
    }

    /** Wards of people who are listed and have no quota come after those with one. */
    public static OutreachProgress of(OutreachPlan plan, List<WardCount> counts, LocalDate today) {
        double planned = planned(plan, today);
        Map<String, Map<VisitResult, Integer>> byWard = new LinkedHashMap<>();
        plan.wards().forEach(ward -> byWard.put(ward.ward(), new EnumMap<>(VisitResult.class)));
        for (var count : counts) {
            byWard.computeIfAbsent(count.ward(), ward -> new EnumMap<>(VisitResult.class))
                    .merge(count.result(), count.people(), Integer::sum);
        }
        Map<String, Integer> quotas = new LinkedHashMap<>();
        plan.wards().forEach(ward -> quotas.put(ward.ward(), ward.quota()));
        var wards = byWard.entrySet().stream()
                .map(ward -> new WardProgress(
                        ward.getKey(), quotas.getOrDefault(ward.getKey(), 0), ward.getValue(), planned))
                .sorted(Comparator.comparingInt(WardProgress::left).reversed())
                .toList();
        return new OutreachProgress(plan, wards, planned, Math.max(0, ChronoUnit.DAYS.between(today, plan.ends())));
    }

    static double planned(OutreachPlan plan, LocalDate today) {
        double days = ChronoUnit.DAYS.between(plan.starts(), plan.ends());
        double gone = ChronoUnit.DAYS.between(plan.starts(), today);
        return Math.max(0, Math.min(1, gone / days));
    }

    public int quota() {
        return wards.stream().mapToInt(WardProgress::quota).sum();
    }

    public int activated() {
        return wards.stream().mapToInt(WardProgress::activated).sum();
    }

    public int left() {
        return wards.stream().mapToInt(WardProgress::left).sum();
    }

    /** The ward of a name; empty text names none. */
    public Optional<WardProgress> ward(String name) {
        return wards.stream().filter(ward -> ward.ward().equals(name)).findFirst();
    }
}
