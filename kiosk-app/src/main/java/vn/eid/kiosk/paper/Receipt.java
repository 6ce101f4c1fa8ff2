package vn.eid.kiosk.paper;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.eid.kiosk.enrolment.CardProof;
import vn.eid.kiosk.enrolment.ConsentProof;
import vn.eid.kiosk.enrolment.LegalLimits;
import vn.eid.kiosk.enrolment.Standing;
import vn.eid.kiosk.enrolment.WorkingCalendar.Deadline;
import vn.eid.sync.queue.QueuedDossier;

/** The citizen's receipt: number, digest, what happens next and by when. Holds no more than the index of the counter does. */
final class Receipt {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");
    private static final float CODE_SIDE = 120;

    private final String station;
    private final Clock clock;
    private final LegalLimits limits;

    Receipt(String station, Clock clock, LegalLimits limits) {
        this.station = station;
        this.clock = clock;
        this.limits = limits;
    }

    /** The PDF. */
    byte[] of(QueuedDossier dossier, Optional<ConsentProof> proven) throws IOException {
        var now = clock.instant().atZone(clock.getZone());
        try (var sheet = new Sheet("Giấy tiếp nhận hồ sơ " + dossier.id(), now)) {
            sheet.letterhead(station);
            sheet.title("GIẤY TIẾP NHẬN HỒ SƠ");
            sheet.centred("Đề nghị cấp tài khoản định danh điện tử mức độ 2");
            sheet.space();
            sheet.field("Số hồ sơ", dossier.id().value());
            sheet.field("Người đề nghị", dossier.maskedName());
            sheet.field("Tiếp nhận lúc", MOMENT.format(dossier.sealedAt().atZone(clock.getZone())));
            sheet.field(
                    "Cán bộ tiếp nhận",
                    proven.map(it -> it.start().officer().displayName()).orElse(dossier.captor()));
            due(sheet, dossier, proven);
            sheet.section("Tiếp theo");
            sheet.list(next(proven));
            sheet.space();
            sheet.qr(dossier.id().value() + "|" + dossier.sha256(), CODE_SIDE);
            sheet.small("Mã QR gồm số hồ sơ và mã kiểm tra của tệp đã niêm phong. Hỗ trợ: 19000368.");
            return sheet.bytes();
        }
    }

    /** The ministry's own day once it has said one; until then the legal limit, with what was not counted. */
    private void due(Sheet sheet, QueuedDossier dossier, Optional<ConsentProof> proven) throws IOException {
        Optional<LocalDate> said = dossier.dueDate();
        if (said.isPresent()) {
            sheet.field("Chậm nhất có kết quả", DATE.format(said.get()));
            return;
        }
        Deadline limit = proven.map(it -> limits.of(card(it), dossier.sealedAt()))
                .orElseGet(() -> limits.of(dossier.sealedAt()));
        sheet.field("Chậm nhất có kết quả", DATE.format(limit.day()) + " (" + limit.workingDays() + " ngày làm việc)");
        if (!limit.holidaysKnown()) {
            sheet.small("Ngày trên chưa trừ các ngày nghỉ lễ, vì máy chưa có lịch nghỉ lễ. Nếu có ngày nghỉ lễ trong"
                    + " thời gian này, kết quả có thể muộn hơn đúng số ngày đó.");
        }
    }

    private static CardProof card(ConsentProof proven) {
        return proven.contact().documents().portrait().identity().card();
    }

    private static List<String> next(Optional<ConsentProof> proven) {
        var account = proven.map(it -> card(it).card().standing().account()).orElse(Standing.Account.NOT_ASKED);
        String activation = switch (account) {
            case LEVEL_1 ->
                "Tài khoản mức độ 1 của ông, bà đang hoạt động nên sẽ tự lên mức độ 2, không phải kích hoạt lại.";
            case NONE -> "Mở ứng dụng VNeID để kích hoạt tài khoản khi có tin nhắn.";
            case NOT_ASKED, LEVEL_2 ->
                "Mở ứng dụng VNeID để kích hoạt. Người đã kích hoạt mức độ 1 không cần kích hoạt lại.";
        };
        return List.of(
                "Hồ sơ được gửi tới cơ quan quản lý căn cước và kiểm tra.",
                "Khi hồ sơ được phê duyệt, ông, bà nhận tin nhắn tại số điện thoại đã đăng ký.",
                activation);
    }
}
