package vn.eid.kiosk.paper;

import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import vn.eid.kiosk.enrolment.EligibilityRefusal;
import vn.eid.kiosk.enrolment.LegalLimits;

/** Giấy hướng dẫn: why not here, where to go, what to bring. Politely, and without anything that was not needed. */
final class RefusalSlip {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private final String station;
    private final Clock clock;
    private final LegalLimits limits;
    private final Referrals vietnamese = Referrals.vietnamese();
    private final Referrals english = Referrals.english();

    RefusalSlip(String station, Clock clock, LegalLimits limits) {
        this.station = station;
        this.clock = clock;
        this.limits = limits;
    }

    byte[] of(PrintOrder.Referral order) throws IOException {
        var now = clock.instant().atZone(clock.getZone());
        EligibilityRefusal reason = order.reason();
        try (var sheet = new Sheet("Giấy hướng dẫn", now)) {
            sheet.letterhead(station);
            sheet.title("GIẤY HƯỚNG DẪN");
            sheet.centred("Về việc cấp tài khoản định danh điện tử mức độ 2");
            sheet.space();
            if (order.name().isPresent()) {
                sheet.field("Kính gửi ông, bà", order.name().get());
            }
            sheet.lead(vietnamese.why(reason));
            sheet.section("Nơi ông, bà cần đến");
            sheet.list(vietnamese.where(reason));
            sheet.section("Cần mang theo");
            sheet.list(vietnamese.bring(reason));
            sheet.space();
            sheet.small(
                    "Căn cứ: " + vietnamese.basis(reason) + " (bộ quy tắc " + limits.ruleSet(clock.instant()) + ").");
            sheet.small("Quầy này không lưu hồ sơ của ông, bà. Hỗ trợ: 19000368.");
            if (english.has(reason)) {
                sheet.section("In English");
                sheet.text(english.why(reason));
                sheet.list(english.where(reason));
                sheet.text("Please bring:");
                sheet.list(english.bring(reason));
            }
            sheet.space();
            sheet.small("Lập lúc " + MOMENT.format(now) + " · " + order.officer());
            return sheet.bytes();
        }
    }
}
