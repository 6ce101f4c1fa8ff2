package vn.eid.sync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.gateway.Failures;
import vn.eid.sync.gateway.GatewayFault;

@DisplayName("The agent as a whole")
class SyncAgentTest {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final InstantSource clock = InstantSource.system();
    private final MemoryQueue queue = new MemoryQueue(clock);
    private final ScriptedGateway gateway = new ScriptedGateway();

    private SyncAgent start(AgentSettings settings) {
        var parts = new SyncAgent.Parts(queue, gateway, event -> {}, clock, List.of());
        return SyncAgent.start(parts, settings, Thread::new);
    }

    @Test
    void cares_for_the_spool_also_while_the_line_is_down() throws Exception {
        for (int i = 0; i < 100; i++) {
            gateway.uploadFailures.add(Failures.of(GatewayFault.UNREACHABLE));
        }
        queue.add(new DossierId("QN04-261120-000001"), "ab".repeat(32), 10);
        try (SyncAgent agent = start(AgentSettings.defaults(new Random(1), HERE))) {
            for (int i = 0; i < 500 && (queue.timesKeptUp() == 0 || gateway.uploads.isEmpty()); i++) {
                Thread.sleep(10);
            }
            assertThat(agent.totals().delivered()).isZero();
        }
        assertThat(queue.timesKeptUp()).isPositive();
    }
}
