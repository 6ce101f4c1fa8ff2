package vn.eid.sync.gateway;

import static vn.eid.sync.gateway.GatewayJson.optional;
import static vn.eid.sync.gateway.GatewayJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.dossier.RejectionReason.Step;
import vn.eid.sync.gateway.GatewayEvent.Announcement;
import vn.eid.sync.gateway.GatewayEvent.Appointment;
import vn.eid.sync.gateway.GatewayEvent.AppointmentsPublished;
import vn.eid.sync.gateway.GatewayEvent.DossierMoved;
import vn.eid.sync.gateway.GatewayEvent.MinistryCertificateChanged;
import vn.eid.sync.gateway.GatewayEvent.OutreachEntry;
import vn.eid.sync.gateway.GatewayEvent.OutreachPublished;
import vn.eid.sync.gateway.GatewayEvent.OutreachReason;
import vn.eid.sync.gateway.GatewayEvent.RosterPublished;
import vn.eid.sync.gateway.GatewayEvent.UnknownEvent;
import vn.eid.sync.gateway.GatewayEvent.Urgency;

/**
 * Reads one event. An event that is malformed or of an unknown kind becomes an {@link UnknownEvent}: one bad event must
 * never hold up those behind it.
 */
final class EventJson {
    private static final int MOST_ENTRIES = 5000;

    GatewayEvent read(JsonNode event) {
        String id = event.path("id").asText("").strip();
        String type = event.path("type").asText("");
        try {
            Instant at = Instant.parse(text(event, "at", 40));
            return typed(id, at, type, event);
        } catch (IllegalArgumentException | DateTimeException | GatewayException malformed) {
            return new UnknownEvent(id, Instant.EPOCH, type.matches("[a-z.-]{1,40}") ? type : "malformed");
        }
    }

    private static GatewayEvent typed(String id, Instant at, String type, JsonNode event) throws GatewayException {
        switch (type) {
            case "dossier.status":
                return dossier(id, at, event.path("dossier"));
            case "roster":
                return new RosterPublished(
                        id,
                        at,
                        event.path("version").asLong(),
                        Instant.parse(text(event, "validUntil", 40)),
                        Base64.getDecoder().decode(text(event, "signedRoster", 1 << 20)));
            case "ministry.certificate":
                return new MinistryCertificateChanged(
                        id, at, Certificates.fromPem(text(event, "pem", 1 << 16).getBytes(StandardCharsets.US_ASCII)));
            case "appointments":
                return new AppointmentsPublished(
                        id, at, LocalDate.parse(text(event, "day", 10)), appointments(event.path("appointments")));
            case "outreach":
                return outreach(id, at, event);
            case "announcement":
                return new Announcement(
                        id,
                        at,
                        text(event, "title", 200),
                        text(event, "text", 4000),
                        Urgency.valueOf(optional(event, "urgency", 20).orElse("INFORMATION")),
                        Instant.parse(text(event, "validUntil", 40)));
            default:
                return new UnknownEvent(id, at, type.matches("[a-z.-]{1,40}") ? type : "malformed");
        }
    }

    private static DossierMoved dossier(String id, Instant at, JsonNode dossier) {
        DossierStatus status = DossierStatus.valueOf(text(dossier, "status", 20));
        if (status.compareTo(DossierStatus.RECEIVED) < 0 || status == DossierStatus.PARKED) {
            throw new IllegalArgumentException("not a status that the ministry gives");
        }
        Optional<RejectionReason> reason =
                status == DossierStatus.REJECTED ? Optional.of(reason(dossier.path("reason"))) : Optional.empty();
        return new DossierMoved(
                id,
                at,
                new DossierId(text(dossier, "id", 64)),
                text(dossier, "sha256", 64),
                status,
                text(dossier, "receiptNumber", 64),
                optional(dossier, "dueDate", 10).map(LocalDate::parse),
                reason);
    }

    /** The ministry names the step; where it does not, the code does; an unknown code needs a person. */
    private static RejectionReason reason(JsonNode reason) {
        String code = optional(reason, "code", 60).orElse("UNKNOWN");
        Step step = RejectionSteps.named(optional(reason, "step", 20)).orElseGet(() -> RejectionSteps.ofCode(code));
        return new RejectionReason(code, optional(reason, "text", 1000).orElse(""), step);
    }

    private static List<Appointment> appointments(JsonNode list) {
        List<Appointment> read = new ArrayList<>();
        for (JsonNode entry : bounded(list)) {
            read.add(new Appointment(
                    text(entry, "reference", 40),
                    Instant.parse(text(entry, "at", 40)),
                    text(entry, "personalIdNumber", 12),
                    text(entry, "fullName", 200)));
        }
        return read;
    }

    private static OutreachPublished outreach(String id, Instant at, JsonNode event) {
        List<OutreachEntry> read = new ArrayList<>();
        for (JsonNode entry : bounded(event.path("entries"))) {
            read.add(new OutreachEntry(
                    text(entry, "personalIdNumber", 12),
                    text(entry, "fullName", 200),
                    text(entry, "address", 400),
                    OutreachReason.valueOf(text(entry, "reason", 20))));
        }
        return new OutreachPublished(
                id,
                at,
                text(event, "listId", 60),
                text(event, "title", 200),
                event.path("quota").asInt(0),
                read);
    }

    private static JsonNode bounded(JsonNode list) {
        if (!list.isArray() || list.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("list");
        }
        return list;
    }
}
