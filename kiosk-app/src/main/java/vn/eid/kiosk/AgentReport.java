package vn.eid.kiosk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.eid.kiosk.screen.desk.StationHealth.DeviceState;
import vn.eid.kiosk.station.report.SyncHealth;
import vn.eid.sync.agent.AgentStatus;
import vn.eid.sync.agent.AgentStatusFile;

/** What the agent's service last wrote of the line to the ministry; nothing once that is too old to be believed. */
final class AgentReport {
    private static final long USUAL_DOSSIER = 3 << 20;

    private final Path folder;
    private final Clock clock;

    /** @param folder of the counter's data */
    AgentReport(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    CounterPorts.Surroundings surroundings() {
        Optional<AgentStatus> status = status();
        return new CounterPorts.Surroundings(
                status.flatMap(AgentStatus::onlineSince).isPresent(),
                status.flatMap(it -> it.onlineSince().or(it::lastContact)),
                DeviceState.READY,
                folder.toFile().getUsableSpace() / USUAL_DOSSIER);
    }

    SyncHealth syncHealth() {
        return status().map(StationDesks::health).orElse(SyncHealth.UNKNOWN);
    }

    /** In milliseconds. */
    Optional<Long> clockOffset() {
        return status().flatMap(AgentStatus::clockOffset).map(Duration::toMillis);
    }

    private Optional<AgentStatus> status() {
        return AgentStatusFile.read(folder.resolve("agent-status.json"))
                .filter(it -> Duration.between(it.updatedAt(), clock.instant()).compareTo(AgentStatus.STALE) < 0);
    }
}
