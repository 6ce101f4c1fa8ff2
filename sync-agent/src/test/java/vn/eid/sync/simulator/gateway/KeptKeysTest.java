package vn.eid.sync.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A training ministry that is started again")
class KeptKeysTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();

    @Test
    @DisplayName("is the same ministry: authority, seal and TLS keys stay, and what it issues is still trusted")
    void same() throws Exception {
        var first = KeptKeys.in(folder, InstantSource.fixed(NOW), random);
        var again = KeptKeys.in(folder, InstantSource.fixed(NOW.plus(Duration.ofDays(30))), random);
        assertThat(again.pki().ca()).isEqualTo(first.pki().ca());
        assertThat(again.encryption().key()).isEqualTo(first.encryption().key());
        assertThat(again.tls().certificate()).isEqualTo(first.tls().certificate());
        again.pki().station("QN04").certificate().verify(first.pki().ca().getPublicKey());
    }

    @Test
    @DisplayName("leaves the kit that counters hold as it is, with the new address in it")
    void sameKit() throws Exception {
        var settings = MinistrySettings.demo(folder, List.of());
        byte[] station;
        try (var gateway = TrainingGateway.start(settings, "QN04", InstantSource.system(), random)) {
            station = Files.readAllBytes(gateway.kit().stationKeys());
        }
        try (var gateway = TrainingGateway.start(settings, "QN04", InstantSource.system(), random)) {
            assertThat(gateway.kit().stationKeys()).hasBinaryContent(station);
            assertThat(gateway.kit().address())
                    .hasContent(gateway.ministry().address().toString());
        }
    }

    @Test
    @DisplayName("makes new keys when the old ones have expired or cannot be read")
    void newKeys() throws Exception {
        var first = KeptKeys.in(folder, InstantSource.fixed(NOW), random);
        var later = KeptKeys.in(folder, InstantSource.fixed(NOW.plus(Duration.ofDays(1000))), random);
        assertThat(later.pki().ca()).isNotEqualTo(first.pki().ca());
        Files.writeString(folder.resolve("ministry.p12"), "not a key store");
        var after = KeptKeys.in(folder, InstantSource.fixed(NOW.plus(Duration.ofDays(1000))), random);
        assertThat(after.pki().ca()).isNotEqualTo(later.pki().ca());
    }
}
