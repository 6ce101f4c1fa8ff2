package vn.eid.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.officer.SecretVerifier;
import vn.eid.kiosk.officer.SignInResult;
import vn.eid.kiosk.officer.StoredAccounts;
import vn.eid.sync.agent.FeedStore;
import vn.eid.sync.gateway.GatewayEvent.RosterPublished;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.SecretBox;
import vn.eid.sync.seal.CmsSeal;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.TrainingStore;
import vn.eid.sync.station.CounterStore;
import vn.eid.sync.station.StoreSettings;

@DisplayName("The roster that the agent brought")
class StationRosterTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final String END = "2026-12-20T00:00:00Z";
    private static final SecretVerifier.Cost CHEAP = new SecretVerifier.Cost(64, 1);
    private static final char[] SECRET = "đúng mật khẩu".toCharArray();

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final List<String> audited = new ArrayList<>();
    private X509Certificate ministryEncryption;
    private CounterStore store;
    private FeedStore agent;
    private StoredAccounts accounts;
    private StationRoster roster;

    @BeforeEach
    void open() throws Exception {
        var pki = TestPki.create(NOW, random);
        ministryEncryption = pki.ministryEncryption().certificate();
        TrainingStore.certify(folder, pki, now::get, random);
        store = CounterStore.open(
                TrainingStore.settings(folder, ministryEncryption),
                StoreSettings.Role.ALONE,
                new LocalDisk(),
                now::get,
                random);
        agent = StationRoster.feeds(folder, store, random);
        accounts = StoredAccounts.open(
                folder.resolve("accounts"),
                new DurableFiles(new LocalDisk()),
                new SecretBox(store.secrets().accounts(), random),
                new StoredAccounts.Sources(now::get, System::nanoTime, random),
                CHEAP);
        roster = started();
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    /** The key of the folder plays the ministry: what counts is whose certificate the counter was given. */
    private StationRoster started() {
        return new StationRoster(
                StationRoster.feeds(folder, store, random),
                accounts,
                List.of(ministryEncryption, store.keys().certificate()),
                (event, actor, details) -> audited.add(event + " " + details.get("version")));
    }

    private byte[] signed(int version, String expires, String... names) throws QueueException {
        var verifier = SecretVerifier.of(SECRET, CHEAP, random);
        var base64 = Base64.getEncoder();
        String officers = Stream.of(names)
                .map(name -> String.format(
                        "{\"account\":\"%s\",\"name\":\"Cán bộ\",\"roles\":[\"OFFICER\"],\"first\":"
                                + "{\"salt\":\"%s\",\"hash\":\"%s\",\"memoryKib\":64,\"passes\":1}}",
                        name, base64.encodeToString(verifier.salt()), base64.encodeToString(verifier.hash())))
                .collect(Collectors.joining(","));
        String content =
                String.format("{\"version\":%d,\"expires\":\"%s\",\"officers\":[%s]}", version, expires, officers);
        return new CmsSeal(store.keys(), ministryEncryption, random).signed(content.getBytes(StandardCharsets.UTF_8));
    }

    private void arrives(int version, byte[] signed) throws QueueException {
        agent.take(
                new RosterPublished("event-" + version, NOW.plusSeconds(version), version, Instant.parse(END), signed));
    }

    private List<String> names() {
        return accounts.list().stream().map(Officer::account).toList();
    }

    @Test
    @DisplayName("lets its officers sign in, and a newer one shuts out who is no longer on it")
    void inForce() throws Exception {
        roster.look();
        assertThat(names()).as("nobody before the first roster").isEmpty();
        arrives(1, signed(1, END, "canbo1", "canbo2"));
        roster.look();
        assertThat(accounts.signIn("canbo2", SECRET)).isInstanceOf(SignInResult.Accepted.class);
        arrives(2, signed(2, END, "canbo1"));
        roster.look();
        assertThat(accounts.signIn("canbo1", SECRET)).isInstanceOf(SignInResult.Accepted.class);
        assertThat(accounts.signIn("canbo2", SECRET)).isInstanceOf(SignInResult.Closed.class);
        assertThat(audited).containsExactly("roster-accepted 1", "roster-accepted 2");
    }

    @Test
    @DisplayName("is put into force at the start when it came while the counter was off")
    void atTheStart() throws Exception {
        arrives(1, signed(1, END, "canbo1"));
        try (var threads = new CounterThreads();
                var looking = started().keepLooking(threads)) {
            assertThat(looking).isNotNull();
            for (int i = 0; i < 500 && names().isEmpty(); i++) {
                Thread.sleep(10);
            }
        }
        assertThat(names()).containsExactly("canbo1");
    }

    @Test
    @DisplayName("is refused when altered, expired or signed by somebody else, and the one before stays in force")
    void refused() throws Exception {
        arrives(1, signed(1, END, "canbo1"));
        roster.look();
        byte[] altered = signed(2, END, "canbo9");
        altered[altered.length - 1] ^= 1;
        arrives(2, altered);
        roster.look();
        arrives(3, signed(3, "2026-11-19T00:00:00Z", "canbo9"));
        roster.look();
        arrives(4, new byte[] {1, 2, 3});
        roster.look();
        roster.look();
        var stranger = new StationRoster(
                agent,
                accounts,
                List.of(ministryEncryption),
                (event, actor, details) -> audited.add(event + " " + details.get("version")));
        arrives(5, signed(5, END, "canbo9"));
        stranger.look();
        assertThat(names()).containsExactly("canbo1");
        assertThat(audited)
                .containsExactly(
                        "roster-accepted 1",
                        "roster-refused 2",
                        "roster-refused 3",
                        "roster-refused 4",
                        "roster-refused 5");
    }

    @Test
    @DisplayName("that is older than the one in force brings nobody back")
    void older() throws Exception {
        arrives(7, signed(7, END, "canbo1"));
        roster.look();
        agent.take(new RosterPublished(
                "replayed", NOW.plusSeconds(60), 6, Instant.parse(END), signed(6, END, "canbo1", "canbo2")));
        roster.look();
        assertThat(names()).containsExactly("canbo1");
        assertThat(audited).containsExactly("roster-accepted 7", "roster-refused 6");
    }
}
