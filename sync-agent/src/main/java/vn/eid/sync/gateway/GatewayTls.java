package vn.eid.sync.gateway;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * TLS 1.3 towards the gateway: this station's certificate, and trust in the configured authorities alone; the
 * machine's own list of authorities plays no part.
 */
public record GatewayTls(SSLContext context, SSLParameters parameters) {
    /**
     * Builds the context.
     *
     * @param station presents the station's certificate; empty only towards a gateway that asks for none
     * @param authorities who may have signed the gateway's certificate
     */
    public static GatewayTls of(Optional<X509ExtendedKeyManager> station, Collection<X509Certificate> authorities)
            throws GeneralSecurityException, IOException {
        if (authorities.isEmpty()) {
            throw new GeneralSecurityException("no authority configured for the gateway");
        }
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        int number = 0;
        for (X509Certificate authority : authorities) {
            anchors.setCertificateEntry("authority" + number++, authority);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(anchors);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(station.stream().toArray(KeyManager[]::new), trust.getTrustManagers(), null);
        SSLParameters parameters = context.getDefaultSSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3"});
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return new GatewayTls(context, parameters);
    }

    @Override
    public String toString() {
        return "TLS 1.3";
    }
}
