package vn.eid.kiosk.paper;

import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import vn.eid.sync.queue.QueuedDossier;

/** The citizen's receipt: number, digest, what happens next and by when. Holds no more than the index of the counter does. */
public final class Receipt {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private final String station;
    private final Clock clock;
    private final int workingDays;
    private final Set<LocalDate> holidays;

    /**
     * @param workingDays legal limit from the acceptance (Nghị định 69/2024/NĐ-CP Art. 13: 3)
     */
    public Receipt(String station, Clock clock, int workingDays, Set<LocalDate> holidays) {
        this.station = station;
        this.clock = clock;
        this.workingDays = workingDays;
        this.holidays = Set.copyOf(holidays);
    }

    /** The PDF. */
    public byte[] of(QueuedDossier dossier) throws IOException {
        LocalDate sealed = LocalDate.ofInstant(dossier.sealedAt(), clock.getZone());
        try (var sheet = new Sheet(
                "Giấy tiếp nhận hồ sơ " + dossier.id(), clock.instant().atZone(clock.getZone()))) {
            sheet.text(station);
            sheet.title("GIẤY TIẾP NHẬN HỒ SƠ");
            sheet.text("Đề nghị cấp tài khoản định danh điện tử mức độ 2");
            sheet.space();
            sheet.field("Số hồ sơ", dossier.id().value());
            sheet.field("Người đề nghị", dossier.maskedName());
            sheet.field("Tiếp nhận lúc", MOMENT.format(dossier.sealedAt().atZone(clock.getZone())));
            sheet.field("Cán bộ tiếp nhận", dossier.captor());
            sheet.field("Chậm nhất có kết quả", DATE.format(dossier.dueDate().orElseGet(() -> dueDate(sealed))));
            sheet.section("Tiếp theo");
            sheet.text("1. Hồ sơ được gửi tới cơ quan quản lý căn cước và kiểm tra.");
            sheet.text("2. Khi hồ sơ được phê duyệt, ông/bà nhận tin nhắn tại số điện thoại đã đăng ký.");
            sheet.text("3. Mở ứng dụng VNeID để kích hoạt. Người đã kích hoạt mức độ 1 không cần kích hoạt lại.");
            sheet.qr(dossier.id().value() + " " + dossier.sha256(), 120);
            sheet.text("Mã QR gồm số hồ sơ và mã kiểm tra của tệp đã niêm phong. Hỗ trợ: 19000368.");
            return sheet.bytes();
        }
    }

    /** Saturdays, Sundays and holidays are not counted. */
    LocalDate dueDate(LocalDate accepted) {
        LocalDate day = accepted;
        int left = workingDays;
        while (left > 0) {
            day = day.plusDays(1);
            boolean working = day.getDayOfWeek() != DayOfWeek.SATURDAY
                    && day.getDayOfWeek() != DayOfWeek.SUNDAY
                    && !holidays.contains(day);
            left -= working ? 1 : 0;
        }
        return day;
    }
}
