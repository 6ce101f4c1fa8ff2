package vn.eid.sync.simulator.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.dossier.RejectionReason.Step;
import vn.eid.sync.simulator.MinistryOpener;
import vn.eid.sync.simulator.MinistryOpener.NotAccepted;
import vn.eid.sync.simulator.gateway.MinistryDossier.Person;

/** Opens with the ministry's key and checks signature, officer, chip, person and duplicates, one after the other. */
final class SealedDossierInspector implements DossierInspector {
    private final MinistryOpener opener;
    private final MinistryStore store;
    private final ChipInspection chips;
    private final Set<String> officers;
    private final InstantSource clock;

    SealedDossierInspector(
            MinistryOpener opener,
            MinistryStore store,
            ChipInspection chips,
            Set<String> officers,
            InstantSource clock) {
        this.opener = opener;
        this.store = store;
        this.chips = chips;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public Findings inspect(MinistryDossier dossier, byte[] sealed) throws SQLException {
        JsonNode json;
        try {
            // Signed before it was received: a certificate that expired on the way is no reason to refuse.
            json = opener.open(sealed, earlier(dossier.receivedAt(), clock.instant()))
                    .json();
        } catch (NotAccepted refused) {
            return new Findings(
                    Optional.empty(),
                    Optional.empty(),
                    reason("SIGNATURE_INVALID", "Không mở được hồ sơ hoặc chữ ký của đơn vị không hợp lệ.", Step.NONE),
                    List.of(refused.getMessage()));
        }
        Person person = new Person(
                json.at("/citizen/fullName/value").asText(),
                json.at("/citizen/personalIdNumber/value").asText(),
                json.at("/contact/phone").asText());
        List<String> remarks = new ArrayList<>();
        Optional<RejectionReason> refusal = refusal(dossier, json, person, remarks);
        return new Findings(Optional.of(person), expiry(json), refusal, remarks);
    }

    private Optional<RejectionReason> refusal(
            MinistryDossier dossier, JsonNode json, Person person, List<String> remarks) throws SQLException {
        if (!json.path("id").asText().equals(dossier.id().value())) {
            return reason("UNREADABLE", "Số hồ sơ trong phong bì không khớp.", Step.NONE);
        }
        if (!officers.isEmpty() && !officers.contains(json.path("officer").asText())) {
            return reason("OFFICER_NOT_AUTHORISED", "Cán bộ không có trong danh sách được phân quyền.", Step.NONE);
        }
        ChipInspection.Verdict chip = chips.inspect(json.path("chip"), person.idNumber());
        remarks.addAll(chip.remarks());
        if (!chip.genuine()) {
            return reason("CHIP_NOT_GENUINE", "Dữ liệu chip không qua được kiểm tra.", Step.CARD);
        }
        if (json.at("/portrait/image/base64").asText().isEmpty()) {
            return reason("PORTRAIT_QUALITY", "Ảnh bản chụp không đủ tiêu chuẩn.", Step.PORTRAIT);
        }
        if (json.at("/consent/textSha256").asText().isEmpty()) {
            return reason("CONSENT_MISSING", "Chưa có xác nhận đồng ý của công dân.", Step.CONSENT);
        }
        return duplicate(dossier, json, person);
    }

    private Optional<RejectionReason> duplicate(MinistryDossier dossier, JsonNode json, Person person)
            throws SQLException {
        boolean integration = json.path("request").asText().equals("INTEGRATE_DOCUMENTS");
        for (MinistryDossier other : store.aliveWith("id_number", person.idNumber())) {
            if (!other.id().equals(dossier.id()) && !integration) {
                return reason("DUPLICATE_DOSSIER", "Công dân đã có hồ sơ " + other.id() + ".", Step.NONE);
            }
        }
        // A representative uses their own phone for several wards (Nghị định 69/2024 Art. 10).
        if (json.has("representative")) {
            return Optional.empty();
        }
        for (MinistryDossier other : store.aliveWith("phone", person.phone())) {
            if (!other.person().map(Person::idNumber).equals(Optional.of(person.idNumber()))) {
                return reason("PHONE_IN_USE", "Số điện thoại đã dùng cho tài khoản khác.", Step.CONTACT);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> expiry(JsonNode json) {
        try {
            return Optional.of(LocalDate.parse(json.at("/citizen/expiry").asText()));
        } catch (DateTimeParseException indefinite) {
            return Optional.empty();
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Optional<RejectionReason> reason(String code, String text, Step step) {
        return Optional.of(new RejectionReason(code, text, step));
    }
}
