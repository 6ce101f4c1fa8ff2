package vn.eid.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.kiosk.cli.CommandFailure;
import vn.eid.kiosk.cli.DoctorCommand;
import vn.eid.kiosk.cli.KioskCommand;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.kiosk.doctor.Examination;
import vn.eid.kiosk.doctor.Examined;
import vn.eid.kiosk.doctor.Health;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;

@DisplayName("A round of the doctor")
class DoctorRoundTest {
    private final ExecutorService threads = Executors.newCachedThreadPool(CounterThreads.named("doctor"));
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        never.countDown();
        threads.shutdown();
    }

    private Examined hang() {
        try {
            never.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Examined.ok("hanging", "");
    }

    private DoctorRound round(Duration patience) {
        return new DoctorRound(threads, patience, System::nanoTime);
    }

    private static List<Examined> looks(DoctorRound round) {
        return round.examinations().stream().map(Examination::look).toList();
    }

    @Test
    @DisplayName("ends for all devices together when its patience is over, and tells which one hangs")
    void hanging() {
        List<Examined> results = looks(round(Duration.ofMillis(300))
                .with("first", this::hang)
                .with("second", this::hang)
                .with("third", () -> Examined.ok("third", "fine")));

        assertThat(results).extracting(Examined::state).containsExactly(Health.FAILED, Health.FAILED, Health.OK);
        assertThat(results.get(0).action()).isNotBlank();
    }

    @Test
    @DisplayName("looks at everything else when one part breaks in a way that nobody foresaw")
    void broken() {
        List<Examined> results = looks(round(Duration.ofSeconds(20))
                .with("camera", () -> {
                    throw new IllegalStateException("so nobody foresaw it");
                })
                .with("config", () -> {
                    throw new CommandFailure("Không đọc được / cannot be read: x");
                })
                .with("disk", () -> Examined.ok("disk", "fine")));

        assertThat(results.get(0).finding()).contains("unforeseen").doesNotContain("so nobody foresaw it");
        assertThat(results.get(1).finding()).isEqualTo("Không đọc được / cannot be read: x");
        assertThat(results.get(2).state()).isEqualTo(Health.OK);
    }

    @Test
    @DisplayName("can be sent to support as a file with what was found and what is configured")
    void report(@TempDir Path folder) throws Exception {
        var out = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new OfficerMessages(Language.VIETNAMESE));
        var command = new DoctorCommand(
                round(Duration.ofSeconds(20))
                        .with("disk", () -> Examined.ok("disk", "1000 MB"))
                        .with("printer", () -> new Examined("printer", Health.WARNING, "none", "install one"))
                        .examinations(),
                () -> Map.of("station", "QN04-1"),
                () -> Terminal.FAULT,
                terminal);
        Path file = folder.resolve("report.json");

        int code = KioskCommand.with(terminal, command).execute("doctor", "--report", file.toString());

        assertThat(code).as("a warning is no failure").isEqualTo(Terminal.DONE);
        assertThat(Files.readString(file))
                .contains("\"ok\":true", "\"name\":\"printer\"", "\"configuration\":{\"station\":\"QN04-1\"}");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("✓ disk", "? printer", "→ install one");
    }
}
