package vn.eid.sync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.agent.AgentStatus.LastError;
import vn.eid.sync.agent.AgentStatus.Next;
import vn.eid.sync.agent.AgentStatus.State;
import vn.eid.sync.agent.AgentStatus.Totals;
import vn.eid.sync.dossier.DossierStatus;

@DisplayName("The status file")
class AgentStatusFileTest {
    private static final Instant NOW = HandClock.START;

    @TempDir
    Path folder;

    private static AgentStatus status(Instant at, long waiting) {
        return new AgentStatus(
                State.ONLINE,
                at,
                NOW,
                Optional.of(NOW),
                Optional.of(NOW),
                Optional.of(new LastError("BUSY", NOW)),
                Map.of(DossierStatus.QUEUED, waiting, DossierStatus.APPROVED, 3L),
                new Next(waiting, Optional.of(NOW.plusSeconds(5))),
                Optional.of(Duration.ofMillis(-1234)),
                false,
                1,
                2,
                new Totals(4, 5, 6, 7));
    }

    @Test
    void says_the_same_after_reading_and_only_its_owner_can_read_it() throws Exception {
        Path file = folder.resolve("agent.status.json");
        new AgentStatusFile(file).report(status(NOW, 12));

        assertThat(AgentStatusFile.read(file)).contains(status(NOW, 12));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.toFile().list()).containsExactly("agent.status.json");
    }

    @Test
    void is_written_when_something_changes_and_otherwise_as_a_sign_of_life_only() throws Exception {
        Path file = folder.resolve("s.json");
        AgentStatusFile outlet = new AgentStatusFile(file);
        outlet.report(status(NOW, 1));

        outlet.report(status(NOW.plusSeconds(2), 1));
        assertThat(AgentStatusFile.read(file).orElseThrow().updatedAt()).isEqualTo(NOW);
        outlet.report(status(NOW.plusSeconds(4), 2));
        assertThat(AgentStatusFile.read(file).orElseThrow().updatedAt()).isEqualTo(NOW.plusSeconds(4));
        outlet.report(status(NOW.plusSeconds(19), 2));
        assertThat(AgentStatusFile.read(file).orElseThrow().updatedAt()).isEqualTo(NOW.plusSeconds(19));
    }

    @Test
    void anything_that_is_no_status_reads_as_none() throws Exception {
        Path file = folder.resolve("s.json");
        assertThat(AgentStatusFile.read(file)).isEmpty();
        for (String text : new String[] {"", "[]", "{", "{\"state\":\"DANCING\"}", "{\"state\":\"ONLINE\"}", "null"}) {
            Files.writeString(file, text);
            assertThat(AgentStatusFile.read(file)).as(text).isEmpty();
        }
        Files.write(file, new byte[1 << 17]);
        assertThat(AgentStatusFile.read(file)).isEmpty();
    }

    @Test
    void an_unwritable_folder_does_not_stop_the_agent() {
        new AgentStatusFile(folder.resolve("missing/s.json")).report(status(NOW, 1));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void metrics_follow_the_prometheus_text_format() {
        String text = PrometheusFile.text(status(NOW, 12));

        assertThat(text.lines())
                .allMatch(line -> line.matches("# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{[a-z]+=\"[a-z]+\"})? -?[0-9.]+"))
                .contains(
                        "eid_sync_online 1",
                        "eid_sync_dossiers{status=\"queued\"} 12",
                        "eid_sync_dossiers{status=\"parked\"} 0",
                        "eid_sync_clock_offset_seconds -1.234",
                        "eid_sync_delivered_total 4");
    }
}
