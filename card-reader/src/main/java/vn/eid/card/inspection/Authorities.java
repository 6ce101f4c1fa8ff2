package vn.eid.card.inspection;

import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;

/** Tells certificates of authorities from those of document signers, which carry no basic constraints (9303-12 §7.1). */
final class Authorities {
    private Authorities() {}

    /**
     * By basic constraints or key usage; certificates of the first version have neither, and there only those that name
     * themselves as issuer count.
     */
    static boolean isAuthority(X509CertificateHolder certificate) {
        BasicConstraints constraints = BasicConstraints.fromExtensions(certificate.getExtensions());
        KeyUsage usage = KeyUsage.fromExtensions(certificate.getExtensions());
        if (constraints != null) {
            return constraints.isCA() && (usage == null || usage.hasUsages(KeyUsage.keyCertSign));
        }
        if (usage != null) {
            return usage.hasUsages(KeyUsage.keyCertSign);
        }
        return certificate.getSubject().equals(certificate.getIssuer());
    }
}
