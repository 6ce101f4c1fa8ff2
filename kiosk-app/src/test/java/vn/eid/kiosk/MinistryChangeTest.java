package vn.eid.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.agent.FeedStore;
import vn.eid.sync.gateway.GatewayEvent.MinistryCertificateChanged;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.TrainingStore;
import vn.eid.sync.station.CounterStore;
import vn.eid.sync.station.StoreSettings;

@DisplayName("A change of the ministry's certificate that the agent brought")
class MinistryChangeTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private final TestPki pki = TestPki.create(NOW.minusSeconds(3600), random);
    private final X509Certificate configured = pki.ministryEncryption().certificate();
    private final TestPki.Identity next = pki.ministryEncryption(NOW.minusSeconds(60), NOW.plus(YEAR));
    private final List<String> audited = new ArrayList<>();
    private CounterStore store;
    private FeedStore agent;

    @BeforeEach
    void open() throws Exception {
        TrainingStore.certify(folder, pki, () -> NOW, random);
        store = opened();
        agent = StationRoster.feeds(folder, store, random);
    }

    private CounterStore opened() throws QueueException {
        return CounterStore.open(
                TrainingStore.settings(folder, configured),
                StoreSettings.Role.ALONE,
                new LocalDisk(),
                () -> NOW,
                random);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private MinistryChange started() {
        return new MinistryChange(
                StationRoster.feeds(folder, store, random),
                store.ministry(),
                (event, actor, details) -> audited.add(event),
                () -> NOW);
    }

    private void arrives(String event, List<X509Certificate> chain) throws QueueException {
        agent.take(new MinistryCertificateChanged(event, NOW.plusSeconds(event.length()), chain));
    }

    @Test
    @DisplayName("is followed once, and again after the next start")
    void followed() throws Exception {
        var change = started();
        change.look();
        assertThat(store.ministry().inForce()).isEqualTo(configured);
        arrives("e", next.chain());
        change.look();
        change.look();
        assertThat(store.ministry().inForce()).isEqualTo(next.certificate());
        assertThat(audited).containsExactly("ministry-certificate-followed");

        store.close();
        store = opened();
        started().look();
        assertThat(store.ministry().inForce()).isEqualTo(next.certificate());
    }

    @Test
    @DisplayName("that a stranger made is refused once, is on the log, and dossiers are sealed as before")
    void refused() throws Exception {
        var stranger = TestPki.create(NOW.minusSeconds(3600), random).ministryEncryption();
        arrives("e", stranger.chain());
        var change = started();
        change.look();
        change.look();
        assertThat(store.ministry().inForce()).isEqualTo(configured);
        assertThat(audited).containsExactly("ministry-certificate-refused");
    }
}
