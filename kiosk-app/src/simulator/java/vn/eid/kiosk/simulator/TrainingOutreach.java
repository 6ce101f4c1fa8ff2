package vn.eid.kiosk.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.eid.kiosk.station.outreach.LetterExample;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.outreach.ListedCitizen;
import vn.eid.sync.queue.outreach.OutreachEntry;
import vn.eid.sync.queue.outreach.OutreachPlan;
import vn.eid.sync.queue.outreach.OutreachPlan.WardQuota;
import vn.eid.sync.queue.outreach.OutreachStore;
import vn.eid.sync.queue.outreach.OutreachTeam;
import vn.eid.sync.queue.outreach.VisitResult;

/** The 17 wards of the letter with 24.416 invented citizens, two thirds of the way: something to practise on. */
public final class TrainingOutreach {
    private static final List<String> SURNAMES = List.of(
            "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô",
            "Lý");
    private static final List<String> MIDDLE =
            List.of("Văn", "Văn", "Thị", "Thị", "Đình", "Quốc", "Minh", "Ngọc", "Thu", "Xuân", "Hữu", "Thanh");
    private static final List<String> GIVEN = List.of(
            "Thử", "Mẫu", "Ví", "Dụ", "Tập", "Huấn", "Bình", "An", "Hòa", "Yên", "Ừng", "Giang", "Hạnh", "Khuê", "Lựu",
            "Mơ", "Nhẫn", "Phúc", "Quỳnh", "Sửu", "Tường", "Uyên", "Vượng", "Xoan", "Ý");

    private final Random random = new Random(688);

    private TrainingOutreach() {}

    /** Fills an empty store; takes some seconds. */
    public static void fill(OutreachStore store, Clock clock) throws QueueException {
        if (store.plan().isPresent()) {
            return;
        }
        var today = LocalDate.now(clock);
        var wards = LetterExample.wards();
        store.setPlan(new OutreachPlan(LetterExample.TITLE, today.minusDays(76), today.plusDays(41), wards));
        store.take(new TrainingOutreach().entries(wards), clock.instant(), "canbo");
        var largest = wards.get(1).ward();
        store.save(new OutreachTeam(
                largest,
                "Tổ công nghệ số khu 4",
                Optional.of(today.atTime(18, 0).atZone(clock.getZone()).toInstant()),
                "nhà văn hóa khu 4"));
        store.assign(largest, Optional.of("Khu 4"), "Tổ công nghệ số khu 4", true);
    }

    /** As many people in each ward as its quota, the way the letter counts them. */
    private List<OutreachEntry> entries(List<WardQuota> wards) {
        var entries = new ArrayList<OutreachEntry>();
        for (int ward = 0; ward < wards.size(); ward++) {
            double share = 0.49 + random.nextDouble() * 0.32;
            for (int i = 0; i < wards.get(ward).quota(); i++) {
                entries.add(entry(wards.get(ward).ward(), entries.size(), share));
            }
        }
        return entries;
    }

    /** For measurements: a list of any length. */
    public static List<OutreachEntry> people(int count) {
        var maker = new TrainingOutreach();
        var wards = LetterExample.wards();
        var entries = new ArrayList<OutreachEntry>();
        for (int i = 0; i < count; i++) {
            entries.add(maker.entry(wards.get(i % wards.size()).ward(), i, 0));
        }
        return entries;
    }

    private OutreachEntry entry(String ward, int number, double share) {
        var name = of(SURNAMES) + " " + of(MIDDLE) + " " + of(GIVEN);
        int year = 40 + random.nextInt(60);
        var citizen = new ListedCitizen(
                name,
                "022" + (random.nextInt(2)) + String.format("%02d%06d", year, number),
                String.format("%02d/%02d/19%02d", 1 + random.nextInt(28), 1 + random.nextInt(12), year),
                random.nextInt(10) == 0
                        ? Optional.empty()
                        : Optional.of("+8491" + String.format("%07d", random.nextInt(10_000_000))),
                "số " + (1 + random.nextInt(180)) + ", ngõ " + (1 + random.nextInt(40)));
        return new OutreachEntry(ward, "Khu " + (1 + random.nextInt(8)), citizen, result(share));
    }

    private Optional<VisitResult> result(double share) {
        double draw = random.nextDouble();
        if (draw < share) {
            return Optional.of(VisitResult.ACTIVATED);
        }
        if (share == 0 || draw > share + 0.14) {
            return Optional.empty();
        }
        return Optional.of(List.of(
                        VisitResult.ABSENT,
                        VisitResult.ABSENT,
                        VisitResult.NO_SMARTPHONE,
                        VisitResult.MOVED,
                        VisitResult.DECLINED)
                .get(random.nextInt(5)));
    }

    private String of(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
