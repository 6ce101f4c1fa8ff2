package vn.eid.kiosk.officer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.SecretBox;

/** The accounts on the disk: one encrypted, authenticated file, replaced as a whole and durably. */
final class AccountFile {
    private static final String PURPOSE = "accounts";
    private static final long LARGEST = 4 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final DurableFiles files;
    private final SecretBox box;

    AccountFile(Path file, DurableFiles files, SecretBox box) {
        this.file = file;
        this.files = files;
        this.box = box;
    }

    /**
     * What is stored.
     *
     * @param rosterVersion of the roster in force, 0 before the first
     * @param rosterExpires its end
     * @param latestSeen latest time that this counter has ever seen, so that turning the clock back prolongs nothing
     * @param accounts by name
     */
    record Content(long rosterVersion, Instant rosterExpires, Instant latestSeen, Map<String, Account> accounts) {
        static final Content EMPTY = new Content(0, Instant.EPOCH, Instant.EPOCH, Map.of());

        Content {
            accounts = Map.copyOf(accounts);
        }

        Content with(Account account) {
            var changed = new LinkedHashMap<>(accounts);
            changed.put(account.officer().account(), account);
            return new Content(rosterVersion, rosterExpires, latestSeen, changed);
        }

        Content seen(Instant now) {
            return now.isAfter(latestSeen) ? new Content(rosterVersion, rosterExpires, now, accounts) : this;
        }
    }

    Content read() throws QueueException {
        var stored = files.read(file, LARGEST);
        if (stored.isEmpty()) {
            return Content.EMPTY;
        }
        var plain = box.open(PURPOSE, stored.get());
        try {
            var root = JSON.readTree(plain);
            var accounts = StreamSupport.stream(root.path("accounts").spliterator(), false)
                    .map(AccountFile::account)
                    .collect(Collectors.toMap(account -> account.officer().account(), account -> account));
            return new Content(
                    root.path("rosterVersion").asLong(),
                    Instant.parse(root.path("rosterExpires").asText()),
                    Instant.parse(root.path("latestSeen").asText()),
                    accounts);
        } catch (IOException e) {
            throw QueueException.tampered(PURPOSE, e);
        }
    }

    void write(Content content) throws QueueException {
        var root = JSON.createObjectNode()
                .put("rosterVersion", content.rosterVersion())
                .put("rosterExpires", content.rosterExpires().toString())
                .put("latestSeen", content.latestSeen().toString());
        var accounts = root.putArray("accounts");
        content.accounts().values().forEach(account -> accounts.add(node(account)));
        try {
            files.store(file, box.seal(PURPOSE, JSON.writeValueAsBytes(root)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree without cycles is always written", e);
        }
    }

    private static ObjectNode node(Account account) {
        var officer = account.officer();
        var verifier = account.verifier();
        var node = JSON.createObjectNode()
                .put("account", officer.account())
                .put("name", officer.displayName())
                .put("failures", account.failures())
                .put("closed", account.closed());
        var roles = node.putArray("roles");
        officer.roles().forEach(role -> roles.add(role.name()));
        node.putObject("verifier")
                .put("salt", Base64.getEncoder().encodeToString(verifier.salt()))
                .put("hash", Base64.getEncoder().encodeToString(verifier.hash()))
                .put("memoryKib", verifier.cost().memoryKib())
                .put("passes", verifier.cost().passes());
        return node;
    }

    private static Account account(JsonNode node) {
        var roles = StreamSupport.stream(node.path("roles").spliterator(), false)
                .map(role -> Role.valueOf(role.asText()))
                .collect(Collectors.toSet());
        var officer =
                new Officer(node.path("account").asText(), node.path("name").asText(), roles);
        return new Account(
                officer,
                Roster.verifier(node.path("verifier")),
                node.path("failures").asInt(),
                node.path("closed").asBoolean());
    }
}
