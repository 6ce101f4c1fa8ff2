package vn.eid.sync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.agent.AgentStatus.State;
import vn.eid.sync.simulator.gateway.BytesMinistry;
import vn.eid.sync.simulator.gateway.TrainingGateway;

@DisplayName("The agent as a process")
class SyncAgentMainTest {
    @TempDir
    Path folder;

    private Process start(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SyncAgentMain.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private Optional<State> state() {
        return AgentStatusFile.read(folder.resolve("data/agent-status.json")).map(AgentStatus::state);
    }

    @Test
    void goes_online_writes_its_status_and_ends_in_order_when_told() throws Exception {
        try (TrainingGateway training =
                BytesMinistry.start(folder.resolve("ministry"), InstantSource.system(), new SecureRandom())) {
            Path config = Files.write(
                    folder.resolve("station.properties"),
                    List.of(
                            "station.counter=QN04-1",
                            "data.folder=data",
                            "key.store=" + training.kit().stationKeys(),
                            "key.pin.file=" + training.kit().pin(),
                            "ministry.certificate=" + training.kit().ministry(),
                            "gateway.url=" + training.ministry().address(),
                            "gateway.ca=" + training.kit().authority()));
            Files.createDirectory(folder.resolve("data"));
            Process agent = start("--config", config.toString());
            try {
                for (int i = 0; i < 600 && !state().equals(Optional.of(State.ONLINE)); i++) {
                    assertThat(agent.isAlive())
                            .as(Files.readString(folder.resolve("log")))
                            .isTrue();
                    TimeUnit.MILLISECONDS.sleep(100);
                }
                assertThat(state()).contains(State.ONLINE);
                agent.destroy();
                assertThat(agent.waitFor(30, TimeUnit.SECONDS)).isTrue();
                assertThat(state()).contains(State.STOPPED);
            } finally {
                agent.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void says_what_is_wrong_with_its_configuration_and_ends() throws Exception {
        Path config = Files.writeString(folder.resolve("bad.properties"), "data.folder=data\n");
        Process agent = start("--config", config.toString());

        assertThat(agent.waitFor()).isEqualTo(78);
        assertThat(Files.readString(folder.resolve("log")))
                .contains("gateway.url is missing")
                .contains("key.store is missing");
    }
}
