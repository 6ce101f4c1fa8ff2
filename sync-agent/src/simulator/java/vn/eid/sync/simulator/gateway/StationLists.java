package vn.eid.sync.simulator.gateway;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.eid.sync.gateway.GatewayEvent.Announcement;
import vn.eid.sync.gateway.GatewayEvent.Appointment;
import vn.eid.sync.gateway.GatewayEvent.AppointmentsPublished;
import vn.eid.sync.gateway.GatewayEvent.OutreachEntry;
import vn.eid.sync.gateway.GatewayEvent.OutreachPublished;
import vn.eid.sync.gateway.GatewayEvent.OutreachReason;
import vn.eid.sync.gateway.GatewayEvent.Urgency;
import vn.eid.sync.gateway.MinistryGateway.AccountLevel;

/**
 * What a ministry sends to its stations besides decisions, made from synthetic citizens: visits booked for the next
 * working days, citizens of some wards to be visited, news; and accounts that some of them have already.
 */
public final class StationLists {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime OPENING = LocalTime.of(7, 30);
    private static final int SLOT_MINUTES = 15;
    private static final int WORKING_DAYS = 3;
    private static final int VISITS_A_DAY = 12;
    private static final List<String> WARDS = List.of("Phường Tập Huấn", "Phường Mẫu", "Xã Thử");
    private static final int ENTRIES_A_WARD = 25;

    private StationLists() {}

    /** A citizen who does not exist. */
    public record Resident(String personalIdNumber, String fullName, String address) {
        @Override
        public String toString() {
            return "resident ****";
        }
    }

    /**
     * Sends all of it. The first residents have visits today, the following are on the lists of the wards, the last few
     * have a level 1 account in use. Sent again after a restart, lists replace the older ones and news are not repeated.
     */
    public static void publish(ReferenceMinistry ministry, List<Resident> residents, Instant now) {
        LocalDate day = now.atZone(HERE).toLocalDate();
        for (int i = 0; i < WORKING_DAYS; i++) {
            ministry.publish(visits(residents, workingDay(day, i), i));
        }
        for (int ward = 0; ward < WARDS.size(); ward++) {
            ministry.publish(outreach(residents, ward));
        }
        for (Announcement each : news(now)) {
            if (!ministry.hasTold(each.title())) {
                ministry.publish(each);
            }
        }
        for (Resident holder : residents.subList(Math.max(0, residents.size() - 3), residents.size())) {
            ministry.grant(holder.personalIdNumber(), AccountLevel.LEVEL_1, true);
        }
    }

    /** Today, whatever day it is: who tries the program on a Sunday has visitors too. */
    private static LocalDate workingDay(LocalDate today, int number) {
        LocalDate day = today;
        for (int left = number; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }

    private static AppointmentsPublished visits(List<Resident> residents, LocalDate day, int number) {
        List<Appointment> visits = new ArrayList<>();
        ZonedDateTime at = day.atTime(OPENING).atZone(HERE);
        for (Resident resident : part(residents, number * VISITS_A_DAY, VISITS_A_DAY)) {
            String reference = String.format("LH-%s-%03d", day.toString().replace("-", ""), visits.size() + 1);
            visits.add(new Appointment(
                    reference,
                    at.plusMinutes((long) SLOT_MINUTES * visits.size()).toInstant(),
                    resident.personalIdNumber(),
                    resident.fullName()));
        }
        return new AppointmentsPublished("", Instant.EPOCH, day, visits);
    }

    private static OutreachPublished outreach(List<Resident> residents, int ward) {
        List<OutreachEntry> entries = new ArrayList<>();
        for (Resident resident : part(residents, WORKING_DAYS * VISITS_A_DAY + ward * ENTRIES_A_WARD, ENTRIES_A_WARD)) {
            OutreachReason reason =
                    entries.size() % 3 == 0 ? OutreachReason.NOT_ENROLLED : OutreachReason.NOT_ACTIVATED;
            entries.add(
                    new OutreachEntry(resident.personalIdNumber(), resident.fullName(), resident.address(), reason));
        }
        String name = WARDS.get(ward);
        int quota = entries.size() * 4 / 5;
        return new OutreachPublished("", Instant.EPOCH, "TH-" + (ward + 1), name, quota, entries);
    }

    private static List<Resident> part(List<Resident> residents, int from, int length) {
        int begin = Math.min(from, residents.size());
        return residents.subList(begin, Math.min(begin + length, residents.size()));
    }

    private static List<Announcement> news(Instant now) {
        Instant nextMonth = now.plusSeconds(30L * 24 * 3600);
        return List.of(
                new Announcement(
                        "",
                        Instant.EPOCH,
                        "Bảo trì cổng tiếp nhận",
                        "Cổng tiếp nhận tạm ngừng từ 23 giờ đến 24 giờ thứ Bảy. Hồ sơ vẫn lập bình thường và tự gửi sau"
                                + " khi cổng hoạt động lại.",
                        Urgency.IMPORTANT,
                        nextMonth),
                new Announcement(
                        "",
                        Instant.EPOCH,
                        "Nhắc công dân kích hoạt tài khoản",
                        "Đề nghị cán bộ hướng dẫn công dân kích hoạt tài khoản ngay khi nhận được tin nhắn phê duyệt.",
                        Urgency.INFORMATION,
                        nextMonth));
    }
}
