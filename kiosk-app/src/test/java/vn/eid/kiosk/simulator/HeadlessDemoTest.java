package vn.eid.kiosk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
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
import vn.eid.sync.simulator.gateway.MinistrySettings;
import vn.eid.sync.simulator.gateway.TrainingGateway;

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
        // The product speaks in full; libraries at the level that production lets through, the test server included.
        var root = (Logger) LoggerFactory.getLogger("ROOT");
        var product = (Logger) LoggerFactory.getLogger("vn.eid");
        Level before = root.getLevel();
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.INFO);
        product.setLevel(Level.TRACE);
        var code = new AtomicInteger(-1);
        String processOutput;
        try {
            processOutput = caught(() -> code.set(run(
                    "demo",
                    "--headless",
                    "--json",
                    "--keep",
                    folder.resolve("kept").toString())));
        } finally {
            root.setLevel(before);
            product.setLevel(null);
            root.detachAppender(lines);
        }
        var dossier = new ObjectMapper().readTree(text(out)).path("dossiers").path(0);
        assertThat(dossier.path("status").asText()).as(text(err)).isEqualTo("APPROVED");
        assertThat(code).hasValue(0);
        assertThat(dossier.path("millis").path("portrait").asLong()).isPositive();
        assertThat(lines.list).as("the run did speak").isNotEmpty();
        String said =
                List.copyOf(lines.list).stream().map(HeadlessDemoTest::inFull).collect(Collectors.joining("\n"))
                        + text(out)
                        + text(err)
                        + processOutput;
        for (String secret : personalData(Citizens.number(0))) {
            assertThat(said.toLowerCase(Locale.ROOT))
                    .as("logs, messages of exceptions and output with a citizen's data")
                    .doesNotContain(secret.toLowerCase(Locale.ROOT));
        }
    }

    /** Message, arguments, and the whole chain of exceptions with causes and suppressed ones. */
    private static String inFull(ILoggingEvent event) {
        return event.getFormattedMessage() + " " + Arrays.toString(event.getArgumentArray()) + " "
                + event.getMDCPropertyMap()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

    /** Runs with the process's own streams caught as well, into which libraries and stray prints write. */
    private String caught(Runnable work) {
        PrintStream stdout = System.out;
        PrintStream stderr = System.err;
        var bytes = new ByteArrayOutputStream();
        System.setOut(utf8(bytes));
        System.setErr(System.out);
        try {
            work.run();
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
        }
        return text(bytes);
    }

    /** As in the machine readable zone and in what careless code makes of names. */
    private static String withoutMarks(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private static List<String> personalData(Citizen citizen) {
        return Stream.of(
                        Stream.of(
                                citizen.personalId(),
                                citizen.fullName(),
                                withoutMarks(citizen.fullName()),
                                citizen.printedBirth(),
                                citizen.birth().toString(),
                                citizen.residence(),
                                citizen.origin(),
                                citizen.family().father(),
                                citizen.family().mother(),
                                citizen.documentNumber(),
                                "912000000"),
                        citizen.formerId().stream(),
                        citizen.family().spouse().stream())
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
        assertThat(run("virtual-camera", "--port", "70000")).isEqualTo(2);
        assertThat(run("virtual-camera", "--login", "nobody")).isEqualTo(2);
        assertThat(run("gateway", "--port", "70000")).isEqualTo(2);
        assertThat(text(err)).contains("--nonsense", "--count", "missing").doesNotContain("Exception");
    }

    @Test
    @DisplayName(
            "while the ministry is away work goes on; the dossier stays here, with the cause and one action in words")
    void ministryAway() throws Exception {
        Path home = folder.resolve("ministry");
        var settings = MinistrySettings.demo(home, GatewayCommand.authorities());
        String address;
        try (var gateway =
                TrainingGateway.start(settings, TrainingStation.CODE, Clock.systemDefaultZone(), new SecureRandom())) {
            address = gateway.ministry().address().toString();
        }
        int code = run(
                "demo",
                "--headless",
                "--wait",
                "4",
                "--gateway",
                address,
                "--kit",
                home.resolve("kit").toString());
        assertThat(code).as(text(err)).isEqualTo(1);
        assertThat(text(out))
                .contains("QUEUED", "Mất kết nối với máy chủ của Bộ", "→ Kiểm tra dây mạng", "Đã giữ lại trong");
        var line = text(out)
                .lines()
                .filter(it -> it.startsWith("Đã giữ lại"))
                .findFirst()
                .orElseThrow();
        try (var kept = Files.walk(Path.of(line.substring(line.lastIndexOf(": ") + 2)))) {
            List<Path> files = kept.sorted(Comparator.reverseOrder()).toList();
            assertThat(files).anyMatch(it -> it.toString().endsWith(".p7m"));
            for (Path file : files) {
                Files.delete(file);
            }
        }
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
