package vn.eid.kiosk.station.outreach;

import java.util.EnumMap;
import java.util.Map;
import vn.eid.sync.queue.outreach.VisitResult;

/**
 * How far a ward has come.
 *
 * @param quota accounts to be activated
 * @param byResult people by the result of their last visit; those without a visit too
 * @param planned share of the quota that should be reached today, 0..1
 */
public record WardProgress(String ward, int quota, Map<VisitResult, Integer> byResult, double planned) {
    /** From so far behind the plan a ward is shown in amber. */
    private static final double BEHIND = 0.10;

    public WardProgress {
        var all = new EnumMap<VisitResult, Integer>(VisitResult.class);
        all.putAll(byResult);
        byResult = Map.copyOf(all);
    }

    public int of(VisitResult result) {
        return byResult.getOrDefault(result, 0);
    }

    public int activated() {
        return of(VisitResult.ACTIVATED);
    }

    /** Still to be activated; never below zero. */
    public int left() {
        return Math.max(0, quota - activated());
    }

    /** Whose home somebody has been to. */
    public int visited() {
        return listed() - of(VisitResult.NOT_VISITED);
    }

    /** On the list of this ward. */
    public int listed() {
        return byResult.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** At whose door somebody should still knock. */
    public int open() {
        int open = 0;
        for (VisitResult result : VisitResult.values()) {
            open += result.isOpen() ? of(result) : 0;
        }
        return open;
    }

    /** Share of the quota that is reached, 0..1 and more; a ward without quota is done. */
    public double share() {
        return quota == 0 ? 1 : (double) activated() / quota;
    }

    /** Percentage points behind the plan, rounded; negative when ahead. */
    public int pointsBehind() {
        return (int) (Math.round(planned * 100) - Math.round(share() * 100));
    }

    public boolean isBehind() {
        return left() > 0 && pointsBehind() >= Math.round(BEHIND * 100);
    }
}
