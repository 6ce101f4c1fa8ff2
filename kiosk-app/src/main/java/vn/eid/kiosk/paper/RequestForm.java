package vn.eid.kiosk.paper;

import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.eid.kiosk.paper.FormVersion.Item;
import vn.eid.kiosk.paper.FormVersion.Line;
import vn.eid.sync.dossier.AttachedDocument;
import vn.eid.sync.dossier.CitizenIdentity;
import vn.eid.sync.dossier.ContactRules;
import vn.eid.sync.dossier.Dossier;
import vn.eid.sync.dossier.Representative;
import vn.eid.sync.dossier.SourcedText;

/** Phiếu TK01, filled in from a dossier, with the citizen's own signature as it was drawn. */
final class RequestForm {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final FormVersion version;
    private final Clock clock;

    RequestForm(FormVersion version, Clock clock) {
        this.version = version;
        this.clock = clock;
    }

    /**
     * The PDF.
     *
     * @param officer rank and name of the captor
     */
    byte[] of(Dossier dossier, String officer) throws IOException {
        var now = clock.instant().atZone(clock.getZone());
        try (var sheet = new Sheet(version.code() + " " + dossier.id(), now)) {
            sheet.nation("Mẫu " + version.code(), "Số hồ sơ " + dossier.id());
            sheet.title(version.title());
            sheet.centred("Kính gửi: " + dossier.station().name());
            sheet.space();
            for (Line line : version.lines()) {
                line(sheet, line, dossier);
            }
            sheet.space();
            sheet.text(version.declaration().replace("{0}", dossier.consent().textVersion()));
            signatures(sheet, dossier, officer);
            sheet.space();
            sheet.small("Theo " + version.basis()
                    + ". Dữ liệu lấy từ chip của thẻ căn cước, công dân đã xác nhận từng mục.");
            return sheet.bytes();
        }
    }

    private static void line(Sheet sheet, Line line, Dossier dossier) throws IOException {
        switch (line.item()) {
            case REQUEST -> sheet.choices(line.label(), requests(dossier));
            case DOCUMENTS -> {
                sheet.field(line.label(), dossier.documents().isEmpty() ? "Không" : "");
                sheet.list(documents(dossier.documents()));
            }
            default -> sheet.field(line.label(), value(dossier, line.item()));
        }
    }

    private static List<Sheet.Box> requests(Dossier dossier) {
        boolean level2 = dossier.request() == Dossier.RequestKind.LEVEL_2;
        return List.of(
                new Sheet.Box(level2, "Cấp tài khoản định danh điện tử mức độ 2"),
                new Sheet.Box(!dossier.documents().isEmpty(), "Tích hợp thông tin"));
    }

    private void signatures(Sheet sheet, Dossier dossier, String officer) throws IOException {
        ZonedDateTime confirmed = dossier.confirmedAt().atZone(clock.getZone());
        var applicant = dossier.representative()
                .map(Representative::identity)
                .orElse(dossier.citizen())
                .fullName()
                .value();
        String role = dossier.representative().isPresent() ? "Người đại diện, giám hộ" : "Người đề nghị";
        sheet.signatures(
                new Sheet.Signer("Cán bộ tiếp nhận", "", Optional.empty(), officer),
                new Sheet.Signer(
                        role,
                        TIME.format(confirmed) + ", " + DAY.format(confirmed),
                        dossier.consent().signature(),
                        applicant));
    }

    private static String value(Dossier dossier, Item item) {
        CitizenIdentity citizen = dossier.citizen();
        return switch (item) {
            case FULL_NAME -> citizen.fullName().value();
            case PERSONAL_ID_NUMBER -> citizen.personalIdNumber().value();
            case FORMER_ID_NUMBER -> text(citizen.formerIdNumber());
            case BIRTH -> vietnamese(citizen.birth());
            case SEX -> sex(citizen.sex());
            case NATIONALITY -> text(citizen.nationality());
            case RESIDENCE -> text(citizen.residence());
            case PHONE -> phone(dossier);
            case EMAIL -> dossier.contact().email().orElse("Không có");
            case REPRESENTATIVE -> representative(dossier);
            case DOCUMENTS, REQUEST -> throw new IllegalArgumentException("no single value");
        };
    }

    private static String phone(Dossier dossier) {
        var number = ContactRules.shown(dossier.contact().phone());
        return dossier.representative().isPresent() ? number + " (của người đại diện)" : number;
    }

    private static String representative(Dossier dossier) {
        return dossier.representative()
                .map(it -> it.identity().fullName().value() + ", số định danh "
                        + it.identity().personalIdNumber().value() + ", " + relation(it.relation())
                        + it.note().map(note -> " (" + note + ")").orElse(""))
                .orElse("Không");
    }

    private static String relation(Representative.Relation relation) {
        return switch (relation) {
            case PARENT -> "là cha hoặc mẹ";
            case GUARDIAN -> "là người giám hộ";
            case REPRESENTATIVE -> "là người đại diện";
        };
    }

    private static List<String> documents(List<AttachedDocument> documents) {
        var lines = new ArrayList<String>();
        for (AttachedDocument document : documents) {
            var details = document.details();
            var line = new StringBuilder(kind(details.kind()) + ": " + details.number());
            if (details instanceof AttachedDocument.DrivingLicence it) {
                line.append(", hạng ").append(it.licenceClass());
            } else if (details instanceof AttachedDocument.VehicleRegistration it) {
                line.append(it.vehicle() == AttachedDocument.VehicleKind.CAR ? ", ô tô" : ", xe mô tô")
                        .append(", số khung ")
                        .append(it.chassis());
            } else if (details instanceof AttachedDocument.HealthInsuranceCard it
                    && !it.placeOfRegistration().isBlank()) {
                line.append(", nơi đăng ký ").append(it.placeOfRegistration());
            }
            int pages = document.pages().size();
            line.append(pages == 0 ? "" : " (kèm " + pages + " trang)");
            lines.add(line.toString());
        }
        return lines;
    }

    private static String kind(AttachedDocument.DocumentKind kind) {
        return switch (kind) {
            case HEALTH_INSURANCE_CARD -> "Thẻ BHYT";
            case DRIVING_LICENCE -> "Giấy phép lái xe";
            case VEHICLE_REGISTRATION -> "Đăng ký xe";
            case TAX_CODE -> "Mã số thuế";
        };
    }

    private static String sex(String sex) {
        return switch (sex) {
            case "MALE" -> "Nam";
            case "FEMALE" -> "Nữ";
            default -> "Không ghi";
        };
    }

    private static String text(Optional<SourcedText> text) {
        return text.map(SourcedText::value).orElse("Không có");
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
