package vn.eid.sync.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.simulator.MinistryOpener;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.TrainingDossier;
import vn.eid.sync.simulator.TrainingStore;
import vn.eid.sync.station.CounterStore;
import vn.eid.sync.station.StoreSettings.Role;

@DisplayName("The ministry's certificate")
class MinistryCertificateTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private final TestPki pki = TestPki.create(NOW, random);
    private final TestPki.Identity old = pki.ministryEncryption();
    private final MinistryCertificate certificate = new MinistryCertificate(old.certificate());

    private TestPki.Identity next() {
        return pki.ministryEncryption(NOW.plusSeconds(60), NOW.plus(YEAR));
    }

    @Test
    @DisplayName("is followed to the next one of the same name from the same authority; new dossiers are sealed for it")
    void followed() throws Exception {
        TrainingStore.certify(folder, pki, InstantSource.fixed(NOW), random);
        var next = next();
        var later = NOW.plusSeconds(120);
        try (var store = CounterStore.open(
                TrainingStore.settings(folder, old.certificate()),
                Role.ALONE,
                new LocalDisk(),
                InstantSource.fixed(later),
                random)) {
            var before = seal(store, "QN04-261120-000001", later);
            assertThat(store.ministry().follow(next.chain(), later)).isTrue();
            var after = seal(store, "QN04-261120-000002", later);

            assertThat(new MinistryOpener(old.key(), pki.ca())
                            .open(before, later)
                            .json())
                    .isNotNull();
            assertThat(new MinistryOpener(next.key(), pki.ca())
                            .open(after, later)
                            .json()
                            .at("/id")
                            .asText())
                    .isEqualTo("QN04-261120-000002");
            assertThatThrownBy(() -> new MinistryOpener(old.key(), pki.ca()).open(after, later))
                    .as("the old key opens nothing any more")
                    .isInstanceOf(Exception.class);
        }
    }

    private static byte[] seal(CounterStore store, String id, Instant now) throws Exception {
        var dossier = TrainingDossier.of(new DossierId(id), "022090000017", now, 3000, new Random(1));
        return Files.readAllBytes(store.sealer().seal(dossier).file());
    }

    @Test
    @DisplayName("is not followed to a stranger's, to a station's of the same authority, or to one not valid today")
    void refused() {
        var stranger = TestPki.create(NOW, random).ministryEncryption();
        refuses(stranger.chain());
        refuses(List.of(stranger.certificate(), pki.ca()));
        refuses(pki.station("QN04").chain());
        refuses(pki.ministryEncryption(NOW.minus(YEAR), NOW.minusSeconds(1)).chain());
        refuses(pki.ministryEncryption(NOW.plus(YEAR), NOW.plus(YEAR.multipliedBy(2)))
                .chain());
        refuses(List.of());
        assertThat(certificate.inForce()).isEqualTo(old.certificate());
    }

    @Test
    @DisplayName("is not followed without its authority's certificate, which alone proves the new one")
    void withoutAuthority() {
        var next = pki.ministryEncryption(NOW.minusSeconds(60), NOW.plus(YEAR));
        refuses(List.of(next.certificate()));
    }

    @Test
    @DisplayName("in force again, or an older one, changes nothing")
    void unchanged() throws Exception {
        var next = pki.ministryEncryption(NOW.minusSeconds(60), NOW.plus(YEAR));
        assertThat(certificate.follow(next.chain(), NOW)).isTrue();
        assertThat(certificate.follow(next.chain(), NOW)).isFalse();
        assertThat(certificate.follow(old.chain(), NOW)).isFalse();
        assertThat(certificate.inForce()).isEqualTo(next.certificate());
    }

    private void refuses(List<X509Certificate> chain) {
        assertThatThrownBy(() -> certificate.follow(chain, NOW))
                .isInstanceOfSatisfying(
                        QueueException.class, e -> assertThat(e.fault()).isEqualTo(QueueFault.NOT_ALLOWED));
    }
}
