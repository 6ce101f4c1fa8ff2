package vn.eid.sync.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.SecretBox;

/**
 * The counter's index entry inside a sealed file, readable by the counter alone: enough to make the row of the queue again
 * when the database is lost.
 */
record SealedLabel(
        DossierId id,
        String maskedName,
        String lookupHash,
        String phoneLookupHash,
        Instant sealedAt,
        String captor,
        Optional<DossierId> previous) {
    private static final int VERSION = 1;
    private static final String PURPOSE = "label";
    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] encrypted(SecretBox box) {
        var node = JSON.createObjectNode()
                .put("version", VERSION)
                .put("id", id.value())
                .put("maskedName", maskedName)
                .put("lookup", lookupHash)
                .put("phoneLookup", phoneLookupHash)
                .put("sealedAt", sealedAt.toString())
                .put("captor", captor);
        previous.ifPresent(number -> node.put("previous", number.value()));
        try {
            return box.seal(PURPOSE, JSON.writeValueAsBytes(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a flat tree is always written", e);
        }
    }

    static SealedLabel decrypt(byte[] encrypted, SecretBox box) throws QueueException {
        var plain = box.open(PURPOSE, encrypted);
        try {
            var node = JSON.readTree(plain);
            if (node.path("version").asInt() > VERSION) {
                throw QueueException.newerSchema("sealed file");
            }
            return read(node);
        } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
            throw QueueException.tampered("label of a sealed file", e);
        }
    }

    private static SealedLabel read(JsonNode node) {
        return new SealedLabel(
                new DossierId(node.path("id").asText()),
                node.path("maskedName").asText(),
                node.path("lookup").asText(),
                node.path("phoneLookup").asText(),
                Instant.parse(node.path("sealedAt").asText()),
                node.path("captor").asText(),
                Optional.ofNullable(node.get("previous")).map(JsonNode::asText).map(DossierId::new));
    }

    @Override
    public String toString() {
        return "label of " + id;
    }
}
