package vn.eid.kiosk.paper;

import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import vn.eid.kiosk.station.readiness.Carrier;
import vn.eid.kiosk.station.readiness.ReadinessReport.Referral;

/** Says where a citizen has to go first, in the words of the guides. */
public final class ReferralSlip {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final String station;
    private final Clock clock;

    public ReferralSlip(String station, Clock clock) {
        this.station = station;
        this.clock = clock;
    }

    /** The PDF. */
    public byte[] of(String fullName, Set<Referral> referrals) throws IOException {
        var now = clock.instant().atZone(clock.getZone());
        try (var sheet = new Sheet("Phiếu hướng dẫn", now)) {
            sheet.text(station);
            sheet.title("PHIẾU HƯỚNG DẪN");
            sheet.field("Ông, bà", fullName.isBlank() ? "—" : fullName);
            sheet.field("Ngày", DATE.format(now));
            for (Referral referral : Referral.values()) {
                if (referrals.contains(referral)) {
                    part(sheet, referral);
                }
            }
            sheet.space();
            sheet.text("Xong việc trên, mời ông, bà quay lại quầy để làm tài khoản định danh điện tử mức độ 2.");
            return sheet.bytes();
        }
    }

    private static void part(Sheet sheet, Referral referral) throws IOException {
        switch (referral) {
            case CARRIER -> {
                sheet.section("Đến cửa hàng của nhà mạng di động");
                sheet.text(
                        "Thông tin thuê bao điện thoại không chính xác: đề nghị ông, bà ra cửa hàng của nhà mạng di động"
                                + " để nhân viên hỗ trợ chỉnh sửa thông tin người sử dụng số điện thoại cho chính xác. Mang theo"
                                + " thẻ căn cước.");
                sheet.text("Kiểm tra lại: soạn TTTB (mạng " + Carrier.GMOBILE.shown() + ": TT) gửi " + Carrier.ASKED
                        + ". Tin nhắn không được phản hồi thì gọi tổng đài hoặc đến chi nhánh của nhà mạng.");
            }
            case POPULATION_DATABASE -> {
                sheet.section("Đến Công an nơi đăng ký thường trú");
                sheet.framed(
                        "Kiểm tra lại thông tin tài khoản so với thông tin trên giấy tờ tùy thân. Trường hợp thông tin"
                                + " tài khoản đã chính xác thì đề nghị bạn liên hệ Công an Xã/Phường/Thị trấn nơi đăng ký thường"
                                + " trú (hộ khẩu) để được cập nhật, bổ sung thông tin vào Cơ sở dữ liệu Quốc gia về Dân cư.");
            }
            case CARD_RENEWAL -> {
                sheet.section("Đổi thẻ căn cước");
                sheet.text(
                        "Thẻ đã hết hạn. Làm thủ tục cấp đổi thẻ tại Công an cấp xã bất kỳ; tài khoản mức độ 2 được cấp"
                                + " trong 7 ngày làm việc.");
            }
        }
    }
}
