package vn.eid.sync.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.gateway.MinistryGateway.CodeRequest;

/** Reads the contract's JSON, strictly where it matters and bounded everywhere; unknown members are passed over. */
final class GatewayJson {
    private static final int DEEPEST = 16;
    private static final int MOST_EVENTS = 1000;

    private final ObjectMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(32)
                            .build())
                    .build())
            .build();
    private final EventJson events = new EventJson();

    ObjectNode object() {
        return mapper.createObjectNode();
    }

    byte[] bytes(ObjectNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    JsonNode read(Answer answer) throws GatewayException {
        try {
            JsonNode read = mapper.readTree(answer.body());
            if (!read.isObject()) {
                throw Faults.notUnderstood("not a JSON object", null);
            }
            return read;
        } catch (JsonProcessingException malformed) {
            // The parser's message quotes the text, which may be personal: its kind says enough.
            throw Faults.notUnderstood(malformed.getClass().getSimpleName(), null);
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory", impossible);
        }
    }

    Acknowledgement acknowledgement(Answer answer) throws GatewayException {
        JsonNode node = read(answer);
        try {
            return acknowledgement(node);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw Faults.notUnderstood("acknowledgement", null);
        }
    }

    /** The acknowledgement that rides on the last PATCH: base64url of the same JSON; anything odd is no receipt. */
    Optional<Acknowledgement> receiptHeader(String header) {
        try {
            return Optional.of(
                    acknowledgement(mapper.readTree(Base64.getUrlDecoder().decode(header))));
        } catch (IOException | IllegalArgumentException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Acknowledgement acknowledgement(JsonNode node) {
        String receipt = text(node, "receiptNumber", 64);
        return new Acknowledgement(
                new DossierId(text(node, "dossierId", 64)),
                text(node, "sha256", 64).toLowerCase(Locale.ROOT),
                receipt,
                Instant.parse(text(node, "receivedAt", 40)),
                optional(node, "dueDate", 10).map(LocalDate::parse));
    }

    EventPage eventPage(Answer answer, String after) throws GatewayException {
        JsonNode node = read(answer);
        JsonNode list = node.path("events");
        if (!list.isArray() || list.size() > MOST_EVENTS) {
            throw Faults.notUnderstood("list of events", null);
        }
        List<GatewayEvent> read = new ArrayList<>(list.size());
        for (JsonNode event : list) {
            read.add(events.read(event));
        }
        return new EventPage(
                read,
                optional(node, "next", 128).orElse(after),
                node.path("more").asBoolean(false));
    }

    CodeRequest codeRequest(JsonNode node) throws GatewayException {
        try {
            return new CodeRequest(
                    text(node, "requestId", 64),
                    Duration.ofSeconds(node.path("validForSeconds").asInt(0)),
                    Duration.ofSeconds(node.path("resendAfterSeconds").asInt(0)));
        } catch (IllegalArgumentException malformed) {
            throw Faults.notUnderstood("one-time code request", null);
        }
    }

    <E extends Enum<E>> E choice(Class<E> type, JsonNode node, String member) throws GatewayException {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(node.path(member).asText())) {
                return constant;
            }
        }
        throw Faults.notUnderstood("member " + member, null);
    }

    static String text(JsonNode node, String member, int longest) {
        return optional(node, member, longest)
                .orElseThrow(() -> new IllegalArgumentException("member " + member + " is missing"));
    }

    static Optional<String> optional(JsonNode node, String member, int longest) {
        JsonNode value = node.path(member);
        if (!value.isTextual()) {
            return Optional.empty();
        }
        if (value.textValue().length() > longest) {
            throw new IllegalArgumentException("member " + member + " is too long");
        }
        return Optional.of(value.textValue());
    }
}
