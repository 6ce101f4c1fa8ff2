package vn.eid.kiosk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import vn.eid.card.simulator.lds.Citizen;
import vn.eid.card.simulator.lds.Citizens;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;

@Timeout(240)
class HeadlessDemoTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    @DisplayName("one citizen is enrolled from card tap to approval, and no log line holds anything of theirs")
    void enrolsAndKeepsSilent() throws Exception {
        var lines = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger("ROOT");
        Level before = root.getLevel();
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.DEBUG);
        int code;
        try {
            code = run(
                    "demo",
                    "--headless",
                    "--json",
                    "--keep",
                    folder.resolve("kept").toString());
        } finally {
            root.setLevel(before);
            root.detachAppender(lines);
        }
        var dossier = new ObjectMapper().readTree(text(out)).path("dossiers").path(0);
        assertThat(dossier.path("status").asText()).as(text(err)).isEqualTo("APPROVED");
        assertThat(code).isZero();
        assertThat(dossier.path("millis").path("portrait").asLong()).isPositive();
        List<String> logged = List.copyOf(lines.list).stream()
                .map(it -> it.getFormattedMessage() + " "
                        + (it.getThrowableProxy() == null
                                ? ""
                                : it.getThrowableProxy().getMessage()))
                .toList();
        for (String secret : personalData(Citizens.number(0))) {
            assertThat(logged).as("log lines with a citizen's data").noneMatch(it -> it.contains(secret));
        }
    }

    private static List<String> personalData(Citizen citizen) {
        return Stream.of(
                        Stream.of(
                                citizen.personalId(),
                                citizen.fullName(),
                                citizen.printedBirth(),
                                citizen.birth().toString(),
                                citizen.residence(),
                                citizen.origin(),
                                citizen.family().father(),
                                citizen.family().mother(),
                                citizen.documentNumber(),
                                "912000000"),
                        citizen.formerId().stream())
                .flatMap(it -> it)
                .toList();
    }

    @Test
    @DisplayName("unknown options, impossible numbers and missing kits are said in words, with exit code 2")
    void wrongUse() {
        assertThat(run("demo", "--nonsense")).isEqualTo(2);
        assertThat(run("demo", "--headless", "--count", "0")).isEqualTo(2);
        assertThat(run("demo", "--headless", "--gateway", "https://127.0.0.1:1/", "--kit", "missing"))
                .isEqualTo(2);
        assertThat(run("virtual-card", "--citizen", "-1")).isEqualTo(2);
        assertThat(run("gateway", "--port", "70000")).isEqualTo(2);
        assertThat(text(err)).contains("--nonsense", "--count", "missing").doesNotContain("Exception");
    }

    @Test
    @DisplayName("help is there for every command, in Vietnamese and in English")
    void help() {
        assertThat(run("--help")).isZero();
        assertThat(text(out)).contains("demo", "read-card", "queue", "keys", "audit", "agent", "doctor", "gateway");
        for (String command : List.of("demo", "queue", "keys", "audit", "doctor", "virtual-card", "gateway")) {
            out.reset();
            assertThat(run(command, "--help")).as(command).isZero();
            assertThat(text(out)).as(command).contains("--help");
        }
    }

    private int run(String... args) {
        var terminal = new Terminal(utf8(out), utf8(err), new OfficerMessages(Language.VIETNAMESE));
        return TrainingMain.run(terminal, args);
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
