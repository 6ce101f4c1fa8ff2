package vn.eid.kiosk;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import vn.eid.kiosk.cli.AgentCommand.AgentTools;
import vn.eid.sync.agent.AgentStatus;
import vn.eid.sync.agent.AgentStatusFile;
import vn.eid.sync.agent.SyncAgentMain;

/** Lends the agent and the file that it writes about itself to the command. */
public final class AgentFiles implements AgentTools {
    private final Supplier<Path> statusFile;
    private final Path configuration;
    private final InstantSource clock;

    public AgentFiles(Supplier<Path> statusFile, Path configuration, InstantSource clock) {
        this.statusFile = statusFile;
        this.configuration = configuration;
        this.clock = clock;
    }

    @Override
    public int run() throws InterruptedException {
        SyncAgentMain.main(new String[] {"--config", configuration.toString()});
        return 0;
    }

    @Override
    public Optional<JsonNode> status() {
        return AgentStatusFile.read(statusFile.get()).map(AgentStatusFile::toJson);
    }

    @Override
    public boolean running() {
        return AgentStatusFile.read(statusFile.get())
                .filter(it -> it.state() != AgentStatus.State.STOPPED)
                .filter(it -> Duration.between(it.updatedAt(), clock.instant()).compareTo(AgentStatus.STALE) < 0)
                .isPresent();
    }
}
