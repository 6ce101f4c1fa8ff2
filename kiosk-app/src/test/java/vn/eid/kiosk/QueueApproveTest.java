package vn.eid.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.kiosk.cli.AuditCommand;
import vn.eid.kiosk.cli.KioskCommand;
import vn.eid.kiosk.cli.QueueCommand;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.kiosk.officer.SecretVerifier;
import vn.eid.kiosk.officer.StoredAccounts;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.queue.SecretBox;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.TrainingDossier;
import vn.eid.sync.simulator.TrainingStore;
import vn.eid.sync.station.CounterStore;
import vn.eid.sync.station.StoreSettings;

@DisplayName("kiosk queue approve")
class QueueApproveTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String ID = "QN04-261120-7K3M9P";
    private static final SecretVerifier.Cost CHEAP = new SecretVerifier.Cost(64, 1);
    private static final String SECRET = "mat-khau-dung";

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private StoreSettings settings;

    @BeforeEach
    void oneWaits() throws Exception {
        var pki = TestPki.create(NOW, random);
        TrainingStore.certify(folder, pki, CLOCK, random);
        var usual = TrainingStore.settings(folder, pki.ministryEncryption().certificate());
        settings = new StoreSettings(
                usual.folder(),
                usual.counter(),
                usual.keys(),
                usual.ministry(),
                new StoreSettings.Rules(100, 1000),
                Optional.empty(),
                usual.zone());
        try (var store = open()) {
            var dossier = TrainingDossier.of(new DossierId(ID), "022090000017", NOW, 3000, new Random(1));
            store.queue().add(store.sealer().seal(dossier), Optional.empty());
            var accounts = StoredAccounts.open(
                    folder.resolve("accounts"),
                    new DurableFiles(new LocalDisk()),
                    new SecretBox(store.secrets().accounts(), random),
                    new StoredAccounts.Sources(CLOCK, System::nanoTime, random),
                    CHEAP);
            accounts.accept(roster().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String roster() {
        var verifier = SecretVerifier.of(SECRET.toCharArray(), CHEAP, new SecureRandom());
        var base64 = java.util.Base64.getEncoder();
        var first = String.format(
                "{\"salt\":\"%s\",\"hash\":\"%s\",\"memoryKib\":64,\"passes\":1}",
                base64.encodeToString(verifier.salt()), base64.encodeToString(verifier.hash()));
        return "{\"version\":1,\"expires\":\"2027-01-01T00:00:00Z\",\"officers\":["
                + entry("chihuy", "SUPERVISOR", first) + "," + entry("canbo1", "SUPERVISOR", first) + ","
                + entry("canbo2", "OFFICER", first) + "]}";
    }

    private static String entry(String account, String role, String first) {
        return "{\"account\":\"" + account + "\",\"name\":\"Cán bộ\",\"roles\":[\"" + role + "\"],\"first\":" + first
                + "}";
    }

    private CounterStore open() throws Exception {
        return CounterStore.open(settings, StoreSettings.Role.ALONE, new LocalDisk(), CLOCK, random);
    }

    private int run(String typed, String... args) {
        out.reset();
        err.reset();
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new OfficerMessages(Language.VIETNAMESE));
        var tools =
                new StationAdministration(() -> settings, StoreSettings.Role.ALONE, () -> Duration.ofDays(30), CLOCK);
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((typed + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return KioskCommand.with(terminal, new QueueCommand(tools, terminal), new AuditCommand(tools, terminal))
                    .execute(args);
        } finally {
            System.setIn(before);
        }
    }

    private QueuedDossier row() throws Exception {
        try (var store = open()) {
            return store.queue().find(new DossierId(ID)).orElseThrow();
        }
    }

    @Test
    @DisplayName("lets a supervisor approve with the own password, which is asked for and never shown")
    void approves() throws Exception {
        assertThat(run("", "queue", "pending", "--json")).isZero();
        assertThat(new ObjectMapper()
                        .readTree(out.toByteArray())
                        .at("/dossiers/0/id")
                        .asText())
                .isEqualTo(ID);
        assertThat(run(SECRET, "queue", "approve", ID, "--account", "chihuy", "--password"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(ID).doesNotContain(SECRET);
        assertThat(row().approver()).contains("chihuy");
        assertThat(run("", "audit", "verify")).isZero();
    }

    @Test
    @DisplayName("returns a dossier with a reason and the step to redo")
    void returns() throws Exception {
        assertThat(run(
                        SECRET,
                        "queue",
                        "approve",
                        ID,
                        "--account",
                        "chihuy",
                        "--password",
                        "--return",
                        "Ảnh chưa rõ",
                        "--step",
                        "PORTRAIT"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(row().status()).isEqualTo(DossierStatus.REJECTED);
        assertThat(row().rejection().orElseThrow().text()).isEqualTo("Ảnh chưa rõ");
    }

    @Test
    @DisplayName("refuses a wrong password, the captor, and whoever is no supervisor, in one sentence")
    void refuses() throws Exception {
        for (var account : new String[] {"canbo1", "canbo2"}) {
            assertThat(run(SECRET, "queue", "approve", ID, "--account", account, "--password"))
                    .isEqualTo(Terminal.FAULT);
            assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank().doesNotContain("Exception:");
        }
        assertThat(run("sai-mat-khau", "queue", "approve", ID, "--account", "chihuy", "--password"))
                .isEqualTo(Terminal.FAULT);
        assertThat(row().approver()).isEmpty();
    }
}
