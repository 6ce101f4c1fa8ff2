package vn.eid.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.kiosk.cli.KioskCommand;
import vn.eid.kiosk.cli.SetupCommand;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.kiosk.config.KioskConfig;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.kiosk.officer.SecretVerifier;
import vn.eid.kiosk.officer.SignInResult;
import vn.eid.kiosk.officer.StoredAccounts;
import vn.eid.kiosk.setup.Setup;
import vn.eid.kiosk.setup.SetupAnswers;
import vn.eid.kiosk.setup.SetupFinding;
import vn.eid.kiosk.setup.SetupResult;
import vn.eid.kiosk.setup.SetupState;
import vn.eid.kiosk.setup.SetupStep;
import vn.eid.sync.agent.AgentConfig;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.SecretBox;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.station.CounterStore;
import vn.eid.sync.station.StoreSettings;

@DisplayName("Setting a new counter up from an answers file")
class StationSetupTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final SecretVerifier.Cost CHEAP = new SecretVerifier.Cost(64, 1);

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private final TestPki pki = TestPki.create(NOW, random);
    private final Properties system = new Properties();
    private Path stick;
    private Path config;
    private DeviceTools tools;

    @BeforeEach
    void stick() throws Exception {
        stick = Files.createDirectories(folder.resolve("stick"));
        config = folder.resolve("etc/kiosk.properties");
        Path data = folder.resolve("data");
        system.setProperty("kiosk.data.folder", data.toString());
        system.setProperty("kiosk.key.store", data.resolve("keys/station.p12").toString());
        system.setProperty("kiosk.key.pin.file", data.resolve("keys/pin").toString());
        system.setProperty(
                "kiosk.ministry.certificate", data.resolve("keys/ministry.pem").toString());
        system.setProperty("kiosk.trust.folder", data.resolve("trust").toString());
        tools = new DeviceTools(CLOCK, random, data.resolve("models"), data.resolve("trust"));
        Files.writeString(stick.resolve("ca.pem"), TestPki.pem(pki.ca()));
        Files.writeString(
                stick.resolve("ministry.pem"),
                TestPki.pem(pki.ministryEncryption().certificate()));
        Files.writeString(stick.resolve("secret.txt"), "mật khẩu dài\n");
        Files.writeString(stick.resolve("answers"), """
                station.code=QN04
                station.name=Công an phường Mẫu, "quầy thử"
                gateway.url=https://127.0.0.1:1/
                gateway.ca=ca.pem
                ministry.certificate=ministry.pem
                key.request=QN04.csr
                key.certificate=QN04.pem
                supervisor.account=chihuy
                supervisor.name=Thượng úy Mẫu
                supervisor.secret.file=secret.txt
                later=trust,reader,camera,printer,screens,models
                """);
    }

    @AfterEach
    void close() {
        tools.close();
    }

    private Setup setup() {
        return StationSetup.of(config, system, tools, CLOCK, CHEAP);
    }

    private List<SetupResult> run() throws Exception {
        return setup().run(SetupAnswers.read(stick.resolve("answers")));
    }

    private SetupResult result(List<SetupResult> results, SetupStep step) {
        return results.stream().filter(it -> it.step() == step).findFirst().orElseThrow();
    }

    private void ministryAnswers() throws Exception {
        try (var pem = new PEMParser(new StringReader(Files.readString(stick.resolve("QN04.csr"))))) {
            var request = (PKCS10CertificationRequest) pem.readObject();
            List<X509Certificate> chain = pki.grant(request);
            Files.writeString(stick.resolve("QN04.pem"), TestPki.pem(chain.toArray()));
        }
    }

    private KioskConfig configured() throws Exception {
        return KioskConfig.load(Optional.of(config), system);
    }

    @Test
    @DisplayName("makes key and request, waits for the ministry, and is ready once its certificate has come")
    void wholeWay() throws Exception {
        List<SetupResult> first = run();
        assertThat(result(first, SetupStep.LINE).finding()).isEqualTo(SetupFinding.LINE_SILENT);
        assertThat(result(first, SetupStep.KEY).state()).isEqualTo(SetupState.DONE);
        assertThat(result(first, SetupStep.CERTIFICATE).state()).isEqualTo(SetupState.WAITING);
        assertThat(setup().ready()).isFalse();

        ministryAnswers();
        List<SetupResult> second = run();

        assertThat(result(second, SetupStep.CERTIFICATE).finding()).isEqualTo(SetupFinding.CERTIFICATE_READY);
        assertThat(setup().ready()).isTrue();
        assertThat(configured().station().name()).isEqualTo("Công an phường Mẫu, \"quầy thử\"");
    }

    @Test
    @DisplayName("changes nothing when it is run once more: same key, same accounts, same configuration")
    void idempotent() throws Exception {
        run();
        ministryAnswers();
        run();
        byte[] keys = Files.readAllBytes(folder.resolve("data/keys/station.p12"));
        byte[] accounts = Files.readAllBytes(folder.resolve("data/accounts"));
        String written = Files.readString(config);
        List<X509Certificate> before = chain();

        List<SetupResult> again = run();

        assertThat(again).allMatch(it -> it.state().good() || it.state() == SetupState.LATER);
        assertThat(chain()).isEqualTo(before);
        assertThat(keys).isNotEmpty();
        assertThat(Files.readAllBytes(folder.resolve("data/accounts"))).isEqualTo(accounts);
        assertThat(Files.readString(config)).isEqualTo(written);
    }

    private List<X509Certificate> chain() throws Exception {
        try (var store = CounterStore.open(
                ConfiguredStore.of(configured()), StoreSettings.Role.ALONE, new LocalDisk(), CLOCK, random)) {
            return store.keys().chain();
        }
    }

    @Test
    @DisplayName("leaves a configuration that the agent can use, under the name that the counter gives its dossiers")
    void agentToo() throws Exception {
        run();

        AgentConfig.Plan plan = AgentConfig.read(config);

        assertThat(plan.counter())
                .isEqualTo("QN04-1")
                .isEqualTo(ConfiguredStore.of(configured()).counter());
        assertThat(plan.data()).isEqualTo(folder.resolve("data"));
    }

    @Test
    @DisplayName("lets the first supervisor sign in for thirty days, and makes no second one")
    void firstSupervisor() throws Exception {
        run();
        Files.writeString(stick.resolve("secret.txt"), "ke xam nhap\n");
        run();

        assertThat(signIn(CLOCK, "mật khẩu dài")).isInstanceOf(SignInResult.Accepted.class);
        assertThat(signIn(CLOCK, "ke xam nhap")).isInstanceOf(SignInResult.Wrong.class);
        assertThat(signIn(Clock.offset(CLOCK, Duration.ofDays(31)), "mật khẩu dài"))
                .isInstanceOf(SignInResult.Expired.class);
    }

    private SignInResult signIn(Clock clock, String secret) throws Exception {
        try (var store = CounterStore.open(
                ConfiguredStore.of(configured()), StoreSettings.Role.ALONE, new LocalDisk(), CLOCK, random)) {
            return StoredAccounts.open(
                            folder.resolve("data/accounts"),
                            new DurableFiles(new LocalDisk()),
                            new SecretBox(store.secrets().accounts(), random),
                            new StoredAccounts.Sources(clock, () -> 0L, random),
                            CHEAP)
                    .signIn("chihuy", secret.toCharArray());
        }
    }

    @Test
    @DisplayName("keeps everything that is secret for the account of the counter alone")
    void permissions() throws Exception {
        run();
        for (String name : List.of("keys/station.p12", "keys/pin", "accounts")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/" + name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
        assertThat(Files.readString(config)).doesNotContain("mật khẩu");
    }

    @Test
    @DisplayName("says of each wrong answer what is wrong, and leaves the configuration as it was")
    void wrongAnswers() throws Exception {
        Files.writeString(stick.resolve("answers"), "station.code=kein code\nstation.name=X\n");

        SetupResult station = result(run(), SetupStep.STATION);

        assertThat(station.finding()).isEqualTo(SetupFinding.ANSWER_WRONG);
        assertThat(station.details()).contains("station.code");
        assertThat(config).doesNotExist();
    }

    @Test
    @DisplayName("refuses a certificate that was issued for another key, and a file that holds none")
    void foreignCertificate() throws Exception {
        run();
        Files.writeString(stick.resolve("QN04.pem"), TestPki.pem(pki.ca()));
        assertThat(result(run(), SetupStep.CERTIFICATE).finding()).isEqualTo(SetupFinding.CERTIFICATE_REFUSED);
        Files.writeString(stick.resolve("QN04.pem"), "no certificate");
        assertThat(result(run(), SetupStep.CERTIFICATE).finding()).isEqualTo(SetupFinding.NO_CERTIFICATE_INSIDE);
    }

    @Test
    @DisplayName("takes no secret that is too short")
    void shortSecret() throws Exception {
        Files.writeString(stick.resolve("secret.txt"), "1234567\n");

        assertThat(result(run(), SetupStep.SUPERVISOR).finding()).isEqualTo(SetupFinding.SECRET_TOO_SHORT);
        assertThat(folder.resolve("data/accounts")).doesNotExist();
    }

    @Test
    @DisplayName("is told in both languages by the command, which ends with 1 until everything needed is there")
    void command() throws Exception {
        var out = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new OfficerMessages(Language.VIETNAMESE));
        var line = KioskCommand.with(terminal, new SetupCommand(this::setup, terminal));

        assertThat(line.execute("setup")).isEqualTo(Terminal.NOT_GOOD);
        assertThat(line.execute("setup", "--answers", stick.resolve("answers").toString()))
                .isEqualTo(Terminal.NOT_GOOD);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("chờ Bộ cấp chứng thư", "has not yet certified");
        ministryAnswers();
        out.reset();
        assertThat(line.execute(
                        "setup", "--json", "--answers", stick.resolve("answers").toString()))
                .isEqualTo(Terminal.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"ready\":true")
                .contains("\"step\":\"key\",\"state\":\"DONE\"")
                .doesNotContain("mật khẩu");
    }
}
