package vn.eid.sync.queue.outreach;

import java.time.LocalDate;
import java.util.List;

/**
 * What is to be reached by when.
 *
 * @param title e.g. of the letter that orders it
 * @param starts first day
 * @param ends last day
 * @param wards in the order of the letter
 */
public record OutreachPlan(String title, LocalDate starts, LocalDate ends, List<WardQuota> wards) {
    public OutreachPlan {
        wards = List.copyOf(wards);
        if (!starts.isBefore(ends)) {
            throw new IllegalArgumentException("a plan ends after it starts");
        }
    }

    /** Accounts to be activated in a ward. */
    public record WardQuota(String ward, int quota) {}

    /** Of all wards. */
    public int quota() {
        return wards.stream().mapToInt(WardQuota::quota).sum();
    }
}
