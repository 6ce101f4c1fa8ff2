package vn.eid.sync.gateway;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** PEM chains as the gateway sends them: the wanted certificate first, then its issuers. */
final class Certificates {
    private static final int LONGEST_CHAIN = 8;

    private Certificates() {}

    static List<X509Certificate> fromPem(byte[] pem) throws GatewayException {
        try {
            List<X509Certificate> chain = new ArrayList<>();
            for (var certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem))) {
                chain.add((X509Certificate) certificate);
            }
            if (chain.isEmpty() || chain.size() > LONGEST_CHAIN) {
                throw Faults.notUnderstood("chain of " + chain.size() + " certificates", null);
            }
            return List.copyOf(chain);
        } catch (CertificateException notCertificates) {
            throw Faults.notUnderstood("certificates", notCertificates);
        }
    }
}
