package vn.eid.kiosk.station.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.sync.queue.outreach.OutreachPlan;
import vn.eid.sync.queue.outreach.OutreachPlan.WardQuota;
import vn.eid.sync.queue.outreach.OutreachStore.WardCount;
import vn.eid.sync.queue.outreach.VisitResult;

@DisplayName("The progress of the outreach")
class OutreachProgressTest {
    private static final LocalDate START = LocalDate.of(2026, 9, 1);
    private static final OutreachPlan PLAN = new OutreachPlan(
            "Công văn 688",
            START,
            START.plusDays(100),
            List.of(
                    new WardQuota("Phường Hải Hòa", 4_472),
                    new WardQuota("Phường Trà Cổ", 728),
                    new WardQuota("Xã Nhỏ", 0)));

    private static OutreachProgress on(LocalDate day, WardCount... counts) {
        return OutreachProgress.of(PLAN, List.of(counts), day);
    }

    @Test
    @DisplayName("puts the ward with most left to do first, and sums up")
    void mostLeftFirst() {
        var progress = on(
                START.plusDays(50),
                new WardCount("Phường Trà Cổ", VisitResult.ACTIVATED, 100),
                new WardCount("Phường Hải Hòa", VisitResult.ACTIVATED, 4_000),
                new WardCount("Phường Hải Hòa", VisitResult.ABSENT, 7));
        assertThat(progress.wards())
                .extracting(WardProgress::ward)
                .containsExactly("Phường Trà Cổ", "Phường Hải Hòa", "Xã Nhỏ");
        assertThat(progress.activated()).isEqualTo(4_100);
        assertThat(progress.left()).isEqualTo(472 + 628);
        assertThat(progress.quota()).isEqualTo(5_200);
        assertThat(progress.planned()).isEqualTo(0.5);
        assertThat(progress.daysLeft()).isEqualTo(50);
    }

    @Test
    @DisplayName("calls a ward behind from ten percentage points below the even pace, never when its quota is reached")
    void behind() {
        var nine = new WardProgress("X", 100, Map.of(VisitResult.ACTIVATED, 41), 0.5);
        var ten = new WardProgress("X", 100, Map.of(VisitResult.ACTIVATED, 40), 0.5);
        var none = new WardProgress("X", 0, Map.of(), 1);
        assertThat(nine.isBehind()).isFalse();
        assertThat(nine.pointsBehind()).isEqualTo(9);
        assertThat(ten.isBehind()).isTrue();
        assertThat(none.isBehind()).isFalse();
        assertThat(none.share()).isEqualTo(1);
    }

    @Test
    @DisplayName("stays within its days: nothing is due before the first, everything after the last")
    void bounds() {
        assertThat(on(START.minusDays(3)).planned()).isZero();
        assertThat(on(START.plusDays(400)).planned()).isEqualTo(1);
        assertThat(on(START.plusDays(400)).daysLeft()).isZero();
    }

    @Test
    @DisplayName("counts more than the quota as reached, not as less than nothing to do")
    void overTheQuota() {
        var ward = on(START, new WardCount("Phường Trà Cổ", VisitResult.ACTIVATED, 800))
                .ward("Phường Trà Cổ")
                .orElseThrow();
        assertThat(ward.left()).isZero();
        assertThat(ward.share()).isGreaterThan(1);
    }

    @Test
    @DisplayName("tells whom somebody has been to, and at whose door to knock again")
    void doors() {
        var ward = on(
                        START,
                        new WardCount("Phường Trà Cổ", VisitResult.NOT_VISITED, 10),
                        new WardCount("Phường Trà Cổ", VisitResult.ABSENT, 3),
                        new WardCount("Phường Trà Cổ", VisitResult.DECLINED, 2),
                        new WardCount("Phường Trà Cổ", VisitResult.MOVED, 1),
                        new WardCount("Phường Trà Cổ", VisitResult.NO_SMARTPHONE, 4),
                        new WardCount("Phường Trà Cổ", VisitResult.ACTIVATED, 5))
                .ward("Phường Trà Cổ")
                .orElseThrow();
        assertThat(ward.listed()).isEqualTo(25);
        assertThat(ward.visited()).isEqualTo(15);
        assertThat(ward.open()).isEqualTo(15);
    }

    @Test
    @DisplayName("shows people of a ward that the letter does not name, after the others")
    void unknownWard() {
        var progress = on(START, new WardCount("Phường Lạ", VisitResult.ACTIVATED, 3));
        assertThat(progress.ward("Phường Lạ").orElseThrow().quota()).isZero();
    }
}
