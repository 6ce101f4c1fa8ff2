package vn.eid.sync.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.eid.sync.keys.KeyStoreSettings;

@DisplayName("The agent's configuration")
class AgentConfigTest {
    private static final String SOUND = """
            station.counter=QN04-1
            data.folder=data
            key.store=station.p12
            key.pin.file=station.pin
            gateway.url=https://gateway.example.vn/
            gateway.ca=ca.pem
            ministry.certificate=ministry.pem
            reader.pattern=belongs to the counter
            """;

    @TempDir
    Path folder;

    private AgentConfig.Plan read(String text) throws Exception {
        Files.writeString(folder.resolve("station.pin"), "1234\n");
        return AgentConfig.read(Files.writeString(folder.resolve("agent.properties"), text));
    }

    @Test
    void a_sound_one_has_defaults_for_everything_else() throws Exception {
        AgentConfig.Plan plan = read(SOUND);

        assertThat(plan.data()).isEqualTo(folder.resolve("data"));
        assertThat(plan.keys()).isInstanceOf(KeyStoreSettings.Pkcs12.class);
        assertThat(plan.keys().pin()).containsExactly('1', '2', '3', '4');
        assertThat(plan.database()).isEmpty();
        assertThat(plan.gateway().bytesPerSecond()).isEmpty();
        assertThat(plan.behaviour().workingDays()).isEqualTo(3);
        assertThat(plan.behaviour().quietHours().endsAt(HandClock.START)).isEmpty();
        assertThat(plan.behaviour().patience().lease()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void names_the_counter_as_the_counter_names_itself_with_the_code_of_its_station() throws Exception {
        assertThat(read(SOUND).counter()).isEqualTo("QN04-1");
        assertThat(read(SOUND.replace("station.counter=QN04-1", "station.code=QN04\nstation.counter=1"))
                        .counter())
                .isEqualTo("QN04-1");
    }

    @Test
    void everything_can_be_set() throws Exception {
        AgentConfig.Plan plan = read(SOUND + """
                key.token.library=/usr/lib/token.so
                key.token.slot=2
                gateway.proxy=proxy.station:3128
                gateway.bytes.per.second=65536
                gateway.quiet.from=07:30
                gateway.quiet.to=11:30
                holidays=2026-09-02, 2027-01-01
                database.url=jdbc:postgresql://db/eid
                database.user=eid
                database.password.file=station.pin
                review.percent=5
                agent.lanes=1
                agent.legal.days=7
                agent.metrics.file=agent.prom
                agent.lease.seconds=30
                """);

        assertThat(plan.keys())
                .isEqualTo(new KeyStoreSettings.Pkcs11(
                        Path.of("/usr/lib/token.so"), 2, plan.keys().pin()));
        assertThat(plan.gateway().proxy().orElseThrow().getPort()).isEqualTo(3128);
        assertThat(plan.gateway().bytesPerSecond()).contains(65536L);
        assertThat(plan.behaviour().holidays()).contains(LocalDate.of(2027, 1, 1));
        assertThat(plan.behaviour().metrics()).isEqualTo(Optional.of(folder.resolve("agent.prom")));
        assertThat(plan.database().orElseThrow()).hasToString("database server");
        assertThat(plan.behaviour()
                        .settings(plan.data(), new java.util.Random())
                        .lanes())
                .isOne();
    }

    @Test
    void all_problems_are_told_at_once_and_no_value_is_repeated() {
        assertThatThrownBy(() -> read("gateway.url=http://user:secret@x/\ngateway.quiet.from=25:99\nagent.lanes=9\n"))
                .isInstanceOf(AgentConfig.Unusable.class)
                .hasMessageContaining("station.counter is missing")
                .hasMessageContaining("gateway.url is not as it should be")
                .hasMessageContaining("gateway.quiet.from")
                .hasMessageContaining("agent.lanes must be 1..4")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "gateway.bytes.per.second, 12", "gateway.bytes.per.second, many", "gateway.proxy, nonsense",
                "holidays, 2026-02-30",
        "agent.lease.seconds, 1", "time.zone, Mars/Olympus", "review.percent, 101",
                "database.url, jdbc:postgresql://db/eid"
    })
    void a_value_out_of_place_is_refused(String key, String value) {
        assertThatThrownBy(() -> read(SOUND + key + "=" + value + "\n")).isInstanceOf(AgentConfig.Unusable.class);
    }

    @Test
    void a_missing_or_endless_file_is_refused() throws Exception {
        assertThatThrownBy(() -> AgentConfig.read(folder.resolve("none"))).isInstanceOf(AgentConfig.Unusable.class);
        Path endless = Files.write(folder.resolve("endless"), new byte[1 << 17]);
        assertThatThrownBy(() -> AgentConfig.read(endless)).isInstanceOf(AgentConfig.Unusable.class);
    }
}
