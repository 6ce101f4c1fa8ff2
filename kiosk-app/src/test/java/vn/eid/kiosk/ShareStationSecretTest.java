package vn.eid.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.kiosk.cli.KeysCommand;
import vn.eid.kiosk.cli.KioskCommand;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.sync.keys.StationKeyStore;
import vn.eid.sync.keys.StationSecrets;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.TrainingStore;
import vn.eid.sync.station.StoreSettings;

@DisplayName("kiosk keys share and join")
class ShareStationSecretTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private StoreSettings first;
    private StoreSettings second;
    private Path stick;

    @BeforeEach
    void counters() throws Exception {
        var pki = TestPki.create(NOW, random);
        first = counter(pki, "first");
        second = counter(pki, "second");
        stick = folder.resolve("station.share");
    }

    private StoreSettings counter(TestPki pki, String name) throws Exception {
        Path home = Files.createDirectories(folder.resolve(name));
        TrainingStore.certify(home, pki, CLOCK, random);
        return TrainingStore.settings(home, pki.ministryEncryption().certificate());
    }

    private int run(StoreSettings counter, String typed, String... args) {
        out.reset();
        err.reset();
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new OfficerMessages(Language.VIETNAMESE));
        var tools =
                new StationAdministration(() -> counter, StoreSettings.Role.COUNTER, () -> Duration.ofDays(30), CLOCK);
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((typed + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return KioskCommand.with(terminal, new KeysCommand(tools, terminal)).execute(args);
        } finally {
            System.setIn(before);
        }
    }

    private String shared() throws Exception {
        assertThat(run(first, "", "keys", "share", "--json", "--out", stick.toString()))
                .isZero();
        return new ObjectMapper().readTree(out.toByteArray()).path("passphrase").asText();
    }

    private int join(StoreSettings counter, String passphrase) {
        return run(counter, passphrase, "keys", "join", stick.toString(), "--passphrase");
    }

    private StationSecrets secrets(StoreSettings counter) throws Exception {
        var files = new DurableFiles(new LocalDisk());
        return StationSecrets.open(
                counter.secrets(), StationKeyStore.open(counter.keys(), files, random), files, random);
    }

    @Test
    @DisplayName("two counters then find the same citizen and check each other's rows; each keeps its own secret")
    void sameStation() throws Exception {
        assertThat(join(second, shared()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(secrets(second).rows()).isEqualTo(secrets(first).rows());
        assertThat(secrets(second).lookup()).isEqualTo(secrets(first).lookup());
        assertThat(secrets(second).drafts()).isNotEqualTo(secrets(first).drafts());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stick)))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("a wrong passphrase joins nothing, and the right one still can")
    void wrongPassphrase() throws Exception {
        String right = shared();
        assertThat(join(second, "AAAAA-AAAAA-AAAAA-AAAAA")).isEqualTo(Terminal.FAULT);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .doesNotContain("Exception")
                .doesNotContain("AAAAA");
        assertThat(join(second, right)).isZero();
    }

    @Test
    @DisplayName("a counter that has started keeps its secret and says so; a file is never written over")
    void tooLate() throws Exception {
        String passphrase = shared();
        var own = secrets(second).rows();
        assertThat(join(second, passphrase)).isEqualTo(Terminal.FAULT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("already has a station's secret");
        assertThat(secrets(second).rows()).isEqualTo(own);
        byte[] before = Files.readAllBytes(stick);
        assertThat(run(first, "", "keys", "share", "--out", stick.toString())).isEqualTo(Terminal.FAULT);
        assertThat(stick).hasBinaryContent(before);
    }

    @Test
    @DisplayName("a missing or oversized file is one sentence")
    void hostileFile() throws Exception {
        assertThat(join(second, "x")).isEqualTo(Terminal.FAULT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no such file");
        Files.write(stick, new byte[100_000]);
        assertThat(join(second, "x")).isEqualTo(Terminal.FAULT);
        assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank().doesNotContain("support code");
    }
}
