package vn.eid.sync.queue.outreach;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.SecretBox;

/**
 * Encrypts what names a citizen: neither the database's file nor its administrator sees more than keyed hashes. The row's
 * id is bound in, so that one person's data cannot be moved to another's row unnoticed.
 */
final class CitizenBox {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SecretBox box;

    CitizenBox(SecretBox box) {
        this.box = box;
    }

    byte[] seal(String id, ListedCitizen citizen) {
        var node = JSON.createObjectNode()
                .put("n", citizen.fullName())
                .put("i", citizen.personalIdNumber())
                .put("b", citizen.birth())
                .put("a", citizen.address());
        citizen.phone().ifPresent(phone -> node.put("p", phone));
        try {
            return box.seal(purpose(id), JSON.writeValueAsBytes(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a flat tree is always written", e);
        }
    }

    ListedCitizen open(String id, byte[] sealed) throws QueueException {
        try {
            var node = JSON.readTree(box.open(purpose(id), sealed));
            return new ListedCitizen(
                    node.path("n").asText(),
                    node.path("i").asText(),
                    node.path("b").asText(),
                    Optional.ofNullable(node.get("p")).map(JsonNode::asText),
                    node.path("a").asText());
        } catch (IOException e) {
            throw QueueException.tampered("a row of the outreach list", e);
        }
    }

    private static String purpose(String id) {
        return "outreach " + id;
    }
}
