package vn.eid.sync.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.eid.sync.audit.AuditExtract;
import vn.eid.sync.dossier.ChipEvidence;
import vn.eid.sync.dossier.CitizenIdentity;
import vn.eid.sync.dossier.Consent;
import vn.eid.sync.dossier.Content;
import vn.eid.sync.dossier.Dossier;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.OfficerDecision;
import vn.eid.sync.dossier.PortraitEvidence;
import vn.eid.sync.dossier.Representative;
import vn.eid.sync.dossier.SourcedText;
import vn.eid.sync.dossier.Station;

/**
 * The canonical form of a dossier: JSON after {@code dossier.schema.json}, UTF-8, no white space, names sorted by code
 * unit, absent rather than null, instants as ISO 8601 in UTC, decimals plain with at most six places, bytes as base64.
 * One dossier has exactly one form, so equal digests mean equal dossiers.
 */
final class DossierJson {
    /** Value of {@code schema}; the number grows with each change that an old reader would misunderstand. */
    static final String SCHEMA = "vn.eid.dossier/1";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DossierJson() {}

    static byte[] canonical(Dossier dossier, AuditExtract audit) {
        try {
            return MAPPER.writeValueAsBytes(tree(dossier, audit));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree without cycles is always written", e);
        }
    }

    /** A document without meaning, written in the same way. */
    static byte[] ballast(int bytes) {
        var node = NODES.objectNode().put("content", Base64.getEncoder().encodeToString(new byte[bytes]));
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree without cycles is always written", e);
        }
    }

    private static ObjectNode tree(Dossier dossier, AuditExtract audit) {
        var node = NODES.objectNode()
                .put("schema", SCHEMA)
                .put("id", dossier.id().value())
                .put("request", dossier.request().name())
                .put("officer", dossier.officer())
                .put("startedAt", dossier.startedAt().toString())
                .put("confirmedAt", dossier.confirmedAt().toString());
        node.set("citizen", citizen(dossier.citizen()));
        node.set("chip", chip(dossier.chip()));
        dossier.representative().ifPresent(who -> node.set("representative", representative(who)));
        node.set("portrait", portrait(dossier.portrait()));
        node.set("documents", array(dossier.documents(), DocumentJson::tree));
        node.set(
                "contact",
                put(NODES.objectNode(), "email", dossier.contact().email())
                        .put("phone", dossier.contact().phone())
                        .put("verification", dossier.contact().verification().name()));
        node.set("consent", consent(dossier.consent()));
        node.set("decisions", array(dossier.decisions(), DossierJson::decision));
        node.set("station", station(dossier.station()));
        node.set("audit", audit(audit));
        dossier.clockOffsetMillis().ifPresent(offset -> node.put("clockOffsetMillis", offset));
        return put(node, "previous", dossier.previous().map(DossierId::value));
    }

    private static ObjectNode citizen(CitizenIdentity citizen) {
        var node = NODES.objectNode()
                .put("birth", citizen.birth())
                .put("sex", citizen.sex())
                .put("expiry", citizen.expiry());
        put(node, "issued", citizen.issued());
        node.set("personalIdNumber", text(citizen.personalIdNumber()));
        node.set("fullName", text(citizen.fullName()));
        text(node, "nationality", citizen.nationality());
        text(node, "ethnicity", citizen.ethnicity());
        text(node, "religion", citizen.religion());
        text(node, "placeOfOrigin", citizen.placeOfOrigin());
        text(node, "residence", citizen.residence());
        text(node, "features", citizen.features());
        text(node, "father", citizen.father());
        text(node, "mother", citizen.mother());
        text(node, "formerIdNumber", citizen.formerIdNumber());
        node.set("spouses", array(citizen.spouses(), DossierJson::text));
        return node;
    }

    private static ObjectNode chip(ChipEvidence chip) {
        var node = NODES.objectNode().put("accessProtocol", chip.accessProtocol());
        node.set("files", map(chip.files(), DossierJson::content));
        node.set("checks", map(chip.checks(), NODES::textNode));
        node.set("findings", array(chip.findings(), NODES::textNode));
        return node;
    }

    private static ObjectNode representative(Representative who) {
        var node = NODES.objectNode().put("relation", who.relation().name());
        node.set("identity", citizen(who.identity()));
        node.set("chip", chip(who.evidence()));
        return put(node, "note", who.note());
    }

    private static ObjectNode portrait(PortraitEvidence portrait) {
        var match = portrait.match();
        var matchNode = NODES.objectNode().put("decision", match.decision());
        match.score().ifPresent(score -> matchNode.put("score", score));
        put(matchNode, "matcher", match.matcher());
        put(matchNode, "reason", match.reason());
        var node = NODES.objectNode()
                .put("profile", portrait.profile())
                .put("accepted", portrait.accepted())
                .put("camera", portrait.camera());
        node.set("image", content(portrait.image()));
        node.set("match", matchNode);
        node.set("quality", map(portrait.quality(), DossierJson::component));
        portrait.liveness().ifPresent(seen -> node.set("liveness", liveness(seen)));
        return node;
    }

    private static ObjectNode liveness(PortraitEvidence.LivenessOutcome seen) {
        var node = NODES.objectNode()
                .put("turns", seen.turns())
                .put("parallax", seen.parallax())
                .put("blink", seen.blink())
                .put("light", seen.light());
        return put(node, "stopped", seen.stopped());
    }

    private static ObjectNode component(PortraitEvidence.ComponentResult result) {
        var node = NODES.objectNode().put("verdict", result.verdict());
        result.nativeValue().ifPresent(value -> node.set("nativeValue", DecimalNode.valueOf(decimal(value))));
        result.score().ifPresent(score -> node.put("score", score));
        return put(node, "reason", result.reason());
    }

    private static BigDecimal decimal(double value) {
        var rounded =
                BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static ObjectNode consent(Consent consent) {
        var node = NODES.objectNode()
                .put("textVersion", consent.textVersion())
                .put("textSha256", consent.textSha256())
                .put("language", consent.language())
                .put("givenAt", consent.givenAt().toString());
        consent.signature().ifPresent(signature -> {
            var drawn = NODES.objectNode().put("width", signature.width()).put("height", signature.height());
            drawn.set("strokes", array(signature.strokes(), stroke -> array(stroke.points(), DossierJson::point)));
            node.set("signature", drawn);
        });
        return node;
    }

    private static ArrayNode point(Consent.Point point) {
        return NODES.arrayNode().add(point.x()).add(point.y()).add(point.millis());
    }

    private static ObjectNode decision(OfficerDecision decision) {
        return NODES.objectNode()
                .put("subject", decision.subject())
                .put("reason", decision.reason())
                .put("officer", decision.officer())
                .put("at", decision.at().toString());
    }

    private static ObjectNode station(Station station) {
        return NODES.objectNode()
                .put("code", station.code())
                .put("name", station.name())
                .put("counter", station.counter())
                .put("softwareVersion", station.softwareVersion())
                .put("keyStore", station.keyStore());
    }

    private static ObjectNode audit(AuditExtract audit) {
        var node = NODES.objectNode().put("sequence", audit.sequence()).put("head", audit.head());
        node.set("entries", array(audit.entries(), NODES::textNode));
        return node;
    }

    static ObjectNode content(Content content) {
        return NODES.objectNode()
                .put("mediaType", content.mediaType())
                .put("base64", Base64.getEncoder().encodeToString(content.bytes()));
    }

    private static ObjectNode text(SourcedText text) {
        return NODES.objectNode().put("value", text.value()).put("source", text.source());
    }

    private static void text(ObjectNode node, String name, Optional<SourcedText> text) {
        text.ifPresent(present -> node.set(name, text(present)));
    }

    private static ObjectNode put(ObjectNode node, String name, Optional<String> value) {
        value.ifPresent(present -> node.put(name, present));
        return node;
    }

    static <T> ArrayNode array(List<T> items, Function<T, ? extends JsonNode> form) {
        var node = NODES.arrayNode();
        items.forEach(item -> node.add(form.apply(item)));
        return node;
    }

    private static <T> ObjectNode map(Map<String, T> items, Function<T, ? extends JsonNode> form) {
        var node = NODES.objectNode();
        items.forEach((name, item) -> node.set(name, form.apply(item)));
        return node;
    }
}
