package vn.eid.kiosk.officer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Who may work at the station, as the ministry signed it. Without a valid roster nobody signs in, so a removed officer
 * loses access even where the line is down, at the latest when the roster expires.
 *
 * @param version grows; an older one is refused
 * @param expires end of validity
 * @param entries everybody who may sign in
 */
record Roster(long version, Instant expires, List<Entry> entries) {
    private static final int MOST = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    Roster {
        entries = List.copyOf(entries);
    }

    /**
     * One person.
     *
     * @param first verifier of the first secret, for an account that is new here
     */
    record Entry(Officer officer, Optional<SecretVerifier> first) {}

    /**
     * Reads the signed content: {@code {"version", "expires", "officers": [{"account", "name", "roles": [], "first":
     * {"salt", "hash", "memoryKib", "passes"}}]}}.
     */
    static Roster parse(byte[] content) throws RosterException {
        try {
            var root = JSON.readTree(content);
            var officers = root.path("officers");
            if (!officers.isArray()
                    || officers.size() > MOST
                    || !root.path("version").isIntegralNumber()) {
                throw new RosterException("form", null);
            }
            var entries = new ArrayList<Entry>();
            for (var node : officers) {
                entries.add(entry(node));
            }
            return new Roster(
                    root.path("version").asLong(),
                    Instant.parse(root.path("expires").asText()),
                    entries);
        } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
            throw new RosterException("form", e);
        }
    }

    private static Entry entry(JsonNode node) {
        var roles = StreamSupport.stream(node.path("roles").spliterator(), false)
                .map(role -> Role.valueOf(role.asText()))
                .collect(Collectors.toSet());
        var officer =
                new Officer(node.path("account").asText(), node.path("name").asText(), roles);
        return new Entry(officer, Optional.ofNullable(node.get("first")).map(Roster::verifier));
    }

    static SecretVerifier verifier(JsonNode node) {
        return new SecretVerifier(
                Base64.getDecoder().decode(node.path("salt").asText()),
                Base64.getDecoder().decode(node.path("hash").asText()),
                new SecretVerifier.Cost(
                        node.path("memoryKib").asInt(), node.path("passes").asInt()));
    }
}
