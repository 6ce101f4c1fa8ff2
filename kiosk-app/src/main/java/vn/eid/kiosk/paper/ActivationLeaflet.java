package vn.eid.kiosk.paper;

import java.io.IOException;
import java.time.Clock;
import vn.eid.kiosk.station.activation.ActivationCase;
import vn.eid.kiosk.station.activation.AppLinks;
import vn.eid.kiosk.station.activation.ApprovalMessage;

/**
 * The leaflet for the way home: the guide's steps, both stores' codes, and the ministry's message as it will arrive. One page,
 * large type, no number of anybody.
 */
public final class ActivationLeaflet {
    private final String station;
    private final Clock clock;

    public ActivationLeaflet(String station, Clock clock) {
        this.station = station;
        this.clock = clock;
    }

    /**
     * The PDF.
     *
     * @param fullName as on the card, for the message; empty text for a leaflet that anybody may take
     */
    public byte[] of(String fullName, ActivationCase what) throws IOException {
        try (var sheet = new Sheet(
                "Kích hoạt tài khoản định danh điện tử", clock.instant().atZone(clock.getZone()))) {
            sheet.text(station);
            sheet.title("KÍCH HOẠT TÀI KHOẢN ĐỊNH DANH ĐIỆN TỬ MỨC ĐỘ 2");
            if (what == ActivationCase.NO_NEW_ACTIVATION || what == ActivationCase.ALREADY_ACTIVE) {
                nothingToDo(sheet);
            } else {
                steps(sheet);
            }
            message(sheet, fullName);
            sheet.section("Hỗ trợ");
            sheet.text("Tổng đài VNeID: " + AppLinks.HOTLINE + ". Không có điện thoại thông minh: kích hoạt trên trang "
                    + AppLinks.WEBSITE + ".");
            return sheet.bytes();
        }
    }

    private static void nothingToDo(Sheet sheet) throws IOException {
        sheet.section("Không phải kích hoạt lại");
        sheet.text(
                "Ông, bà đã kích hoạt tài khoản mức độ 1. Khi hồ sơ mức độ 2 được phê duyệt, tài khoản tự động nâng lên"
                        + " mức độ 2. Chỉ cần mở ứng dụng VNeID và đăng nhập như trước.");
        sheet.space();
    }

    private static void steps(Sheet sheet) throws IOException {
        sheet.codes(AppLinks.APP_STORE, "iPhone (App Store)", AppLinks.GOOGLE_PLAY, "Android (CH Play)", 88);
        sheet.step(1, "Cài ứng dụng VNeID", "Dùng máy ảnh của điện thoại quét một trong hai mã trên.");
        sheet.step(2, "Mở ứng dụng, chọn Kích hoạt", "Bấm Bắt đầu sử dụng, rồi Kích hoạt tài khoản định danh điện tử.");
        sheet.step(
                3, "Nhập số định danh và số điện thoại đã đăng ký", "Số trên thẻ có 12 chữ số. Rồi bấm Gửi yêu cầu.");
        sheet.step(
                4,
                "Nhập mã OTP trong tin nhắn",
                "Chưa nhận được hoặc mã hết hạn thì bấm gửi lại. Không đọc mã cho ai.");
        sheet.step(5, "Đặt mã passcode 6 chữ số", "Tự chọn, dễ nhớ với mình, khó đoán với người khác.");
        sheet.step(6, "Chọn câu hỏi bảo mật và ghi nhớ câu trả lời", "Ứng dụng báo kích hoạt thành công là xong.");
        sheet.space();
    }

    private static void message(Sheet sheet, String fullName) throws IOException {
        sheet.section("Tin nhắn của Bộ Công an sẽ đúng như sau, không có dấu");
        sheet.framed(ApprovalMessage.to(fullName.isBlank() ? "…" : fullName).text());
        sheet.text(
                "Không có ai gọi điện hoặc nhắn tin hỏi mã OTP, passcode, mật khẩu hay câu trả lời bảo mật. Ai hỏi là lừa"
                        + " đảo, kể cả người tự xưng là cán bộ.");
    }
}
