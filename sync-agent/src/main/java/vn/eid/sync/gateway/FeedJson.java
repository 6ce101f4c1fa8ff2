package vn.eid.sync.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.eid.sync.gateway.GatewayEvent.Announcement;
import vn.eid.sync.gateway.GatewayEvent.AppointmentsPublished;
import vn.eid.sync.gateway.GatewayEvent.MinistryCertificateChanged;
import vn.eid.sync.gateway.GatewayEvent.OutreachPublished;
import vn.eid.sync.gateway.GatewayEvent.RosterPublished;
import vn.eid.sync.gateway.GatewayEvent.UnknownEvent;

/** The events that are not about dossiers, in the contract's own form, to be kept and read again. */
public final class FeedJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FeedJson() {}

    /** The contract's form of an event that is not about a dossier. */
    public static byte[] write(GatewayEvent event) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("id", event.eventId())
                .put("at", event.at().toString());
        if (event instanceof RosterPublished roster) {
            node.put("type", "roster")
                    .put("version", roster.version())
                    .put("validUntil", roster.validUntil().toString())
                    .put("signedRoster", Base64.getEncoder().encodeToString(roster.signedRoster()));
        } else if (event instanceof MinistryCertificateChanged change) {
            node.put("type", "ministry.certificate").put("pem", pem(change.chain()));
        } else if (event instanceof AppointmentsPublished list) {
            appointments(node, list);
        } else if (event instanceof OutreachPublished list) {
            outreach(node, list);
        } else if (event instanceof Announcement news) {
            node.put("type", "announcement")
                    .put("title", news.title())
                    .put("text", news.text())
                    .put("urgency", news.urgency().name())
                    .put("validUntil", news.validUntil().toString());
        } else {
            throw new IllegalArgumentException("not an event to be kept");
        }
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree without cycles is always written", impossible);
        }
    }

    private static void appointments(ObjectNode node, AppointmentsPublished list) {
        node.put("type", "appointments").put("day", list.day().toString());
        ArrayNode entries = node.putArray("appointments");
        list.appointments()
                .forEach(each -> entries.addObject()
                        .put("reference", each.reference())
                        .put("at", each.at().toString())
                        .put("personalIdNumber", each.personalIdNumber())
                        .put("fullName", each.fullName()));
    }

    private static void outreach(ObjectNode node, OutreachPublished list) {
        node.put("type", "outreach")
                .put("listId", list.listId())
                .put("title", list.title())
                .put("quota", list.quota());
        ArrayNode entries = node.putArray("entries");
        list.entries()
                .forEach(each -> entries.addObject()
                        .put("personalIdNumber", each.personalIdNumber())
                        .put("fullName", each.fullName())
                        .put("address", each.address())
                        .put("reason", each.reason().name()));
    }

    private static String pem(List<X509Certificate> chain) {
        StringBuilder text = new StringBuilder();
        for (X509Certificate certificate : chain) {
            try {
                text.append("-----BEGIN CERTIFICATE-----\n")
                        .append(Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                .encodeToString(certificate.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            } catch (CertificateEncodingException impossible) {
                throw new IllegalStateException("a parsed certificate has an encoding", impossible);
            }
        }
        return text.toString();
    }

    /** The event again; empty when the bytes are none. */
    public static Optional<GatewayEvent> read(byte[] json) {
        try {
            GatewayEvent event = new EventJson().read(MAPPER.readTree(json));
            return event instanceof UnknownEvent ? Optional.empty() : Optional.of(event);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
