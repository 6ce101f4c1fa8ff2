package vn.eid.sync.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.eid.sync.agent.AgentStatus.LastError;
import vn.eid.sync.agent.AgentStatus.Next;
import vn.eid.sync.agent.AgentStatus.State;
import vn.eid.sync.agent.AgentStatus.Totals;
import vn.eid.sync.dossier.DossierStatus;

/**
 * The status as a file that only this user can read, replaced as a whole. A file instead of a port: nothing listens,
 * nothing has to be authenticated, and what the last agent knew stays readable when none runs.
 */
public final class AgentStatusFile implements Reporter.Outlet {
    private static final int LONGEST = 1 << 16;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrivateFile file;
    private String written = "";
    private Instant writtenAt = Instant.MIN;

    /** Writes to a file, whose folder must exist. */
    public AgentStatusFile(Path file) {
        this.file = new PrivateFile(file);
    }

    /** Written when something changed, and now and then to show that the agent lives. */
    @Override
    public void report(AgentStatus status) {
        ObjectNode node = toJson(status);
        String now = node.remove("updatedAt").asText();
        boolean due = Duration.between(writtenAt, status.updatedAt()).abs().compareTo(HEARTBEAT) >= 0;
        if (!due && node.toString().equals(written)) {
            return;
        }
        written = node.toString();
        writtenAt = status.updatedAt();
        file.replace(node.put("updatedAt", now).toPrettyString() + "\n");
    }

    /** What the file says; empty when there is none or it is not readable. Says nothing of whether an agent runs now. */
    public static Optional<AgentStatus> read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            return Optional.of(fromJson(JSON.readTree(Files.readAllBytes(file))));
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The published form: stable keys, times in ISO 8601, the offset in milliseconds. */
    public static ObjectNode toJson(AgentStatus status) {
        ObjectNode node = JSON.createObjectNode()
                .put("state", status.state().name())
                .put("updatedAt", status.updatedAt().toString())
                .put("startedAt", status.startedAt().toString());
        status.onlineSince().ifPresent(at -> node.put("onlineSince", at.toString()));
        status.lastContact().ifPresent(at -> node.put("lastContact", at.toString()));
        status.lastError()
                .ifPresent(error -> node.putObject("lastError")
                        .put("code", error.code())
                        .put("at", error.at().toString()));
        ObjectNode queue = node.putObject("queue");
        new EnumMap<>(withAll(status.queue())).forEach((key, count) -> queue.put(key.name(), count));
        ObjectNode next = node.putObject("next").put("waiting", status.next().waiting());
        status.next().at().ifPresent(at -> next.put("at", at.toString()));
        status.clockOffset().ifPresent(offset -> node.put("clockOffsetMillis", offset.toMillis()));
        node.put("clockFarOff", status.clockFarOff())
                .put("overdue", status.overdue())
                .put("dueSoon", status.dueSoon());
        node.putObject("totals")
                .put("delivered", status.totals().delivered())
                .put("failures", status.totals().failures())
                .put("bytesSent", status.totals().bytesSent())
                .put("unknownEvents", status.totals().unknownEvents());
        return node;
    }

    private static Map<DossierStatus, Long> withAll(Map<DossierStatus, Long> counts) {
        Map<DossierStatus, Long> all = new EnumMap<>(DossierStatus.class);
        for (DossierStatus status : DossierStatus.values()) {
            all.put(status, counts.getOrDefault(status, 0L));
        }
        return all;
    }

    private static AgentStatus fromJson(JsonNode node) throws JsonProcessingException {
        Map<DossierStatus, Long> queue = new EnumMap<>(DossierStatus.class);
        node.path("queue")
                .properties()
                .forEach(entry -> queue.put(
                        DossierStatus.valueOf(entry.getKey()), entry.getValue().asLong()));
        queue.values().removeIf(count -> count == 0);
        JsonNode totals = node.path("totals");
        return new AgentStatus(
                State.valueOf(node.path("state").asText()),
                Instant.parse(node.path("updatedAt").asText()),
                Instant.parse(node.path("startedAt").asText()),
                instant(node.path("onlineSince")),
                instant(node.path("lastContact")),
                instant(node.path("lastError").path("at"))
                        .map(at -> new LastError(
                                node.path("lastError").path("code").asText(), at)),
                queue,
                new Next(
                        node.path("next").path("waiting").asLong(),
                        instant(node.path("next").path("at"))),
                node.has("clockOffsetMillis")
                        ? Optional.of(
                                Duration.ofMillis(node.path("clockOffsetMillis").asLong()))
                        : Optional.empty(),
                node.path("clockFarOff").asBoolean(),
                node.path("overdue").asInt(),
                node.path("dueSoon").asInt(),
                new Totals(
                        totals.path("delivered").asLong(),
                        totals.path("failures").asLong(),
                        totals.path("bytesSent").asLong(),
                        totals.path("unknownEvents").asLong()));
    }

    private static Optional<Instant> instant(JsonNode node) {
        return node.isTextual() ? Optional.of(Instant.parse(node.textValue())) : Optional.empty();
    }
}
