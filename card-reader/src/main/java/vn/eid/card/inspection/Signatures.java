package vn.eid.card.inspection;

import java.security.Provider;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/**
 * Signature checks with one private instance of the provider, so that nothing depends on what else is registered. A key of
 * another kind than the signature's is simply not the signer's: several keys of one authority are tried in turn.
 */
final class Signatures {
    private final Provider provider = new BouncyCastleProvider();

    Provider provider() {
        return provider;
    }

    /** Whether {@code certificate} carries a valid signature of {@code issuer}'s key. */
    boolean issued(X509CertificateHolder issuer, X509CertificateHolder certificate) {
        try {
            return certificate.isSignatureValid(verifier(issuer.getSubjectPublicKeyInfo()));
        } catch (OperatorCreationException | CertException | RuntimeOperatorException notVerifiable) {
            return false;
        }
    }

    /** Whether {@code list} carries a valid signature of {@code issuer}'s key. */
    boolean issued(X509CertificateHolder issuer, X509CRLHolder list) {
        try {
            return list.isSignatureValid(verifier(issuer.getSubjectPublicKeyInfo()));
        } catch (OperatorCreationException | CertException | RuntimeOperatorException notVerifiable) {
            return false;
        }
    }

    private ContentVerifierProvider verifier(SubjectPublicKeyInfo key) throws OperatorCreationException {
        if (!TrustedCurves.accepts(key)) {
            throw new OperatorCreationException("curve of the issuer's key");
        }
        return new JcaContentVerifierProviderBuilder().setProvider(provider).build(key);
    }
}
