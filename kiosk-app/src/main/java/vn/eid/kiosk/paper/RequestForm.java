package vn.eid.kiosk.paper;

import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.eid.sync.dossier.AttachedDocument;
import vn.eid.sync.dossier.CitizenIdentity;
import vn.eid.sync.dossier.Dossier;
import vn.eid.sync.dossier.SourcedText;

/**
 * Phiếu TK01, filled in from a dossier. Which lines it has, in which order and under which form number is data, because
 * the ministry changes its forms (Quyết định 5709/QĐ-BCA-C06).
 */
public final class RequestForm {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Version version;
    private final Clock clock;

    /** One edition of the form. */
    public record Version(String code, String title, List<Line> lines) {
        public Version {
            lines = List.copyOf(lines);
        }

        /** In force since 1 July 2025. */
        public static final Version TK01_2025 = new Version(
                "TK01",
                "PHIẾU ĐỀ NGHỊ CẤP TÀI KHOẢN ĐỊNH DANH ĐIỆN TỬ",
                List.of(
                        new Line("Họ, chữ đệm và tên", Item.FULL_NAME),
                        new Line("Số định danh cá nhân", Item.PERSONAL_ID_NUMBER),
                        new Line("Ngày, tháng, năm sinh", Item.BIRTH),
                        new Line("Giới tính", Item.SEX),
                        new Line("Quốc tịch", Item.NATIONALITY),
                        new Line("Nơi cư trú", Item.RESIDENCE),
                        new Line("Số điện thoại chính chủ", Item.PHONE),
                        new Line("Thư điện tử", Item.EMAIL),
                        new Line("Thông tin đề nghị tích hợp", Item.DOCUMENTS),
                        new Line("Người đại diện, giám hộ", Item.REPRESENTATIVE),
                        new Line("Nội dung đề nghị", Item.REQUEST)));
    }

    /** One line of the form. */
    public record Line(String label, Item item) {}

    /** What a line can show. */
    public enum Item {
        FULL_NAME,
        PERSONAL_ID_NUMBER,
        BIRTH,
        SEX,
        NATIONALITY,
        RESIDENCE,
        PHONE,
        EMAIL,
        DOCUMENTS,
        REPRESENTATIVE,
        REQUEST
    }

    public RequestForm(Version version, Clock clock) {
        this.version = version;
        this.clock = clock;
    }

    /** The PDF. */
    public byte[] of(Dossier dossier) throws IOException {
        var now = clock.instant().atZone(clock.getZone());
        try (var sheet = new Sheet(version.code() + " " + dossier.id(), now)) {
            sheet.text("Mẫu " + version.code() + " · " + dossier.station().name() + " · Số hồ sơ " + dossier.id());
            sheet.title(version.title());
            for (Line line : version.lines()) {
                sheet.field(line.label(), value(dossier, line.item()));
            }
            sheet.section("Cam đoan");
            sheet.text("Tôi cam đoan các thông tin trên là đúng sự thật và đồng ý để cơ quan có thẩm quyền sử dụng các "
                    + "thông tin này vào việc cấp tài khoản định danh điện tử (bản đồng ý "
                    + dossier.consent().textVersion() + ").");
            sheet.space();
            sheet.field("Ngày xác nhận", DATE.format(dossier.confirmedAt().atZone(clock.getZone())));
            sheet.field("Cán bộ tiếp nhận", dossier.officer());
            return sheet.bytes();
        }
    }

    private static String value(Dossier dossier, Item item) {
        CitizenIdentity citizen = dossier.citizen();
        return switch (item) {
            case FULL_NAME -> citizen.fullName().value();
            case PERSONAL_ID_NUMBER -> citizen.personalIdNumber().value();
            case BIRTH -> vietnamese(citizen.birth());
            case SEX -> sex(citizen.sex());
            case NATIONALITY -> text(citizen.nationality());
            case RESIDENCE -> text(citizen.residence());
            case PHONE -> "0" + dossier.contact().phone().substring(3);
            case EMAIL -> dossier.contact().email().orElse("—");
            case DOCUMENTS -> documents(dossier.documents());
            case REPRESENTATIVE ->
                dossier.representative()
                        .map(it -> it.identity().fullName().value() + ", "
                                + it.identity().personalIdNumber().value())
                        .orElse("—");
            case REQUEST -> "Cấp tài khoản định danh điện tử mức độ 2";
        };
    }

    private static String documents(List<AttachedDocument> documents) {
        return documents.isEmpty()
                ? "—"
                : String.join(
                        "; ",
                        documents.stream()
                                .map(it -> kind(it.details().kind()) + " "
                                        + it.details().number())
                                .toList());
    }

    private static String kind(AttachedDocument.DocumentKind kind) {
        return switch (kind) {
            case HEALTH_INSURANCE_CARD -> "Thẻ BHYT";
            case DRIVING_LICENCE -> "GPLX";
            case VEHICLE_REGISTRATION -> "Đăng ký xe";
            case TAX_CODE -> "MST";
        };
    }

    private static String sex(String sex) {
        return switch (sex) {
            case "MALE" -> "Nam";
            case "FEMALE" -> "Nữ";
            default -> "—";
        };
    }

    private static String text(Optional<SourcedText> text) {
        return text.map(SourcedText::value).orElse("—");
    }

    /** {@code 1990-02-15} as {@code 15/02/1990}; what is unknown is left out. */
    private static String vietnamese(String date) {
        String[] parts = date.split("-");
        return switch (parts.length) {
            case 3 -> parts[2] + "/" + parts[1] + "/" + parts[0];
            case 2 -> parts[1] + "/" + parts[0];
            default -> date;
        };
    }
}
