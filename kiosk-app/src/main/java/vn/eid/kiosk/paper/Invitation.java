package vn.eid.kiosk.paper;

import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.QueuedDossier;

/** Giấy mời: what the ministry wrote, what has to be done again, and what to bring. */
final class Invitation {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private final String station;
    private final Clock clock;

    Invitation(String station, Clock clock) {
        this.station = station;
        this.clock = clock;
    }

    byte[] of(PrintOrder.Invitation order) throws IOException {
        var now = clock.instant().atZone(clock.getZone());
        QueuedDossier dossier = order.dossier();
        var step = dossier.rejection().map(RejectionReason::step).orElse(RejectionReason.Step.NONE);
        try (var sheet = new Sheet("Giấy mời " + dossier.id(), now)) {
            sheet.letterhead(station);
            sheet.title("GIẤY MỜI");
            sheet.centred("Bổ sung hồ sơ đề nghị cấp tài khoản định danh điện tử mức độ 2");
            sheet.space();
            sheet.field("Kính gửi ông, bà", dossier.maskedName());
            sheet.field("Số hồ sơ", dossier.id().value());
            sheet.field(
                    "Lý do của Bộ",
                    dossier.rejection().map(RejectionReason::text).orElse("Bộ không nêu lý do"));
            if (dossier.dueDate().isPresent()) {
                sheet.field(
                        "Đề nghị đến trước hết ngày",
                        DATE.format(dossier.dueDate().get()));
            }
            sheet.section("Việc cần làm lại");
            sheet.text(again(step));
            sheet.section("Cần mang theo");
            sheet.list(bring(step));
            sheet.space();
            sheet.text("Các phần khác của hồ sơ được giữ nguyên, ông, bà không phải làm lại.");
            sheet.small("Quầy: " + station + ". Hỗ trợ: 19000368.");
            sheet.small("Lập lúc " + MOMENT.format(now) + " · " + order.officer());
            return sheet.bytes();
        }
    }

    private static String again(RejectionReason.Step step) {
        return switch (step) {
            case CARD -> "Đọc lại thẻ căn cước gắn chip.";
            case IDENTITY -> "Đối chiếu lại thông tin cá nhân.";
            case PORTRAIT -> "Chụp lại ảnh chân dung. Xin bỏ kính, khẩu trang, mũ; tóc không che mắt và tai.";
            case DOCUMENTS -> "Bổ sung giấy tờ đề nghị tích hợp.";
            case CONTACT -> "Xác nhận lại số điện thoại do chính ông, bà đứng tên.";
            case CONSENT -> "Đọc lại nội dung đồng ý và ký tên.";
            case NONE -> "Trao đổi với cán bộ tại quầy về lý do trên.";
        };
    }

    private static List<String> bring(RejectionReason.Step step) {
        return switch (step) {
            case DOCUMENTS -> List.of("Thẻ căn cước gắn chip.", "Bản chính các giấy tờ đề nghị tích hợp.");
            case CONTACT -> List.of("Thẻ căn cước gắn chip.", "Điện thoại đang dùng số của ông, bà.");
            case IDENTITY -> List.of("Thẻ căn cước gắn chip.", "Giấy tờ chứng minh thông tin đúng.");
            default -> List.of("Thẻ căn cước gắn chip.");
        };
    }
}
