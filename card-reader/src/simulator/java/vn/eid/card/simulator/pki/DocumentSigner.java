package vn.eid.card.simulator.pki;

import java.security.PrivateKey;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A document signer with its key.
 *
 * @param certificate signed by the country's authority
 * @param key private key
 * @param profile how it signs
 */
public record DocumentSigner(X509CertificateHolder certificate, PrivateKey key, SignatureProfile profile) {
    @Override
    public String toString() {
        return "document signer " + certificate.getSerialNumber();
    }
}
