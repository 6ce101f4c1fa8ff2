package vn.eid.sync.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;

/**
 * What the counter itself notes of a sealed file, in an encrypted label beside it: enough to make the row of the queue
 * again when the database is lost, and to see that the sealed file is the one that was written.
 *
 * @param id of the dossier
 * @param size bytes of the sealed file
 * @param sha256 hexadecimal digest of the sealed file
 * @param maskedName all that is left of the name
 * @param lookupHash keyed hash of the identity number
 * @param phoneLookupHash keyed hash of the phone number
 * @param sealedAt whole milliseconds
 * @param captor account name of the officer
 * @param previous the rejected dossier that it redoes
 * @param delivery what the ministry said, noted when the sealed file is erased; empty before
 * @param nameWords keyed hashes of the unmarked words of the name; empty in labels of older versions
 */
public record SpoolEntry(
        DossierId id,
        long size,
        String sha256,
        String maskedName,
        String lookupHash,
        String phoneLookupHash,
        Instant sealedAt,
        String captor,
        Optional<DossierId> previous,
        Optional<Delivery> delivery,
        List<String> nameWords) {
    public SpoolEntry {
        nameWords = List.copyOf(nameWords);
    }

    /**
     * The last word of the ministry before the sealed file was erased.
     *
     * @param receiptNumber of the ministry
     * @param status then
     * @param at of that status
     */
    public record Delivery(String receiptNumber, DossierStatus status, Instant at) {}

    /** An entry of a file that has just been sealed. */
    public SpoolEntry(
            DossierId id,
            long size,
            String sha256,
            String maskedName,
            String lookupHash,
            String phoneLookupHash,
            Instant sealedAt,
            String captor,
            Optional<DossierId> previous) {
        this(id, size, sha256, maskedName, lookupHash, phoneLookupHash, sealedAt, captor, previous, Optional.empty());
    }

    /** An entry that is not found by its name. */
    public SpoolEntry(
            DossierId id,
            long size,
            String sha256,
            String maskedName,
            String lookupHash,
            String phoneLookupHash,
            Instant sealedAt,
            String captor,
            Optional<DossierId> previous,
            Optional<Delivery> delivery) {
        this(
                id,
                size,
                sha256,
                maskedName,
                lookupHash,
                phoneLookupHash,
                sealedAt,
                captor,
                previous,
                delivery,
                List.of());
    }

    /** The same entry, to be found by its name. */
    public SpoolEntry named(List<String> words) {
        return new SpoolEntry(
                id, size, sha256, maskedName, lookupHash, phoneLookupHash, sealedAt, captor, previous, delivery, words);
    }

    SpoolEntry delivered(Delivery word) {
        return new SpoolEntry(
                id,
                size,
                sha256,
                maskedName,
                lookupHash,
                phoneLookupHash,
                sealedAt,
                captor,
                previous,
                Optional.of(word),
                nameWords);
    }

    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] encrypted(SecretBox box) {
        var node = JSON.createObjectNode()
                .put("version", VERSION)
                .put("id", id.value())
                .put("size", size)
                .put("sha256", sha256)
                .put("maskedName", maskedName)
                .put("lookup", lookupHash)
                .put("phoneLookup", phoneLookupHash)
                .put("sealedAt", sealedAt.toString())
                .put("captor", captor);
        var words = node.putArray("nameWords");
        nameWords.forEach(words::add);
        previous.ifPresent(number -> node.put("previous", number.value()));
        delivery.ifPresent(word -> node.put("receipt", word.receiptNumber())
                .put("status", word.status().name())
                .put("statusAt", word.at().toString()));
        try {
            return box.seal(purpose(id), JSON.writeValueAsBytes(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a flat tree is always written", e);
        }
    }

    static SpoolEntry decrypt(DossierId id, byte[] encrypted, SecretBox box) throws QueueException {
        var plain = box.open(purpose(id), encrypted);
        try {
            var node = JSON.readTree(plain);
            if (node.path("version").asInt() > VERSION) {
                throw QueueException.newerSchema("label of " + id);
            }
            return read(node);
        } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
            throw QueueException.tampered("label of " + id, e);
        }
    }

    private static SpoolEntry read(JsonNode node) {
        return new SpoolEntry(
                new DossierId(node.path("id").asText()),
                node.path("size").asLong(),
                node.path("sha256").asText(),
                node.path("maskedName").asText(),
                node.path("lookup").asText(),
                node.path("phoneLookup").asText(),
                Instant.parse(node.path("sealedAt").asText()),
                node.path("captor").asText(),
                Optional.ofNullable(node.get("previous")).map(JsonNode::asText).map(DossierId::new),
                Optional.ofNullable(node.get("receipt")).map(receipt -> delivery(receipt.asText(), node)),
                words(node.path("nameWords")));
    }

    private static List<String> words(JsonNode array) {
        var words = new ArrayList<String>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static Delivery delivery(String receipt, JsonNode node) {
        return new Delivery(
                receipt,
                DossierStatus.valueOf(node.path("status").asText()),
                Instant.parse(node.path("statusAt").asText()));
    }

    private static String purpose(DossierId id) {
        return "label of " + id;
    }

    @Override
    public String toString() {
        return "spool entry " + id;
    }
}
