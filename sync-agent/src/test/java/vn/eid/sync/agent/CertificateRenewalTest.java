package vn.eid.sync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.gateway.GatewayRig;
import vn.eid.sync.gateway.GatewaySettings;
import vn.eid.sync.gateway.GatewayTls;
import vn.eid.sync.gateway.HttpsMinistryGateway;
import vn.eid.sync.keys.KeyAdministration;
import vn.eid.sync.keys.StationKeyStore;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.simulator.gateway.BytesMinistry;
import vn.eid.sync.simulator.gateway.FaultScript;
import vn.eid.sync.simulator.gateway.TrainingGateway;

@DisplayName("The station's certificate")
class CertificateRenewalTest {
    @TempDir
    Path folder;

    private final GatewayRig rig = new GatewayRig();
    private final DurableFiles files = new DurableFiles(new LocalDisk());
    private final HandClock clock = new HandClock();
    private int renewals;
    private TrainingGateway training;
    private CertificateRenewal renewal;

    @BeforeEach
    void open() throws Exception {
        training = BytesMinistry.start(folder.resolve("ministry"), InstantSource.system(), new SecureRandom());
        HttpsMinistryGateway gateway = rig.client(
                GatewaySettings.of(training.ministry().address()),
                GatewayTls.of(
                        Optional.of(keys().tlsClient()),
                        Counter.certificates(training.kit().authority())),
                folder);
        clock.moveTo(Instant.now());
        KeyAdministration administration =
                new KeyAdministration(training.kit().settings(), files, new SecureRandom(), clock);
        renewal = new CertificateRenewal(administration, gateway, clock, () -> renewals++);
    }

    @AfterEach
    void close() {
        training.close();
        rig.close();
    }

    private StationKeyStore keys() throws Exception {
        return StationKeyStore.open(training.kit().settings(), files, new SecureRandom());
    }

    @Test
    void is_left_alone_while_it_is_young() throws Exception {
        X509Certificate before = keys().certificate();

        assertThat(renewal.step()).isEqualTo(Duration.ofHours(6));

        assertThat(keys().certificate()).isEqualTo(before);
        assertThat(renewals).isZero();
    }

    @Test
    void is_renewed_with_a_new_key_in_its_last_thirty_days() throws Exception {
        X509Certificate before = keys().certificate();
        clock.move(Duration.ofDays(710));

        renewal.step();

        assertThat(keys().certificate().getPublicKey()).isNotEqualTo(before.getPublicKey());
        assertThat(keys().certificate().getSubjectX500Principal()).isEqualTo(before.getSubjectX500Principal());
        assertThat(renewals).isOne();
    }

    @Test
    void stays_in_use_when_the_ministry_does_not_answer_and_the_waiting_key_is_used_later() throws Exception {
        X509Certificate before = keys().certificate();
        clock.move(Duration.ofDays(710));
        training.ministry()
                .play(FaultScript.sequence(
                        "POST",
                        "/station-certificates",
                        java.util.List.of(new FaultScript.Status(503, Optional.empty()))));

        assertThat(renewal.step()).isEqualTo(Duration.ofMinutes(10));
        assertThat(keys().certificate()).isEqualTo(before);
        renewal.step();

        assertThat(keys().certificate().getPublicKey()).isNotEqualTo(before.getPublicKey());
        assertThat(renewals).isOne();
    }
}
