package vn.eid.sync.simulator.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Which station is asking: the subject of the certificate that it proved to own in the TLS handshake. */
final class StationIdentity {
    private StationIdentity() {}

    static Optional<String> of(HttpServletRequest request) {
        Object chain = request.getAttribute("jakarta.servlet.request.X509Certificate");
        return chain instanceof X509Certificate[] certificates && certificates.length > 0
                ? Optional.of(certificates[0].getSubjectX500Principal().getName())
                : Optional.empty();
    }
}
