package vn.eid.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;

@DisplayName("kiosk agent status")
class AgentCommandTest {
    private static final String OFFLINE = """
            {"state":"OFFLINE","updatedAt":"2026-11-20T02:00:00Z","startedAt":"2026-11-20T01:00:00Z",
             "lastContact":"2026-11-20T01:30:00Z","lastError":{"code":"UNREACHABLE","at":"2026-11-20T02:00:00Z"},
             "queue":{"QUEUED":3,"APPROVED":5},"next":{"waiting":3,"at":"2026-11-20T02:00:20Z"},
             "clockOffsetMillis":180000,"clockFarOff":true,"overdue":2,"dueSoon":0,"totals":{"delivered":5}}""";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(Optional<String> status, boolean running, String... arguments) {
        var tools = new AgentCommand.AgentTools() {
            @Override
            public int run() {
                return 0;
            }

            @Override
            public Optional<JsonNode> status() {
                return status.map(AgentCommandTest::json);
            }

            @Override
            public boolean running() {
                return running;
            }
        };
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        var terminal = new Terminal(out, out, new OfficerMessages(Language.VIETNAMESE));
        return new CommandLine(new AgentCommand(tools, terminal)).execute(arguments);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("says in plain words since when the line is down, what waits, when it goes on and what is wrong")
    void offline() {
        assertThat(run(Optional.of(OFFLINE), true, "status")).isZero();
        assertThat(text())
                .contains("OFFLINE")
                .contains("online since: —")
                .contains("QUEUED     3")
                .contains("waiting: 3")
                .contains("20/11/2026")
                .contains("past the legal limit: 2")
                .contains("the clock is off by: 180 s")
                .doesNotContain("UNREACHABLE");
        assertThat(text().lines().reduce((first, last) -> last).orElseThrow())
                .as("the last error is a sentence")
                .contains(" ")
                .endsWith(".");
    }

    @Test
    @DisplayName("--json gives the status file's own members")
    void asJson() {
        assertThat(run(Optional.of(OFFLINE), true, "status", "--json")).isZero();
        assertThat(json(text()).path("running").asBoolean()).isTrue();
        assertThat(json(text()).at("/queue/QUEUED").asLong()).isEqualTo(3);
    }

    @Test
    @DisplayName("tells by its exit code that no agent runs, and what the last one knew")
    void notRunning() {
        assertThat(run(Optional.empty(), false, "status")).isEqualTo(Terminal.NOT_GOOD);
        assertThat(run(Optional.of(OFFLINE), false, "status")).isEqualTo(Terminal.NOT_GOOD);
        assertThat(text()).contains("không chạy").contains("OFFLINE");
    }
}
