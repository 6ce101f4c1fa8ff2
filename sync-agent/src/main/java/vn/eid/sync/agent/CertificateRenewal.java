package vn.eid.sync.agent;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.sync.gateway.GatewayException;
import vn.eid.sync.gateway.MinistryGateway;
import vn.eid.sync.keys.KeyAdministration;
import vn.eid.sync.keys.KeyReport;
import vn.eid.sync.queue.QueueException;

/**
 * Renews the station's certificate by itself in the last thirty days of the old one: new key, request over the line that
 * the old key proves, install. An interrupted renewal goes on with the key that waits.
 */
final class CertificateRenewal implements AgentLoop.Work {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateRenewal.class);
    private static final Duration LOOK = Duration.ofHours(6);
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final KeyAdministration keys;
    private final MinistryGateway gateway;
    private final InstantSource clock;
    private final Runnable renewed;

    /**
     * A renewal.
     *
     * @param renewed told when a new key is in use, for connections to be made with it
     */
    CertificateRenewal(KeyAdministration keys, MinistryGateway gateway, InstantSource clock, Runnable renewed) {
        this.keys = keys;
        this.gateway = gateway;
        this.clock = clock;
        this.renewed = renewed;
    }

    @Override
    public Duration step() throws QueueException {
        KeyReport report = keys.show();
        if (report.validity(clock.instant()) != KeyReport.Validity.EXPIRES_SOON) {
            return LOOK;
        }
        if (!report.nextWaiting()) {
            keys.rotate();
        }
        try {
            List<X509Certificate> chain =
                    gateway.renewStationCertificate(keys.request().getEncoded());
            keys.install(chain);
        } catch (IOException | GatewayException later) {
            LOG.warn("The station's certificate is not renewed yet: {}", later.getMessage());
            return AGAIN;
        }
        LOG.info("The station's certificate was renewed");
        renewed.run();
        return LOOK;
    }
}
