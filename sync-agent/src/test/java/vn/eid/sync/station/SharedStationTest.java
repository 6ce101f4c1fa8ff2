package vn.eid.sync.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.Machine;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.keys.KeyAdministration;
import vn.eid.sync.keys.KeyStoreSettings;
import vn.eid.sync.keys.StationKeyStore;
import vn.eid.sync.keys.StationSecrets;
import vn.eid.sync.keys.TransferKey;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.PostgresServer;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.queue.Receipt;
import vn.eid.sync.queue.Reconciliation.Depth;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.TrainingDossier;
import vn.eid.sync.station.StoreSettings.Role;

@DisplayName("Two counters of one station on a real PostgreSQL server")
class SharedStationTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final String CITIZEN = "022090000017";
    private static Optional<PostgresServer> server = Optional.empty();

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private final TestPki pki = TestPki.create(NOW, random);
    private final TestPki.Identity ministry = pki.ministryEncryption();

    @BeforeAll
    static void startServer() throws Exception {
        var programs = PostgresServer.programs();
        Machine.needs("postgresql", programs.isPresent());
        server = Optional.of(PostgresServer.start(programs.orElseThrow()));
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (server.isPresent()) {
            server.get().stop();
        }
    }

    /** A counter with keys of its own, at the station's database. */
    private StoreSettings counter(String name, int reviewPercent) throws Exception {
        var home = folder.resolve(name);
        var keys = new KeyStoreSettings.Pkcs12(home.resolve("keys/station.p12"), "pin".toCharArray());
        var administration =
                new KeyAdministration(keys, new DurableFiles(new LocalDisk()), random, InstantSource.fixed(NOW));
        administration.init(new X500Principal("CN=" + name + ",O=Training,C=VN"));
        administration.install(pki.grant(administration.request()));
        return new StoreSettings(
                home,
                name,
                keys,
                ministry.certificate(),
                new StoreSettings.Rules(reviewPercent, 1000),
                Optional.of(server.orElseThrow().schema("s" + Integer.toHexString(folder.hashCode()))),
                ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private CounterStore open(StoreSettings settings) throws QueueException {
        return CounterStore.open(settings, Role.COUNTER, new LocalDisk(), InstantSource.fixed(NOW), random);
    }

    private void join(CounterStore first, StoreSettings second) throws QueueException {
        var passphrase = TransferKey.passphrase(random);
        var shared = first.secrets().share(passphrase, random);
        var files = new DurableFiles(new LocalDisk());
        var keys = StationKeyStore.open(second.keys(), files, random);
        StationSecrets.join(second.secrets(), shared, passphrase, keys, files, random);
    }

    private static DossierId save(CounterStore store, String id) throws QueueException {
        var dossier = TrainingDossier.of(new DossierId(id), CITIZEN, NOW, 3000, new Random(1));
        store.queue().add(store.sealer().seal(dossier), Optional.empty());
        return dossier.id();
    }

    @Test
    @DisplayName("that joined find each other's citizens, send only their own dossiers, and approve each other's")
    void joined() throws Exception {
        var first = counter("QN04-1", 100);
        var second = counter("QN04-2", 100);
        try (var one = open(first)) {
            join(one, second);
            try (var two = open(second)) {
                var ofOne = save(one, "QN04-261120-000001");
                var ofTwo = save(two, "QN04-261120-000002");
                assertThat(one.queue().findByIdNumber(CITIZEN)).hasSize(2);
                assertThat(two.queue().findByIdNumber(CITIZEN)).hasSize(2);
                assertThat(one.agent().lease(Duration.ofMinutes(1)))
                        .as("a second officer comes first")
                        .isEmpty();

                two.index().supervision().approve(ofOne, "chihuy");
                one.index().supervision().approve(ofTwo, "chihuy");
                send(one, ofOne);
                send(two, ofTwo);
                assertThat(one.queue().counts()).containsOnlyKeys(DossierStatus.RECEIVED);
                assertThat(one.reconciliation().run(Depth.FULL)).isEmpty();
                assertThat(two.reconciliation().run(Depth.FULL)).isEmpty();
            }
        }
    }

    private static void send(CounterStore store, DossierId own) throws QueueException {
        var lease = store.agent().lease(Duration.ofMinutes(1)).orElseThrow();
        assertThat(lease.dossier().id()).isEqualTo(own);
        assertThat(store.agent().lease(Duration.ofMinutes(1)))
                .as("the other counter's dossier is not for this agent")
                .isEmpty();
        store.agent().received(lease, new Receipt("R-" + own, lease.dossier().sha256(), NOW, Optional.empty()));
    }

    @Test
    @DisplayName("that did not join do not believe each other's rows, and say so instead of showing them")
    void notJoined() throws Exception {
        var first = counter("QN04-1", 0);
        var second = counter("QN04-2", 0);
        try (var one = open(first);
                var two = open(second)) {
            var id = save(one, "QN04-261120-000001");
            assertThatThrownBy(() -> two.queue().find(id))
                    .isInstanceOfSatisfying(
                            QueueException.class, e -> assertThat(e.fault()).isEqualTo(QueueFault.TAMPERED));
            assertThat(one.queue().find(id)).isPresent();
        }
    }
}
